// The headline, the chart and what stands around it.
const views = { isStacked: false };

function newResult(data, repaint) {
  const { words } = data;
  const parts = {
    kicker: make("p", { class: "w-kicker", text: kicker(data) }),
    figure: make("span", { class: "w-figure" }),
    status: make("span", { class: "w-status" }),
    live: make("p", { class: "w-live", "aria-live": "polite" }),
    boundary: make("p", { class: "w-note w-boundary", text: data.boundary.charAt(0).toUpperCase() + data.boundary.slice(1) }),
    chart: newChart(data),
    key: newKey(data),
    sectors: make("ul", { class: "w-sectors" }),
    changes: newChanges(),
    beside: make("div", { class: "w-beside" }),
  };
  const holder = make("div", { class: "w-holder" }, parts.chart.svg);
  const node = make(
    "section", { class: "w-result", "aria-label": kicker(data) },
    make("div", { class: "w-top" },
      parts.kicker, make("p", { class: "w-headline" }, parts.figure, " ", parts.status), parts.live),
    make("div", { class: "w-line-two" }, make("p", { class: "w-note", text: words.a_year }), newViews(words, repaint)),
    holder, parts.key, parts.sectors,
  );
  return { node, holder, parts };
}

// What the server says of the mix, as HTML that its templates have escaped; a table that the
// reader has opened stays open.
function showBeside({ parts: { beside } }, text) {
  if (beside.shown === text) return;
  const isOpen = beside.querySelector("details")?.open ?? false;
  beside.shown = text;
  beside.innerHTML = text;
  for (const one of beside.querySelectorAll("details")) one.open = isOpen;
}

function kicker(data) {
  const places = { city: data.city.name, goal_year: data.goal_year, base_year: data.base_year };
  return fill(data.words.kicker, places);
}

function newViews(words, repaint) {
  const choice = (isStacked, text) => {
    const one = make("button", { type: "button", class: "w-view", text, "aria-pressed": String(views.isStacked === isStacked) });
    one.addEventListener("click", () => {
      views.isStacked = isStacked;
      for (const other of one.parentElement.children) set(other, { "aria-pressed": String(other === one) });
      repaint();
    });
    return one;
  };
  const both = [choice(false, words.view_total), choice(true, words.view_sectors)];
  return make("div", { class: "w-views", role: "group", "aria-label": words.view }, ...both);
}

// What the line to today is: where other years are published, it is not for want of an inventory.
function untilToday({ words, history, base_year }) {
  return history.length ? fill(words.as_base, { base_year }) : words.no_inventory;
}

// On a narrow screen the labels of lines stand under the chart.
function newKey(data) {
  const { words } = data;
  const entry = (kind, text) => make("li", { class: `w-key-${kind}` }, make("span", { class: "w-sample" }), text);
  const entries = [entry("before", untilToday(data)), entry("reference", words.reference)];
  if (data.band) entries.push(entry("band", words.band));
  return make("ul", { class: "w-key" }, ...entries);
}

function paintResult({ parts }, state) {
  const { data, rows } = state;
  const { words } = data;
  const total = rows[data.goal_year - data.base_year].total;
  const change = total / data.base - 1;
  const goal = percent(data.goal / data.base - 1, 0, data);
  const gap = fill(words.tonnes_co2, { value: numeral(shortfall(total, data), 0, data.number) });
  const isShort = total > data.goal;
  const status = fill(isShort ? words.short : words.reached, { goal, gap });
  const plus = change > 0.0005 ? "+" : "";
  const figure = plus + percent(change, 1, data);
  set(parts.figure, { text: figure });
  set(parts.status, { text: status, class: isShort ? "w-status w-short" : "w-status" });
  paintChart(parts.chart, state);
  return { total, figure, status };
}

// What follows only when a lever is let go: the voice, the alternative text, the lists.
function paintSettled({ parts }, state, mix, said, act) {
  const { data, rows } = state;
  const { words } = data;
  const tonnes = (value) => fill(words.tonnes_co2, { value: numeral(value, 0, data.number) });
  const spoken = { kicker: kicker(data), change: said.figure, status: said.status };
  set(parts.live, { text: fill(words.spoken, spoken) });
  const places = {
    city: data.city.name, base_year: data.base_year, goal_year: data.goal_year,
    base: tonnes(data.base), value: tonnes(said.total), status: said.status,
  };
  set(parts.chart.svg, { "aria-label": fill(words.chart, places) });
  paintChanges(parts.changes, mix, data, act);
  paintSectors(parts, data, rows, tonnes);
}

function paintSectors({ sectors }, data, rows, tonnes) {
  sectors.hidden = !views.isStacked;
  const row = rows[data.goal_year - data.base_year];
  sectors.replaceChildren(...data.sectors.map((node) => {
    const name = sectorGroup(data, node)?.title ?? node;
    const text = fill(data.words.year_value, { year: `${name}, ${data.goal_year}`, value: tonnes(row[node]) });
    return make("li", {}, make("span", { class: "w-square", style: `background:${sectorColour(data, node)}` }), text);
  }));
}
