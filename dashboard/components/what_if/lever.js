// One lever: a native slider, a field to type in, reset, lock, and what there is to know of it.
const PATH_RESET = "M5 3v5h5M5.6 8a6 6 0 1 1-.8 4.5";
const PATH_LOCK = "M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3";
const PATH_FREE = "M5 9h10v8H5zM7 9V6a3 3 0 0 1 5.6-1.5";
const PATH_ABOUT = "M10 9v6M10 5.2v.6M10 1.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17z";

function stepsOf(lever) {
  return Math.ceil(tidy((lever.max - lever.min) / lever.step));
}

// The last step ends at the bound, also where that is no whole step away.
function valueAt(lever, place) {
  return place >= stepsOf(lever) ? lever.max : tidy(lever.min + place * lever.step);
}

function placeOf(lever, value) {
  return value >= lever.max - 1e-9 ? stepsOf(lever) : (value - lever.min) / lever.step;
}

function button(kind, label, path, pressed) {
  const attributes = { type: "button", class: `w-tool w-${kind}`, "aria-label": label, title: label };
  return make("button", { ...attributes, ...pressed }, icon(path));
}

function newLever(lever, data, act) {
  const { words } = data;
  const named = (sentence) => fill(sentence, { lever: lever.title });
  const id = `w-${lever.lever_id}`;
  const parts = {
    range: make("input", { type: "range", class: "w-range", id, min: 0, max: stepsOf(lever), step: 1 }),
    field: make("input", {
      type: "text", class: "w-field", inputmode: "decimal", autocomplete: "off",
      "aria-label": named(words.value_of),
    }),
    about: button("about", named(words.about), PATH_ABOUT, { "aria-expanded": "false", "aria-controls": `${id}-about` }),
    reset: button("reset", named(words.reset_one), PATH_RESET),
    lock: button("lock", named(words.lock), PATH_FREE, { "aria-pressed": "false" }),
    said: make("p", { class: "w-said", role: "status" }),
  };
  const text = make("div", { class: "w-about-text", id: `${id}-about`, hidden: true }, ...aboutText(lever, data));
  const kind = lever.quality === "estimated" ? "w-lever w-estimated" : "w-lever";
  const node = make("div", { class: kind, "data-lever": lever.lever_id });
  const name = make("label", { class: "w-name", for: id, text: lever.title });
  const typed = make("span", { class: "w-typed" }, parts.field, make("span", { class: "w-unit", text: leverUnit(lever, data) }));
  node.append(
    make("div", { class: "w-head" }, make("span", { class: "w-title" }, name, parts.about), typed),
    make("div", { class: "w-row" }, parts.range, parts.reset, parts.lock),
    parts.said, text,
  );
  const ends = [lever.min, lever.max, lever.start, valueAt(lever, stepsOf(lever) - 1)];
  const letters = Math.max(...ends.map((one) => leverNumber(lever, one, data).length));
  parts.field.style.width = `calc(${letters + 0.5}ch + 8px)`;
  const steps = Math.max(stepsOf(lever), 1);
  parts.range.style.setProperty("--from", placeOf(lever, lever.start) / steps);
  const made = { lever, node, parts, text };
  listenTo(made, data, act);
  return made;
}

function aboutText(lever, data) {
  const { words } = data;
  const quality = words[lever.quality] ?? lever.quality;
  const said = (value) => leverText(lever, value, data);
  return [
    lever.help,
    fill(words.start, { value: said(lever.start) }),
    fill(words.bound, { value: said(lever.max), reason: lever.reason }),
  ].map((text) => make("p", { text })).concat(
    make("p", { text: fill(words.source, { source: lever.source }) },
      make("span", { class: `p-quality p-quality-${lever.quality}`, text: quality })),
  );
}

function listenTo(made, data, act) {
  const { lever, parts, text } = made;
  const { range, field } = parts;
  range.addEventListener("pointerdown", () => act.begin());
  range.addEventListener("input", () => {
    set(parts.said, { text: "" });
    act.move(lever, valueAt(lever, Number(range.value)));
  });
  range.addEventListener("change", () => act.letGo());
  range.addEventListener("pointerup", () => act.lift());
  range.addEventListener("pointercancel", () => act.cancel());
  range.addEventListener("keydown", () => act.hold());
  range.addEventListener("keyup", () => act.release());
  range.addEventListener("blur", () => act.release());
  field.addEventListener("change", () => typed(made, data, act));
  field.addEventListener("focus", () => field.select());
  parts.reset.addEventListener("click", () => {
    act.change(lever, lever.start);
    range.focus({ preventScroll: true });
  });
  parts.lock.addEventListener("click", () => act.lock(lever));
  parts.about.addEventListener("click", () => {
    text.hidden = !text.hidden;
    set(parts.about, { "aria-expanded": String(!text.hidden) });
  });
}

function typed(made, data, act) {
  const { lever, parts } = made;
  const { words } = data;
  const text = parts.field.value.trim();
  const value = parsed(text, lever, data);
  set(parts.said, { text: "" });
  const say = (sentence, number) =>
    set(parts.said, { text: fill(sentence, { text, value: leverText(lever, number, data) }) });
  if (value === null) {
    say(words.no_number, act.valueOf(lever));
    act.change(lever, act.valueOf(lever));
    return;
  }
  const within = Math.min(Math.max(value, lever.min), lever.max);
  const near = valueAt(lever, Math.round(placeOf(lever, within)));
  act.change(lever, Math.abs(within - lever.start) < 1e-9 ? lever.start : near);
  if (value > lever.max + 1e-9) say(words.too_high, lever.max);
  if (value < lever.min - 1e-9) say(words.too_low, lever.min);
}

function paintLever({ lever, parts, node }, mix, data) {
  const value = mix.settings[lever.lever_id] ?? lever.start;
  const place = placeOf(lever, value);
  const steps = stepsOf(lever);
  const isLocked = mix.locks.includes(lever.lever_id);
  const isMoved = Math.abs(value - lever.start) > 1e-9;
  parts.range.value = Math.round(place);
  parts.range.style.setProperty("--at", steps ? place / steps : 0);
  parts.range.disabled = parts.field.disabled = isLocked || steps === 0;
  parts.reset.disabled = isLocked || !isMoved;
  parts.field.value = leverNumber(lever, value, data);
  set(parts.range, { "aria-valuetext": leverText(lever, value, data) });
  set(parts.lock, { "aria-pressed": String(isLocked) });
  set(parts.lock.querySelector("path"), { d: isLocked ? PATH_LOCK : PATH_FREE });
  node.classList.toggle("w-moved", isMoved);
  node.classList.toggle("w-locked", isLocked);
}
