// Numbers as the reader's language writes them, and back again.
const SPACE = "\u00a0";
const MINUS = "\u2212";
const SCALE = { percent: 100, gwh: 0.001 };
const UNIT = { mwh: "MWh", gwh: "GWh", ha: "ha" };

function tidy(value) {
  return Number(value.toFixed(9));
}

function numeral(value, decimals, number) {
  const [whole, part] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, number.thousands);
  const text = part ? grouped + number.decimal + part : grouped;
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

function percent(share, decimals, data) {
  const gap = data.language === "en" ? "" : SPACE;
  return `${numeral(share * 100, decimals, data.number)}${gap}%`;
}

// As many decimals as its step has, one more where it stands between two steps.
function leverNumber(lever, value, data) {
  const scale = SCALE[lever.display] ?? 1;
  const said = tidy(value * scale);
  const fine = String(tidy(lever.step * scale)).split(".")[1]?.length ?? 0;
  const decimals = Math.abs(said - Number(said.toFixed(fine))) < 1e-9 ? fine : fine + 1;
  const text = numeral(said, decimals, data.number);
  return decimals ? text.replace(/0+$/, "").replace(/[.,]$/, "") : text;
}

function leverUnit(lever, data) {
  if (lever.display === "percent") return data.language === "en" ? "%" : `${SPACE}%`;
  return UNIT[lever.display] ? SPACE + UNIT[lever.display] : "";
}

function leverText(lever, value, data) {
  return leverNumber(lever, value, data) + leverUnit(lever, data);
}

// A lone separator before three digits groups thousands only if it is the language's own.
function parsed(text, lever, data) {
  const { decimal, thousands } = data.number;
  const bare = text.replace(/[\s\u00a0]|%|MWh|GWh|ha/gi, "").replace(MINUS, "-");
  const groups = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d*)?$`);
  const plain = groups.test(bare) ? bare.split(thousands).join("") : bare;
  const point = plain.replace(",", ".");
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(point)) return null;
  return Number(point) / (SCALE[lever.display] ?? 1);
}
