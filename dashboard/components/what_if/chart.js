// The course of emissions as a drawing; lines and labels are made once and then only moved.
const NARROW = 560;
const LINES = ["reference", "target", "before", "scenario", "gap"];
const LABELS = ["value", "base", "target", "gap", "reference", "before", "band"];

function newChart(data) {
  const parts = { grid: draw("g", { class: "w-grid" }), band: draw("path", { class: "w-band" }) };
  parts.sectors = data.sectors.map((node) =>
    draw("path", { class: "w-sector", style: `fill:${sectorColour(data, node)}` }),
  );
  for (const name of LINES) parts[name] = draw("path", { class: `w-line w-${name}` });
  parts.marks = draw("g", { class: "w-marks" });
  parts.dot = draw("circle", { class: "w-dot", r: 6 });
  parts.labels = {};
  for (const name of LABELS) parts.labels[name] = draw("text", { class: `w-label w-of-${name}` });
  const svg = draw("svg", { class: "w-chart", role: "img" });
  svg.append(parts.grid, parts.band, ...parts.sectors, ...LINES.map((name) => parts[name]));
  svg.append(parts.marks, parts.dot, ...Object.values(parts.labels));
  return { svg, parts, size: { width: 0, height: 0 }, drawn: "" };
}

function sectorGroup(data, node) {
  return data.groups.find((one) => `sector_${one.group_id}` === node);
}

function colourOf(group) {
  const name = group?.colour;
  if (!name) return "var(--outline)";
  return /^[a-z_]+$/.test(name) ? `var(--sector-${name}, var(--outline))` : name;
}

function sectorColour(data, node) {
  return colourOf(sectorGroup(data, node));
}

function path(corners) {
  return corners.length ? `M${corners.map((one) => one.join(",")).join("L")}` : "";
}

// state: {data, rows, isFresh, isStacked, status}
function paintChart(chart, state) {
  const { data, rows } = state;
  const { size, parts } = chart;
  if (!size.width) return;
  const totals = rows.map((row) => row.total);
  const band = state.isStacked ? null : data.band;
  const stack = state.isStacked ? stackOf(data, rows) : [];
  const least = Math.min(0, ...totals, ...(band?.p10 ?? []), ...stack.flatMap((one) => one.low));
  const most = Math.max(highest(data), ...totals, ...stack.flatMap((one) => one.high)) * 1.02;
  const scale = scaleOf(data, size, least, most);
  const drawn = [size.width, size.height, least, most, data.language, data.city.city_id].join();
  if (chart.drawn !== drawn) {
    chart.drawn = drawn;
    paintFrame(chart, data, scale);
  }
  chart.svg.classList.toggle("w-stacked", state.isStacked);
  paintStack(parts, data, scale, stack);
  const corners = paintLines(parts, data, scale, totals);
  paintBand(parts, data, scale, band, state.isFresh);
  paintLabels(chart, state, scale, totals, corners, band);
}

function paintFrame({ svg, parts, size }, data, scale) {
  set(svg, { width: size.width, height: size.height, viewBox: `0 0 ${size.width} ${size.height}` });
  parts.grid.replaceChildren();
  for (const tick of scale.ticks) {
    const y = place(scale.y(tick));
    const kind = tick === 0 ? "w-zero" : "w-rule";
    parts.grid.append(
      draw("line", { class: kind, x1: scale.left - 6, x2: scale.right, y1: y, y2: y }),
      draw("text", { x: scale.left - 12, y: y + 5, "text-anchor": "end", text: numeral(tick, 0, data.number) }),
    );
  }
  for (const year of scale.years) {
    const x = place(scale.x(year));
    parts.grid.append(draw("text", { x, y: scale.bottom + 21, "text-anchor": "middle", text: String(year) }));
  }
  parts.marks.replaceChildren(...marks(data, scale));
}

// Reported is a filled square, measured a filled circle, estimated a hollow circle.
function marks(data, scale) {
  const mark = (year, value, quality, kind) => {
    const [x, y] = [place(scale.x(year)), place(scale.y(value))];
    if (quality === "reported") {
      return draw("rect", { class: kind, x: x - 5, y: y - 5, width: 10, height: 10 });
    }
    const hollow = quality === "estimated" ? " w-hollow" : "";
    return draw("circle", { class: kind + hollow, cx: x, cy: y, r: 5 });
  };
  const old = data.history.filter((one) => one.year !== data.base_year);
  return [
    ...old.map((one) => mark(one.year, one.value, one.quality ?? "reported", "w-old")),
    mark(data.base_year, data.base, data.base_quality ?? "reported", "w-base"),
  ];
}
