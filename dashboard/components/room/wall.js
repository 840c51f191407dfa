// The wall: painted from texts that the server has made; redrawn in place as answers come.
const walls = new WeakMap();

const APP = "[data-testid=stApp]";
const LOOK_MS = 1000;

export default function ({ data, parentElement }) {
  if (!walls.has(parentElement)) walls.set(parentElement, newWall(parentElement));
  walls.get(parentElement).paint(data);
}

function newWall(parent) {
  const root = make("section", { class: "r-wall" });
  const parts = { head: make("div", { class: "r-head" }), body: make("div", { class: "r-body" }) };
  parts.far = make("p", { class: "r-far", role: "status" });
  parts.figures = make("dl", { class: "r-figures" });
  parts.said = make("div", { class: "r-said" });
  const whole = make("button", { type: "button", class: "r-button r-whole" });
  const frame = make("div", { class: "r-frame" }, parts.far, parts.head, parts.body, parts.figures, parts.said);
  root.append(frame);
  parent.append(whole, root);
  whole.addEventListener("click", () => root.requestFullscreen());
  const wall = { root, parts, whole, drawn: "" };
  wall.paint = (data) => paint(wall, data);
  watch(wall);
  return wall;
}

// A wall that no longer hears the server says so, and stays readable.
function watch(wall) {
  const timer = setInterval(() => {
    if (!wall.root.isConnected) return clearInterval(timer);
    const isFar = document.querySelector(APP)?.dataset.testConnectionState !== "CONNECTED";
    set(wall.parts.far, { text: isFar ? wall.far : "" });
    if (isFar) uncover();
    return null;
  }, LOOK_MS);
}

function paint(wall, data) {
  const drawn = JSON.stringify(data);
  if (wall.drawn === drawn) return;
  wall.drawn = drawn;
  set(wall.whole, { text: data.words.whole });
  wall.far = data.words.far;
  wall.parts.head.replaceChildren(...head(data));
  wall.parts.body.replaceChildren(map(data), bars(data.bars));
  wall.parts.figures.replaceChildren(...data.figures.map(figure));
  wall.parts.said.replaceChildren(...data.said.map((text) => make("p", { text: `${text} ` })));
  set(wall.root, { "data-version": data.version, "data-sent": data.sent.join(" ") });
  wall.root.dispatchEvent(new CustomEvent("wallpainted", { detail: data.version, bubbles: true }));
}

function head(data) {
  const left = make(
    "div", { class: "r-title" },
    make("p", { class: "r-kicker", text: `${data.kicker} · ${data.state}` }),
    make("h1", { text: data.title, "aria-live": "polite" }),
  );
  const join = make(
    "div", { class: "r-join" },
    make("img", { src: data.qr, alt: data.words.qr_alt }),
    make("div", {}, make("p", { text: data.join }), make("p", { class: "r-code", text: data.code }), make("p", { class: "r-place", text: data.place })),
  );
  return [left, join];
}

function map(data) {
  const { width, height, state, regions, cities } = SHAPES;
  const picture = draw("svg", { viewBox: `0 0 ${width} ${height}`, class: "r-map", role: "img", "aria-label": data.map_alt });
  picture.append(draw("path", { d: state, class: "r-state" }));
  for (const d of regions) picture.append(draw("path", { d, class: "r-region" }));
  const marked = cities.map((one) => ({ ...one, ...data.map[one.city_id] }));
  for (const { d, level } of marked) picture.append(draw("path", { d, class: "r-city", style: filled("ramp", level) }));
  marked.sort((one, other) => other.r - one.r);
  for (const one of marked) picture.append(...circle(one));
  return picture;
}

function filled(name, level) {
  return level ? `fill:var(--${name}-${level})` : null;
}

function circle(one) {
  const size = Math.min(Math.max(one.r * 0.72, 20), 34);
  const round = draw("circle", { cx: one.x, cy: one.y, r: one.r, class: "r-circle", style: filled("ramp", one.level) });
  const figure = draw("text", { x: one.x, y: one.y + size * 0.35, class: "r-digit", "font-size": size, style: filled("ramp-ink", one.level) });
  figure.textContent = one.text;
  const name = draw("text", { x: one.x + one.dx, y: one.y + one.dy + 8, class: "r-name", "text-anchor": one.anchor });
  name.textContent = one.name;
  return [round, figure, name];
}

function bars({ title, goal, rows }) {
  const list = make("ul", { class: "r-bars" }, ...rows.map((row) => bar(row, goal)));
  const above = make("p", { class: "r-bars-title", text: title });
  if (!goal) return make("div", { class: "r-side r-free" }, above, list);
  const label = make("span", { class: "r-goal-text", text: goal.text, style: `left:${goal.at * 100}%` });
  const axis = make("div", { class: "r-axis" }, make("span", {}), make("div", { class: "r-track" }, label), make("span", {}));
  return make("div", { class: "r-side" }, above, axis, list);
}

function bar({ name, at, text, kind, is_strong: isStrong, note }, goal) {
  const fill = make("div", { class: `r-bar r-${kind}${isStrong ? " r-strong" : ""}`, style: `width:${Math.max(at, 0) * 100}%` });
  const track = make("div", { class: "r-track" }, fill);
  if (goal) track.append(make("div", { class: "r-goal", style: `left:${goal.at * 100}%` }));
  const named = make("span", { class: "r-bar-name", text: name });
  const row = make("li", { class: `r-row r-row-${kind}` }, named, track, make("span", { class: "r-bar-text", text }));
  if (note) row.append(make("span", { class: "r-bar-note", text: note }));
  return row;
}

function figure({ title, value, note }) {
  return make("div", {}, make("dt", { text: title }), make("dd", {}, make("span", { class: "r-value", text: value }), make("span", { class: "r-note", text: note })));
}
