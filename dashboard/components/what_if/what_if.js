// The panel as a whole: one for each place in the page, told of new data without being rebuilt.
const panels = new WeakMap();

export default function ({ data, parentElement, setStateValue }) {
  const known = panels.get(parentElement);
  const whole = known ?? newWhole(parentElement);
  if (!known) panels.set(parentElement, whole);
  whole.send = setStateValue;
  whole.take(data.fixed, data.moving);
  return () => {
    whole.end();
    panels.delete(parentElement);
  };
}

function newWhole(parent) {
  const root = make("div", { class: "p-whatif" });
  parent.append(root);
  const whole = { root, draft: null, isDragging: false, isHeld: false, frame: 0, built: "" };
  whole.act = actions(whole);
  whole.take = (fixed, moving) => take(whole, fixed, moving);
  whole.watch = new ResizeObserver(() => resize(whole));
  whole.end = () => {
    cancelAnimationFrame(whole.frame);
    whole.watch.disconnect();
    root.remove();
  };
  root.addEventListener("keydown", (event) => undoByKey(event, whole.act));
  return whole;
}

// What moves with the mix is taken in, other parameters too; anything else builds the panel anew.
function take(whole, fixed, moving) {
  if (whole.text !== fixed) read(whole, fixed);
  const { boundary, base, goal, base_quality: quality, band } = moving;
  const built = whole.shape + JSON.stringify([boundary, base, goal, quality, Boolean(band)]);
  const isNew = whole.built !== built;
  const data = { ...whole.fixed, ...moving };
  whole.data = data;
  whole.before = past(data);
  whole.inputs = { ...data.parameters };
  if (isNew) build(whole, built);
  else if (!whole.isDragging && !whole.isHeld && takeOver(whole.memory, data)) whole.draft = null;
  showBeside(whole.result, data.beside ?? "");
  settle(whole);
}

function read(whole, fixed) {
  whole.text = fixed;
  whole.fixed = JSON.parse(fixed);
  whole.shape = JSON.stringify({ ...whole.fixed, parameters: undefined });
}

function build(whole, built) {
  const { data, root, act } = whole;
  Object.assign(whole, { built, draft: null, isDragging: false, isHeld: false });
  whole.memory = remembered(data);
  whole.panel = newPanel(data, act);
  whole.result = newResult(data, () => settle(whole));
  const { node, parts } = whole.result;
  const right = make("div", { class: "w-right" }, node, parts.boundary, parts.beside);
  const left = make("div", { class: "w-left" }, whole.panel.node, parts.changes.node);
  root.replaceChildren(make("div", { class: "w-whole" }, right, left));
  whole.watch.disconnect();
  whole.watch.observe(whole.result.holder);
  measure(whole);
}

function measure({ result }) {
  const { clientWidth: width, clientHeight: height } = result.holder;
  result.parts.chart.size = { width, height };
}

function resize(whole) {
  measure(whole);
  paint(whole);
}

function mixOf(whole) {
  return whole.draft ?? current(whole.memory);
}

function paint(whole, only) {
  const { data, before, inputs, panel } = whole;
  const mix = mixOf(whole);
  const rows = course(data, before, inputs, mix.settings);
  const band = clean({ settings: data.band_for ?? {}, locks: [] }, data.levers).settings;
  const isFresh = same(band, clean(mix, data.levers).settings);
  whole.state = { data, rows, isFresh, isStacked: views.isStacked };
  for (const one of panel.levers) if (!only || one.lever === only) paintLever(one, mix, data);
  whole.result.parts.beside.classList.toggle("w-stale", !isFresh);
  whole.said = paintResult(whole.result, whole.state);
}

function settle(whole) {
  const { memory, panel } = whole;
  paint(whole);
  panel.buttons.undo.disabled = memory.at === 0;
  panel.buttons.redo.disabled = memory.at === memory.trail.length - 1;
  const { settings, locks } = mixOf(whole);
  panel.buttons.reset.disabled = Object.keys(settings).every((id) => locks.includes(id));
  paintSettled(whole.result, whole.state, mixOf(whole), whole.said, whole.act);
}

function undoByKey(event, act) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z") return;
  event.preventDefault();
  event.stopPropagation();
  act.travel(event.shiftKey ? 1 : -1);
}
