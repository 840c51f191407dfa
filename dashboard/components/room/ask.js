// The question's own part of a phone: sliders, yes or no, or a list to put in order.
function newAsk(phone) {
  if (phone.data.kind === "yes_no") return yesNo(phone);
  if (phone.data.kind === "ranking") return inOrder(phone);
  return sliders(phone);
}

function sliders(phone) {
  const { data } = phone;
  const place = data.places[phone.seat.city_id];
  const model = modelOf(data, place);
  const before = past(model);
  const headline = make("p", { class: "r-headline", "aria-live": "polite" });
  const status = make("p", { class: "r-status" });
  const settings = { ...(phone.draft?.settings ?? {}) };
  const paintResult = () => {
    const rows = course(model, before, { ...place.parameters }, { ...place.course, ...settings });
    const total = rows[rows.length - 1].total;
    const short = total - place.goal;
    const sign = total > place.base ? "+" : MINUS;
    set(headline, { text: sign + percent(Math.abs(1 - total / place.base), 1, data) });
    const tonnes = fill(data.words.tonnes, { value: numeral(short, 0, data.number) });
    set(status, { text: short > 0.5 ? fill(data.words.short, { gap: tonnes }) : data.words.reached });
  };
  const moved = () => {
    paintResult();
    phone.changed({ settings: { ...settings } });
  };
  const rows = data.levers.map((lever) => slider({ ...lever, ...place.limits[lever.lever_id] }, settings, moved, data));
  paintResult();
  const result = make("div", { class: "r-result" }, make("p", { class: "r-small", text: data.words.result }), headline, status);
  return { node: make("div", {}, result, ...rows), answer: () => ({ settings: { ...settings } }) };
}

function modelOf(data, place) {
  const levers = data.model_levers.map(([name, isPace]) => ({ lever_id: name, is_pace: isPace, start: place.starts[name] }));
  return { ...data.years, last_year: data.years.goal_year, parameters: place.parameters, levers };
}

function slider(lever, settings, moved, data) {
  const steps = Math.max(Math.ceil(tidy((lever.max - lever.min) / lever.step)), 1);
  const valueAt = (at) => (at >= steps ? lever.max : tidy(lever.min + at * lever.step));
  const placeOf = (value) => (value >= lever.max - 1e-9 ? steps : Math.round((value - lever.min) / lever.step));
  const id = `r-${lever.lever_id}`;
  const range = make("input", { type: "range", id, class: "r-range", min: 0, max: steps, step: 1 });
  const shown = make("output", { class: "r-shown", for: id });
  const paint = () => {
    const text = leverText(lever, settings[lever.lever_id] ?? lever.start, data);
    set(shown, { text });
    set(range, { "aria-valuetext": text });
    range.style.setProperty("--at", Number(range.value) / steps);
  };
  range.value = placeOf(settings[lever.lever_id] ?? lever.start);
  range.disabled = lever.max <= lever.min;
  range.addEventListener("input", () => {
    settings[lever.lever_id] = valueAt(Number(range.value));
    paint();
    moved();
  });
  paint();
  const label = make("label", { for: id, class: "r-lever-name", text: lever.title });
  return make("div", { class: "r-lever" }, make("div", { class: "r-lever-head" }, label, shown), range);
}

function yesNo(phone) {
  const { data } = phone;
  let chosen = phone.draft?.is_yes;
  const one = (isYes, text) => {
    const id = `r-vote-${isYes}`;
    const input = make("input", { type: "radio", name: "r-vote", id });
    input.checked = chosen === isYes;
    input.addEventListener("change", () => {
      chosen = isYes;
      phone.changed({ is_yes: isYes });
    });
    return make("div", { class: "r-vote" }, input, make("label", { for: id, text }));
  };
  const legend = make("legend", { class: "r-asked", text: data.asked });
  const node = make("fieldset", { class: "r-votes" }, legend, one(true, data.words.yes), one(false, data.words.no));
  return { node, answer: () => (chosen === undefined ? null : { is_yes: chosen }) };
}

function inOrder(phone) {
  const { data } = phone;
  const titles = Object.fromEntries(data.levers.map((one) => [one.lever_id, one.title]));
  const given = phone.draft?.order;
  let order = given?.length === data.levers.length ? [...given] : data.levers.map((one) => one.lever_id);
  const list = make("ol", { class: "r-order" });
  const move = (at, by) => {
    [order[at], order[at + by]] = [order[at + by], order[at]];
    paint();
    const again = list.children[at + by].querySelector(by < 0 ? ".r-up" : ".r-down");
    (again.disabled ? list.children[at + by].querySelector("button:not(:disabled)") : again).focus();
    phone.changed({ order: [...order] });
  };
  const arrow = (at, by, words, kind) => {
    const label = fill(words, { lever: titles[order[at]] });
    const disabled = at + by < 0 || at + by >= order.length;
    const path = by < 0 ? "M5 12l5-5 5 5" : "M5 8l5 5 5-5";
    const button = make("button", { type: "button", class: `r-arrow ${kind}`, "aria-label": label, disabled }, icon(path));
    button.addEventListener("click", () => move(at, by));
    return button;
  };
  const row = (name, at) =>
    make("li", {}, make("span", { class: "r-rank", text: `${at + 1}.` }), make("span", { class: "r-ranked", text: titles[name] }), arrow(at, -1, data.words.up, "r-up"), arrow(at, 1, data.words.down, "r-down"));
  const paint = () => list.replaceChildren(...order.map(row));
  paint();
  return { node: make("div", {}, make("p", { class: "r-small", text: data.words.order }), list), answer: () => ({ order: [...order] }) };
}
