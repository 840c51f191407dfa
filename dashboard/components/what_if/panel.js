// The panel of levers, folded by group, and the list of what was moved.
const folds = { folded: new Set(["outside"]), isAll: false };

function newPanel(data, act) {
  const { words } = data;
  const title = fill(words.panel_title, { year: data.goal_year });
  const groups = data.groups.map((group) => newGroup(group, data, act)).filter((one) => one.levers.length);
  const plain = (kind, text) => make("button", { type: "button", class: `w-button w-${kind}`, text });
  const buttons = {
    undo: plain("undo", words.undo), redo: plain("redo", words.redo),
    reset: plain("reset-all", words.reset_all), all: plain("all", ""),
  };
  const panel = { groups, buttons, levers: groups.flatMap((one) => one.levers) };
  panel.node = make(
    "section", { class: "w-panel", "aria-label": title },
    make("h2", { class: "w-h2", text: title }),
    ...groups.map((one) => one.node),
    make("p", { class: "w-note w-dashed", text: words.dashed }),
    make("div", { class: "w-buttons" }, ...Object.values(buttons)),
  );
  // A button that has nothing more to do hands the focus on, or it would be lost.
  const listen = (one, other, does) =>
    one.addEventListener("click", () => {
      does();
      if (one.disabled) other.focus();
    });
  listen(buttons.undo, buttons.redo, () => act.travel(-1));
  listen(buttons.redo, buttons.undo, () => act.travel(1));
  listen(buttons.reset, buttons.undo, () => act.resetAll());
  buttons.all.addEventListener("click", () => {
    folds.isAll = !folds.isAll;
    showLevers(panel, data);
  });
  showLevers(panel, data);
  return panel;
}

// The external group is always named, so that nobody takes it for the city's own.
function newGroup(group, data, act) {
  const own = data.levers.filter((one) => one.group_id === group.group_id);
  const levers = own.map((one) => newLever(one, data, act));
  const isExternal = own.some((one) => one.is_external);
  const square = make("span", { class: "w-square", style: `background:${colourOf(group)}` });
  if (isExternal) square.classList.add("w-outside");
  const id = `w-group-${group.group_id}`;
  const head = make(
    "button", { type: "button", class: "w-fold", "aria-controls": id },
    square, make("span", { text: group.title }), icon("M5 8l5 5 5-5"),
  );
  const body = make("div", { class: "w-levers", id }, ...levers.map((one) => one.node));
  if (isExternal) body.prepend(make("p", { class: "w-note", text: data.words.outside }));
  const node = make("div", { class: "w-group" }, make("h3", { class: "w-h3" }, head), body);
  const made = { group, levers, node, head, body, isExternal };
  head.addEventListener("click", () => {
    if (!folds.folded.delete(group.group_id)) folds.folded.add(group.group_id);
    fold(made);
  });
  fold(made);
  return made;
}

function fold({ group, head, body }) {
  body.hidden = folds.folded.has(group.group_id);
  set(head, { "aria-expanded": String(!body.hidden) });
}

function showLevers(panel, data) {
  for (const { levers, node, isExternal } of panel.groups) {
    for (const one of levers) one.node.hidden = !(folds.isAll || isExternal || one.lever.is_first_view);
    node.hidden = levers.every((one) => one.node.hidden);
  }
  const words = folds.isAll ? data.words.fewer_levers : data.words.all_levers;
  set(panel.buttons.all, {
    text: fill(words, { count: data.levers.length }),
    "aria-expanded": String(folds.isAll),
  });
}

function newChanges() {
  const title = make("h3", { class: "w-h3", tabindex: "-1" });
  const list = make("ul", { class: "w-list" });
  const none = make("p", { class: "w-note" });
  return { node: make("div", { class: "w-changes" }, title, none, list), title, list, none };
}

function paintChanges(changes, mix, data, act) {
  const { words } = data;
  const moved = data.levers.filter((one) => one.lever_id in mix.settings);
  const drawn = JSON.stringify([data.language, data.city.city_id, mix]);
  if (changes.drawn === drawn) return;
  changes.drawn = drawn;
  set(changes.title, { text: fill(words.changes, { count: moved.length }) });
  set(changes.none, { text: moved.length ? "" : words.no_changes });
  changes.list.replaceChildren(
    ...moved.map((lever) => make("li", {}, newChange(changes, lever, mix, data, act))),
  );
}

function newChange({ list, title }, lever, mix, data, act) {
  const { words } = data;
  const said = {
    lever: lever.title,
    start: leverText(lever, lever.start, data),
    value: leverText(lever, mix.settings[lever.lever_id], data),
  };
  const one = make("button", {
    type: "button", class: "w-change", text: fill(words.change, said),
    "aria-label": fill(words.change_reset, said), title: fill(words.reset_one, said),
    disabled: mix.locks.includes(lever.lever_id),
  });
  one.addEventListener("click", () => {
    act.change(lever, lever.start);
    (list.querySelector("button:not(:disabled)") ?? title).focus();
  });
  return one;
}
