// The presenter's desk: freezes, reveals, opens again, closes, frees seats, takes the round home.
const desks = new WeakMap();
const DESK_MS = 2000;

export default function ({ data, parentElement }) {
  const drawn = JSON.stringify(data);
  const known = desks.get(parentElement);
  if (known?.drawn === drawn) return () => {};
  known?.end();
  const desk = newDesk(data, parentElement, drawn);
  desks.set(parentElement, desk);
  return () => {
    desk.end();
    desks.delete(parentElement);
  };
}

function newDesk(data, parent, drawn) {
  const root = make("section", { class: "r-desk" });
  parent.append(root);
  const desk = { data, root, drawn, name: `room-key:${data.code}`, room: null };
  if (data.key) remember(desk.name, data.key);
  desk.key = data.key || recall(desk.name);
  desk.said = make("p", { class: "r-said-now", role: "status" });
  show(desk);
  const stop = keepAsking(DESK_MS, () => look(desk));
  desk.end = () => {
    stop();
    root.remove();
  };
  return desk;
}

async function look(desk) {
  const { status, said } = await ask(desk.data, "state", {});
  if (status === FAR) {
    uncover();
    say(desk, desk.data.words.far);
  } else if (desk.isFar) say(desk, "");
  desk.isFar = status === FAR;
  if (status === 200 && JSON.stringify(said) !== JSON.stringify(desk.room)) {
    desk.room = said;
    show(desk);
  } else if (status === 404) say(desk, said.refused, true);
  return status === 404 ? "over" : "";
}

function say(desk, text, isFault) {
  set(desk.said, { text: text ?? "", "data-kind": isFault ? "fault" : "said" });
}

function show(desk) {
  const held = desk.root.contains(document.activeElement) ? document.activeElement.dataset.does : "";
  const parts = desk.key ? [controls(desk), seatList(desk), exportRow(desk), keyRow(desk)] : [keyForm(desk)];
  desk.root.replaceChildren(desk.said, ...parts);
  const again = held && desk.root.querySelector(`[data-does="${held}"]`);
  if (again) (again.disabled ? desk.root.querySelector("button:not(:disabled)") : again)?.focus();
}

function keyForm(desk) {
  const { words } = desk.data;
  const field = make("input", { type: "text", id: "r-key", class: "r-text", autocomplete: "off", spellcheck: "false" });
  const form = make("form", { class: "r-form" }, make("label", { for: "r-key", text: words.type_key }), field, make("button", { class: "r-button", text: words.use_key }));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { status, said } = await ask(desk.data, "actions", { key: field.value });
    if (status !== 200) return say(desk, status === FAR ? words.far : said.refused, true);
    desk.key = field.value;
    remember(desk.name, desk.key);
    desk.room = said;
    say(desk, "");
    return show(desk);
  });
  return form;
}

async function act(desk, action, more = {}) {
  const { status, said } = await ask(desk.data, "actions", { key: desk.key, action, ...more });
  if (status === FAR) return say(desk, desk.data.words.far, true);
  if (status !== 200) {
    if (status === 403) desk.key = null;
    say(desk, said.refused, true);
    return show(desk);
  }
  desk.room = said;
  say(desk, "");
  return show(desk);
}

function controls(desk) {
  const { words, actions } = desk.data;
  const state = desk.room?.state;
  const one = ([action, from]) => {
    const disabled = !from.includes(state);
    const button = make("button", { type: "button", class: "r-button", text: words[action], disabled, "data-does": action });
    button.addEventListener("click", () => act(desk, action));
    return button;
  };
  const stands = make("p", { class: "r-stands", text: state ? words[`is_${state}`] : "" });
  return make("div", {}, stands, make("div", { class: "r-row-of" }, ...Object.entries(actions).map(one)));
}

function seatList(desk) {
  const { words, cities } = desk.data;
  const { taken, sent } = desk.room ?? { taken: [], sent: [] };
  const row = ({ city_id: city, name }) => {
    const says = sent.includes(city) ? words.has_sent : taken.includes(city) ? words.sits : words.empty;
    const line = make("li", {}, make("span", { class: "r-bar-name", text: name }), make("span", { text: says }));
    if (taken.includes(city)) {
      const free = make("button", { type: "button", class: "r-button", text: words.free, "aria-label": fill(words.free_one, { city: name }), "data-does": `free-${city}` });
      free.addEventListener("click", () => act(desk, "free", { city_id: city }));
      line.append(free);
    }
    return line;
  };
  return make("div", {}, make("h2", { class: "r-h2", text: words.seats }), make("ul", { class: "r-seats" }, ...cities.map(row)));
}

function exportRow(desk) {
  const { words, exports } = desk.data;
  const one = ({ kind, title }) => {
    const button = make("button", { type: "button", class: "r-button", text: title, "data-does": `export-${kind}` });
    button.addEventListener("click", () => fetchExport(desk, kind));
    return button;
  };
  return make("div", {}, make("h2", { class: "r-h2", text: words.exports }), make("div", { class: "r-row-of" }, ...exports.map(one)));
}

async function fetchExport(desk, kind) {
  const { status, said, response } = await ask(desk.data, `export/${kind}`, { key: desk.key, address: desk.data.wall });
  if (status !== 200) return say(desk, status === FAR ? desk.data.words.far : said.refused, true);
  const name = response.headers.get("Content-Disposition").match(/filename="(.+)"/)[1];
  const link = make("a", { href: URL.createObjectURL(await response.blob()), download: name });
  link.click();
  return setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function keyRow(desk) {
  const { words } = desk.data;
  const key = make("p", { class: "r-key", text: desk.key, hidden: true });
  const button = make("button", { type: "button", class: "r-button", text: words.show_key, "aria-expanded": "false", "data-does": "key" });
  button.addEventListener("click", () => {
    key.hidden = !key.hidden;
    set(button, { "aria-expanded": String(!key.hidden) });
  });
  return make("div", {}, make("h2", { class: "r-h2", text: words.key }), make("p", { class: "r-small", text: words.key_why }), button, key);
}
