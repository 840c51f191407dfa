// What a reader can do to the mix; it is sent when something is let go, never before.
function actions(whole) {
  return {
    valueOf: (lever) => mixOf(whole).settings[lever.lever_id] ?? lever.start,
    begin: () => Object.assign(whole, { isDragging: true, isCancelled: false }),
    lift: () => Object.assign(whole, { isDragging: false }),
    hold: () => Object.assign(whole, { isHeld: true, isCancelled: false }),
    move: (lever, value) => move(whole, lever, value),
    letGo: () => {
      if (whole.isCancelled) settle(whole);
      else if (!whole.isHeld) finish(whole);
    },
    // Pressing one lever takes the focus from another, after its value has jumped to the finger.
    release: () => {
      if (!whole.isDragging && (whole.isHeld || whole.draft)) finish(whole);
    },
    // The finger turned out to scroll the page: nothing was meant.
    cancel: () => {
      Object.assign(whole, { draft: null, isDragging: false, isCancelled: true });
      settle(whole);
    },
    change: (lever, value) => {
      draft(whole).settings[lever.lever_id] = value;
      finish(whole);
    },
    lock: (lever) => lock(whole, lever.lever_id),
    resetAll: () => resetAll(whole),
    travel: (by) => travel(whole, by),
  };
}

function draft(whole) {
  const { settings, locks } = mixOf(whole);
  whole.draft = { settings: { ...settings }, locks: [...locks] };
  return whole.draft;
}

function move(whole, lever, value) {
  if (whole.isCancelled) return;
  draft(whole).settings[lever.lever_id] = value;
  whole.frame ||= requestAnimationFrame(() => {
    whole.frame = 0;
    paint(whole, lever);
  });
}

function finish(whole) {
  const mix = clean(mixOf(whole), whole.data.levers);
  Object.assign(whole, { draft: null, isDragging: false, isHeld: false });
  const isChanged = keep(whole.memory, mix);
  settle(whole);
  if (isChanged) send(whole.memory, whole.send);
}

function lock(whole, name) {
  const { locks } = draft(whole);
  if (locks.includes(name)) locks.splice(locks.indexOf(name), 1);
  else locks.push(name);
  finish(whole);
}

// What is locked stays.
function resetAll(whole) {
  const { settings, locks } = draft(whole);
  for (const name of Object.keys(settings)) if (!locks.includes(name)) delete settings[name];
  finish(whole);
}

function travel(whole, by) {
  const { memory } = whole;
  const at = memory.at + by;
  if (at < 0 || at >= memory.trail.length) return;
  memory.at = at;
  whole.draft = null;
  settle(whole);
  send(memory, whole.send);
}
