// Put each label where it covers neither another label nor a line, as far as there is room.
const LETTER = 7.4;
const LINE = 17;
const APART = 6;

function box(text, spot) {
  const width = text.length * LETTER;
  const shift = { start: 0, middle: width / 2, end: width }[spot.anchor];
  return { left: spot.x - shift, right: spot.x - shift + width, top: spot.y - 13, bottom: spot.y + 4 };
}

function overlaps(one, other) {
  return (
    one.left < other.right + APART &&
    other.left < one.right + APART &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

// Whether a line, given by its corners, runs through the box.
function crosses(area, corners) {
  for (let n = 1; n < corners.length; n += 1) {
    const [x1, y1] = corners[n - 1];
    const [x2, y2] = corners[n];
    for (let part = 0; part <= 8; part += 1) {
      const x = x1 + ((x2 - x1) * part) / 8;
      const y = y1 + ((y2 - y1) * part) / 8;
      if (x > area.left && x < area.right && y > area.top && y < area.bottom) return true;
    }
  }
  return false;
}

function cost(area, taken, lines, scale) {
  const covered = taken.filter((one) => overlaps(area, one)).length;
  const crossed = lines.filter((one) => crosses(area, one)).length;
  const out = area.left < scale.left - 4 || area.right > scale.right + 8 || area.bottom > scale.bottom;
  return covered * 100 + crossed * 10 + out * 1000;
}

// labels: [{name, text, spots [{x, y, anchor}], isNeeded}], the most important first.
function arrange(labels, lines, scale) {
  const taken = [];
  const found = {};
  for (const { name, text, spots, isNeeded } of labels) {
    const tried = spots.map((spot) => ({ spot, area: box(text, spot) }));
    for (const one of tried) one.cost = cost(one.area, taken, lines, scale);
    const best = tried.reduce((one, other) => (other.cost < one.cost ? other : one));
    if (best.cost >= 100 && !isNeeded) continue;
    taken.push(best.area);
    found[name] = { text, ...best.spot };
  }
  return found;
}
