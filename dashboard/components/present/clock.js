// How long the talk has gone on, and how long was planned up to here.
function newClock(changed) {
  const clock = { before: 0, since: null, timer: 0 };
  clock.elapsed = () => clock.before + (clock.since === null ? 0 : Date.now() - clock.since);
  clock.toggle = () => {
    clock.set(clock.elapsed(), clock.since === null ? Date.now() : null);
    changed(true);
  };
  clock.set = (before, since) => {
    Object.assign(clock, { before, since });
    clearInterval(clock.timer);
    if (since !== null) clock.timer = setInterval(() => changed(false), 1000);
    changed(false);
  };
  clock.end = () => clearInterval(clock.timer);
  return clock;
}

function minutes(ms) {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function planned(slides, at) {
  const known = slides.slice(0, at + 1).map((slide) => slide.seconds);
  return known.every(Boolean) ? known.reduce((sum, one) => sum + one, 0) * 1000 : null;
}
