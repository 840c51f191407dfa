// Lines, band, sectors and labels of the chart, moved for each frame.
function paintLines(parts, data, scale, totals) {
  const turn = data.today - data.base_year;
  const at = data.goal_year - data.base_year;
  const all = points(scale, data.base_year, totals);
  const target = place(scale.y(data.goal));
  const corners = {
    reference: points(scale, data.today, data.reference.slice(turn)),
    before: all.slice(0, turn + 1),
    scenario: all.slice(turn),
    target: [[scale.left - 6, target], [scale.right, target]],
    gap: totals[at] > data.goal ? [all[at], [all[at][0], target]] : [],
  };
  for (const [name, line] of Object.entries(corners)) set(parts[name], { d: path(line) });
  set(parts.dot, { cx: all[at][0], cy: all[at][1] });
  return { ...corners, goal: all[at] };
}

function paintBand(parts, data, scale, band, isFresh) {
  if (!band) {
    set(parts.band, { d: "" });
    return;
  }
  const edge = (values) => band.years.map((year, n) => [place(scale.x(year)), place(scale.y(values[n]))]);
  const outline = [...edge(band.p90), ...edge(band.p10).reverse()];
  set(parts.band, { d: `${path(outline)}Z`, class: isFresh ? "w-band" : "w-band w-stale" });
}

// Positive sectors upwards, negative ones (forests) downwards from zero.
function stackOf(data, rows) {
  const up = rows.map(() => 0);
  const down = rows.map(() => 0);
  return data.sectors.map((node) => {
    const low = [];
    const high = [];
    rows.forEach((row, n) => {
      const ends = row[node] >= 0 ? up : down;
      const from = ends[n];
      ends[n] += row[node];
      low.push(Math.min(from, ends[n]));
      high.push(Math.max(from, ends[n]));
    });
    return { low, high };
  });
}

function paintStack(parts, data, scale, stack) {
  parts.sectors.forEach((part, n) => {
    const { low, high } = stack[n] ?? { low: [], high: [] };
    const outline = [
      ...points(scale, data.base_year, high),
      ...points(scale, data.base_year, low).reverse(),
    ];
    set(part, { d: outline.length ? `${path(outline)}Z` : "" });
  });
}

function spotsAt([x, y], ...shifts) {
  return shifts.map(([dx, dy, anchor]) => ({ x: x + dx, y: y + dy, anchor }));
}

function paintLabels(chart, state, scale, totals, corners, band) {
  const { data, isStacked } = state;
  const isWide = chart.size.width >= NARROW;
  const wanted = labelsOf(data, totals, corners, isWide);
  // A narrow chart has no room for it: the gap stands above, beside the headline.
  if (isWide && !isStacked && corners.gap.length) wanted.push(gapLabel(data, totals, corners));
  if (isWide) wanted.push(...wideLabels(data, scale, corners, band, isStacked));
  const { before, scenario, target, reference, gap } = corners;
  const marks = data.history.map(({ year, value }) =>
    [-5, 5].map((aside) => [scale.x(year) + aside, scale.y(value)]));
  const found = arrange(wanted, [before, scenario, target, reference, gap, ...marks], scale);
  for (const [name, node] of Object.entries(chart.parts.labels)) {
    const { text = "", x = 0, y = 0, anchor = "start" } = found[name] ?? {};
    set(node, { text, x: place(x), y: place(y), "text-anchor": anchor });
  }
}

function labelsOf(data, totals, { goal, before, target }, isWide) {
  const { words } = data;
  const at = data.goal_year - data.base_year;
  const tonnes = (value) => fill(words.tonnes, { value: numeral(value, 0, data.number) });
  const quality = isWide ? words[data.base_quality] : null;
  const base = { year: data.base_year, value: tonnes(data.base), quality };
  const share = percent(data.goal / data.base - 1, 0, data);
  const labels = [
    {
      name: "base",
      text: fill(quality ? words.year_value_quality : words.year_value, base),
      spots: spotsAt(before[0], [-5, -14, "start"], [-5, 24, "start"]),
      isNeeded: true,
    },
    {
      name: "value",
      text: fill(words.year_value, { year: data.goal_year, value: tonnes(totals[at]) }),
      spots: spotsAt(goal, [10, -12, "start"], [-10, -12, "end"], [10, 22, "start"], [-10, 22, "end"], [0, -30, "middle"]),
      isNeeded: true,
    },
    {
      name: "target",
      text: fill(words.goal, { goal: share, value: tonnes(data.goal) }),
      spots: [
        ...spotsAt(target[0], [22, 18, "start"], [22, -8, "start"]),
        ...spotsAt(target[1], [0, -8, "end"], [0, 18, "end"]), // beyond the gap, on a phone
      ],
      isNeeded: true,
    },
  ];
  return labels;
}

function gapLabel(data, totals, { goal, target }) {
  const at = data.goal_year - data.base_year;
  const value = numeral(shortfall(totals[at], data), 0, data.number);
  const text = fill(data.words.gap, { gap: fill(data.words.tonnes, { value }) });
  const middle = [goal[0], (goal[1] + target[0][1]) / 2 + 5];
  const below = [goal[0], target[0][1]];
  const spots = spotsAt(middle, [-9, 0, "end"], [9, 0, "start"]);
  spots.push(...spotsAt(below, [9, 18, "start"], [-9, 18, "end"], [9, -6, "start"]));
  return { name: "gap", text, spots, isNeeded: true };
}

function wideLabels(data, scale, { reference, before }, band, isStacked) {
  const { words } = data;
  const last = reference[reference.length - 1];
  const middle = before[Math.floor(before.length / 2)];
  const labels = [
    { name: "reference", text: words.reference, spots: spotsAt(last, [0, -9, "end"], [0, 19, "end"]) },
  ];
  if (!isStacked && before.length > 3) {
    const spots = spotsAt(middle, [0, 21, "middle"], [0, -10, "middle"]);
    spots.push(...spotsAt(before[before.length - 1], [0, 21, "end"]));
    labels.push({ name: "before", text: untilToday(data), spots });
  }
  if (band) {
    const n = band.years.length - 1;
    const high = [scale.right, scale.y(band.p90[n])];
    const low = [scale.right, scale.y(band.p10[n])];
    const spots = [...spotsAt(high, [0, -8, "end"]), ...spotsAt(low, [0, 18, "end"])];
    if (low[1] - high[1] > 3) labels.push({ name: "band", text: words.band, spots });
  }
  return labels;
}

function shortfall(total, data) {
  return Math.max(1, Math.round(total - data.goal));
}
