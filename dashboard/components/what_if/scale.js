// Where years and tonnes stand in the chart; all lengths in px.
const EDGE = { right: 16, top: 34, bottom: 30 };
const DIGIT = 8;
const YEAR_WIDTH = 54;
const YEAR_GAPS = [4, 12]; // from 2018: today, the goal and 2050 stand on the first
const GRIDLINES = 5;

function stepOf(range) {
  const power = 10 ** Math.floor(Math.log10(range / GRIDLINES));
  return [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => range / one <= GRIDLINES);
}

function ticks(least, most) {
  const gap = stepOf(most - least);
  const found = [];
  for (let n = Math.ceil(least / gap); n * gap <= most; n += 1) found.push(n * gap);
  return found;
}

function yearTicks(data, width) {
  const room = Math.max(1, Math.floor(width / YEAR_WIDTH));
  const gap = YEAR_GAPS.find((one) => (data.last_year - data.base_year) / one <= room) ?? YEAR_GAPS.at(-1);
  const found = [];
  for (let year = data.base_year; year <= data.last_year; year += gap) found.push(year);
  return found;
}

// The highest that the data themselves need; a mix may need more, never less.
function highest(data) {
  const band = data.band ? data.band.p90 : [];
  return Math.max(data.base, ...data.reference, ...band, ...data.history.map((one) => one.value));
}

function scaleOf(data, size, least, most) {
  const right = size.width - EDGE.right;
  const bottom = size.height - EDGE.bottom;
  const found = ticks(least, most);
  const longest = Math.max(...found.map((one) => numeral(one, 0, data.number).length));
  const left = longest * DIGIT + 12;
  const perYear = (right - left) / (data.last_year - data.base_year);
  const perTonne = (bottom - EDGE.top) / (most - least);
  return {
    left,
    right,
    bottom,
    x: (year) => left + (year - data.base_year) * perYear,
    y: (tonnes) => bottom - (tonnes - least) * perTonne,
    ticks: found,
    years: yearTicks(data, right - left),
  };
}

function place(value) {
  return Math.round(value * 10) / 10;
}

function points(scale, first, values) {
  return values.map((one, n) => [place(scale.x(first + n)), place(scale.y(one))]);
}
