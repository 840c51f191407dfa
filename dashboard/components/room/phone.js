// A mayor's phone: take a city, answer, send. The seat and what was set outlive reload and sleep.
const phones = new WeakMap();
const EVERY_MS = 2500;

export default function ({ data, parentElement }) {
  const drawn = JSON.stringify(data);
  const known = phones.get(parentElement);
  if (known?.drawn === drawn) return () => {};
  known?.end();
  const phone = newPhone(data, parentElement, drawn);
  phones.set(parentElement, phone);
  return () => {
    phone.end();
    phones.delete(parentElement);
  };
}

function newPhone(data, parent, drawn) {
  const root = make("section", { class: "r-phone" });
  parent.append(root);
  const phone = { data, root, drawn, room: null, seat: null, draft: null, sent: null, pending: null };
  phone.name = `room:${data.code}`;
  Object.assign(phone, recall(phone.name) ?? {});
  phone.changed = (draft) => {
    phone.draft = draft;
    keep(phone);
    settle(phone);
  };
  show(phone);
  const stop = keepAsking(EVERY_MS, () => look(phone));
  phone.end = () => {
    stop();
    root.remove();
  };
  return phone;
}

function keep({ name, seat, draft, sent, pending }) {
  remember(name, { seat, draft, sent, pending });
}

// How the room stands; what is still to be sent goes first.
async function look(phone) {
  if (phone.isBusy) return "";
  phone.isBusy = true;
  if (phone.pending && phone.seat) await deliver(phone);
  const { status, said } = await ask(phone.data, "state", phone.seat ?? {});
  phone.isBusy = false;
  phone.isFar = status === FAR;
  if (phone.isFar) uncover();
  if (status === 200) take(phone, said);
  else if (status !== FAR) phone.fault = said.refused;
  settle(phone);
  return status === 404 ? "over" : "";
}

function take(phone, room) {
  const before = phone.room;
  phone.room = room;
  if (phone.seat && !room.mine.is_held) {
    phone.fault = fill(phone.data.words.freed, { city: cityName(phone) });
    phone.seat = null;
    keep(phone);
    show(phone);
  } else if (phone.seat) {
    const { number, answer } = room.mine;
    const lost = (phone.sent?.number ?? 0) > number && !phone.pending && room.state === "open";
    // A power cut may take the server's last moments, but not what this phone remembers.
    if (lost) phone.pending = { answer_id: newName(), number: number + 1, answer: phone.sent.answer };
    else if (answer && number >= (phone.sent?.number ?? 0)) phone.sent = { number, answer };
    keep(phone);
  } else if (JSON.stringify(before?.taken) !== JSON.stringify(room.taken)) show(phone);
}

function cityName({ data, seat }) {
  return data.cities.find((one) => one.city_id === seat?.city_id)?.name ?? "";
}

function show(phone) {
  const { root, seat, data } = phone;
  phone.parts = { said: make("p", { class: "r-said-now", role: "status" }) };
  if (!seat) root.replaceChildren(phone.parts.said, cities(phone));
  else {
    const leave = make("button", { type: "button", class: "r-button", text: data.words.other_city });
    leave.addEventListener("click", () => {
      phone.isChoosing = true;
      root.replaceChildren(phone.parts.said, cities(phone));
    });
    phone.isChoosing = false;
    phone.ask = newAsk(phone);
    phone.parts.send = make("button", { type: "button", class: "r-button r-send", text: data.words.send });
    phone.parts.send.addEventListener("click", () => send(phone));
    const head = make("div", { class: "r-seat" }, make("h2", { class: "r-city-name", text: cityName(phone) }), leave);
    const foot = make("div", { class: "r-foot" }, phone.parts.said, phone.parts.send);
    root.replaceChildren(head, phone.ask.node, foot);
  }
  settle(phone);
}

function cities(phone) {
  const { data, room, seat } = phone;
  const one = ({ city_id: city, name }) => {
    const isTaken = room?.taken.includes(city) && city !== seat?.city_id;
    const button = make("button", { type: "button", class: "r-button r-city-button", "data-city": city }, make("span", { text: name }));
    if (isTaken) button.append(make("span", { class: "r-small", text: data.words.taken }));
    button.addEventListener("click", () => sit(phone, city));
    return make("li", {}, button);
  };
  const title = make("h2", { class: "r-h2", text: data.words.take });
  return make("div", {}, title, make("ul", { class: "r-cities" }, ...data.cities.map(one)));
}

async function sit(phone, city) {
  const old = phone.seat;
  if (old?.city_id === city) return show(phone);
  const leaves = old ? { leaves: old.city_id, leaves_token: old.token } : {};
  const { status, said } = await ask(phone.data, "seats", { city_id: city, ...leaves });
  phone.isFar = status === FAR;
  phone.fault = status === FAR || status === 200 ? "" : said.refused;
  if (status !== 200) return settle(phone);
  const { room } = said;
  Object.assign(phone, { seat: { city_id: said.city_id, token: said.token }, sent: null, pending: null, room });
  phone.draft = room.mine.answer ?? null; // who sat here before has sent: go on from there
  if (room.mine.answer) phone.sent = { number: room.mine.number, answer: room.mine.answer };
  keep(phone);
  show(phone);
  phone.root.querySelector(".r-range, input, button.r-arrow:not(:disabled)")?.focus({ preventScroll: true });
}

async function send(phone) {
  const answer = phone.ask.answer();
  if (answer === null) {
    phone.fault = phone.data.words.choose;
    return settle(phone);
  }
  phone.fault = "";
  phone.draft = answer;
  phone.pending = { answer_id: newName(), number: (phone.sent?.number ?? 0) + 1, answer };
  keep(phone);
  settle(phone);
  await deliver(phone);
  settle(phone);
}

// The same name each time: an answer that arrived, but whose receipt was lost, is not taken twice.
async function deliver(phone) {
  const { pending } = phone;
  const { status, said } = await ask(phone.data, "answers", { ...phone.seat, ...pending });
  phone.isFar = status === FAR;
  if (status === FAR || phone.pending !== pending) return;
  phone.pending = null;
  if (status === 200) phone.sent = { number: said.number, answer: pending.answer };
  else phone.fault = said.refused;
  keep(phone);
}

function same(one, other) {
  const sorted = (object) => JSON.stringify(Object.entries(object).sort());
  if (!one?.settings || !other?.settings) return JSON.stringify(one) === JSON.stringify(other);
  return sorted(one.settings) === sorted(other.settings);
}

function settle(phone) {
  const { data, room, seat, pending, sent, parts, fault, draft } = phone;
  const { words } = data;
  const lines = [];
  if (fault) lines.push(fault);
  if (pending && phone.isFar) lines.push(words.waits);
  else if (phone.isFar) lines.push(words.far);
  else if (pending) lines.push(words.sending);
  else if (seat && room && room.state !== "open") lines.push(words[room.state]);
  else if (seat && sent && same(sent.answer, draft ?? sent.answer)) lines.push(fill(words.sent, { number: sent.number }));
  else if (seat && sent) lines.push(words.changed);
  set(parts.said, { text: lines.join(" "), "data-kind": fault ? "fault" : "said" });
  if (parts.send) parts.send.disabled = Boolean(room && room.state !== "open");
}
