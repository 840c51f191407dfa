// What the reader did, by city, as long as this page lives: for undo, and to know what is new.
const memories = new Map();
const released = { count: 0 };

function clean(mix, levers) {
  const settings = {};
  for (const { lever_id: name, start, min, max } of levers) {
    const value = mix.settings[name];
    if (!Number.isFinite(value)) continue;
    const within = tidy(Math.min(Math.max(value, min), max));
    if (Math.abs(within - start) > 1e-9) settings[name] = within;
  }
  return { settings, locks: levers.map((one) => one.lever_id).filter((id) => mix.locks.includes(id)) };
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function served(data) {
  return clean({ settings: data.settings ?? {}, locks: data.locks ?? [] }, data.levers);
}

function remembered(data) {
  const given = served(data);
  const memory = memories.get(data.city.city_id) ?? { trail: [given], at: 0 };
  memories.set(data.city.city_id, memory);
  Object.assign(memory, { pending: [], served: given });
  released.count = Math.max(released.count, data.asked ?? 0);
  keep(memory, given);
  return memory;
}

function current(memory) {
  return memory.trail[memory.at];
}

// Put a mix behind the present one; what was undone before is gone.
function keep(memory, mix) {
  if (same(mix, current(memory))) return false;
  memory.trail.splice(memory.at + 1, Infinity, mix);
  memory.at += 1;
  return true;
}

// Take over what the server says, unless it only repeats what was sent or lags behind it.
function takeOver(memory, data) {
  const given = served(data);
  if (same(given, memory.served)) return false;
  memory.served = given;
  const place = memory.pending.findIndex((sent) => same(sent, given));
  if (place >= 0) {
    memory.pending.splice(0, place + 1);
    return false;
  }
  if (data.asked !== undefined && data.asked < released.count) return false;
  memory.pending = [];
  return keep(memory, given);
}

function send(memory, setStateValue) {
  released.count += 1;
  memory.pending.push(current(memory));
  setStateValue("mix", { ...current(memory), asked: released.count });
}
