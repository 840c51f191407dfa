// Elements, and the parts that the presentation is built of.
function part(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "click") node.addEventListener("click", value);
    else if (value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children);
  return node;
}

function button(words, attributes) {
  return part("button", { type: "button", ...attributes }, words);
}

function newParts(whole) {
  const { words, slides } = whole.data;
  const stage = part("div", { class: "s-stage" });
  stage.innerHTML = slides.map((slide) => slide.html).join("");
  const black = part("div", { class: "s-black", hidden: "" });
  const list = part("ol", { class: "s-list" });
  slides.forEach((slide, at) => {
    list.append(part("li", {}, button(`${at + 1}  ${slide.title}`, { click: () => whole.go(at) })));
  });
  const overview = part("div", { class: "s-overview", role: "dialog", "aria-label": words.overview, hidden: "" }, list);
  const frame = part("div", { class: "s-frame", tabindex: "0", role: "group", "aria-label": words.slides, "aria-roledescription": "carousel" }, stage, overview, black);
  const said = part("p", { class: "s-said", "aria-live": "polite" });
  return { stage, black, overview, list, frame, said, ...newTools(whole) };
}

function newTools(whole) {
  const { words } = whole.data;
  const place = part("span", { class: "s-place" });
  const clock = part("span", { class: "s-clock", title: words.timer });
  const full = button(words.full, { click: () => whole.fill(), "aria-keyshortcuts": "f" });
  const auto = button(words.auto, { click: () => whole.toggleAuto(), "aria-pressed": "false" });
  const tools = part(
    "div",
    { class: "s-tools", role: "toolbar", "aria-label": words.tools },
    button("←", { click: () => whole.go(whole.at - 1), "aria-label": words.previous, "aria-keyshortcuts": "ArrowLeft PageUp" }),
    place,
    button("→", { click: () => whole.go(whole.at + 1), "aria-label": words.next, "aria-keyshortcuts": "ArrowRight PageDown Space" }),
    full,
    button(words.overview, { click: () => whole.toggleOverview(), "aria-keyshortcuts": "o" }),
    button(words.black, { click: () => whole.toggleBlack(), "aria-keyshortcuts": "b" }),
    ...(whole.data.view === "stage" ? [button(words.notes, { click: () => whole.openNotes(), "aria-keyshortcuts": "n" }), auto] : []),
    button(words.timer, { click: () => whole.clock.toggle(), "aria-keyshortcuts": "t" }),
    clock,
  );
  return { tools, place, clock, full, auto };
}
