// The presentation as a whole: one for each place in the page, told of new data.
const presentations = new WeakMap();
const WIDTH = 1920;
const HEIGHT = 1080;
const AWAKE_MS = 2500;
const USUAL_AUTO = 20;

export default function ({ data, parentElement }) {
  const whole = presentations.get(parentElement) ?? newPresentation(parentElement);
  presentations.set(parentElement, whole);
  whole.take(data);
  return () => {
    whole.end();
    presentations.delete(parentElement);
  };
}

function newPresentation(parent) {
  const root = part("section", { class: "s-root" });
  parent.append(root);
  const whole = { root, at: 0, data: null, built: "", isBlack: false, auto: 0 };
  whole.channel = new BroadcastChannel("pot-do-nicle-present");
  whole.clock = newClock((isNews) => { if (whole.parts) drawClock(whole, isNews); });
  whole.keys = newKeys(whole);
  Object.assign(whole, actions(whole));
  whole.watch = new ResizeObserver(() => fit(whole));
  whole.take = (data) => take(whole, data);
  whole.channel.onmessage = ({ data }) => hear(whole, data);
  document.addEventListener("keydown", whole.keys, true);
  document.addEventListener("fullscreenchange", whole.filled);
  root.addEventListener("pointermove", () => wake(whole));
  whole.end = () => {
    [whole.running, whole.sleeping].forEach(clearTimeout);
    whole.clock.end();
    whole.channel.close();
    whole.watch.disconnect();
    document.removeEventListener("keydown", whole.keys, true);
    document.removeEventListener("fullscreenchange", whole.filled);
    root.remove();
  };
  return whole;
}

function take(whole, data) {
  const built = JSON.stringify(data);
  if (built === whole.built) return;
  const isOther = whole.data && whole.data.story !== data.story;
  Object.assign(whole, { data, built, auto: data.auto });
  whole.root.dataset.view = data.view;
  whole.parts = newParts(whole);
  whole.notes = newNotes(data);
  const { frame, tools, said } = whole.parts;
  frame.setAttribute("style", data.colours); // slides are light, whatever the reader's theme
  swipes(whole, frame);
  whole.root.replaceChildren(frame, tools, ...(data.view === "notes" ? [whole.notes.node] : []), said);
  whole.watch.disconnect();
  whole.watch.observe(frame);
  const asked = Number(new URLSearchParams(location.search).get("step") ?? 1);
  show(whole, isOther ? 0 : asked - 1);
  whole.channel.postMessage({ story: data.story, hello: true });
}

function actions(whole) {
  const go = (at) => { show(whole, at); tell(whole); };
  return {
    go,
    toggleBlack: () => { whole.isBlack = !whole.isBlack; show(whole, whole.at); tell(whole); },
    toggleOverview: () => {
      const { overview, list, frame } = whole.parts;
      overview.hidden = !overview.hidden;
      (overview.hidden ? frame : list.children[whole.at].firstChild).focus();
    },
    isCovered: () => whole.isBlack || !whole.parts.overview.hidden,
    uncover: () => { whole.isBlack = false; whole.parts.overview.hidden = true; show(whole, whole.at); tell(whole); },
    fill: () => (document.fullscreenElement ? document.exitFullscreen() : whole.root.requestFullscreen().then(() => whole.parts.frame.focus())),
    filled: () => {
      const isFull = document.fullscreenElement === whole.root;
      whole.parts.full.textContent = isFull ? whole.data.words.leave : whole.data.words.full;
      wake(whole);
      fit(whole);
    },
    openNotes: () => {
      if (whole.data.view === "notes") return;
      const address = new URL(location.href);
      address.searchParams.set("view", "notes");
      address.searchParams.delete("auto");
      window.open(address, "pot-do-nicle-notes", "width=1000,height=760");
    },
    toggleAuto: () => {
      whole.auto = whole.auto ? 0 : whole.data.auto || USUAL_AUTO;
      write("auto", whole.auto || null);
      show(whole, whole.at);
    },
  };
}

function show(whole, asked) {
  const { slides } = whole.data;
  const { stage, black, place, said, list, auto, overview } = whole.parts;
  const last = slides.length - 1;
  const at = Math.min(Math.max(Number.isFinite(asked) ? asked : 0, 0), Math.max(last, 0));
  if (at !== whole.at) overview.hidden = true;
  whole.at = at;
  [...stage.children].forEach((slide, place) => { slide.hidden = place !== at; });
  [...list.children].forEach((item, place) => item.firstChild.setAttribute("aria-current", String(place === at)));
  black.hidden = !whole.isBlack;
  place.textContent = slides.length ? `${at + 1} / ${slides.length}` : "";
  said.textContent = slides.length ? `${at + 1} / ${slides.length}: ${slides[at].title}` : "";
  auto.setAttribute("aria-pressed", String(Boolean(whole.auto)));
  whole.notes.show(slides, at);
  write("step", at ? at + 1 : null);
  drawClock(whole, false);
  fit(whole);
  run(whole);
}

function run(whole) {
  clearTimeout(whole.running);
  if (!whole.auto || whole.data.view === "notes") return;
  const next = () => whole.go((whole.at + 1) % whole.data.slides.length);
  whole.running = setTimeout(next, whole.auto * 1000);
}

function write(key, value) {
  const address = new URL(location.href);
  if (value === null) address.searchParams.delete(key);
  else address.searchParams.set(key, value);
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}

function fit(whole) {
  const { frame, stage } = whole.parts;
  const scale = Math.min(frame.clientWidth / WIDTH, frame.clientHeight / HEIGHT);
  const left = (frame.clientWidth - WIDTH * scale) / 2;
  const top = (frame.clientHeight - HEIGHT * scale) / 2;
  stage.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
}

function wake(whole) {
  whole.root.classList.add("is-awake");
  clearTimeout(whole.sleeping);
  whole.sleeping = setTimeout(() => whole.root.classList.remove("is-awake"), AWAKE_MS);
}

function drawClock(whole, isNews) {
  const plan = planned(whole.data.slides, whole.at);
  const gone = minutes(whole.clock.elapsed());
  whole.parts.clock.textContent = plan === null ? gone : `${gone} / ${minutes(plan)}`;
  if (isNews) tell(whole);
}

function tell(whole) {
  const { at, isBlack, clock, data } = whole;
  whole.channel.postMessage({ story: data.story, at, isBlack, before: clock.before, since: clock.since });
}

function hear(whole, said) {
  if (!whole.data || said.story !== whole.data.story) return;
  if (said.hello) {
    if (whole.data.view === "stage") tell(whole);
    return;
  }
  whole.isBlack = said.isBlack;
  if (said.since !== whole.clock.since || said.before !== whole.clock.before) whole.clock.set(said.before, said.since);
  show(whole, said.at);
}
