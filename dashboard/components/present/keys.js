// Keys of a keyboard and a clicker, and touch. Streamlit's own keys (r, c, Escape) stay its own:
// Escape is used only while the overview or the black screen is up.
const TYPED_MS = 1500;

function newKeys(whole) {
  let typed = "";
  let forget;
  const doing = {
    ArrowRight: () => whole.go(whole.at + 1),
    PageDown: () => whole.go(whole.at + 1),
    ArrowLeft: () => whole.go(whole.at - 1),
    PageUp: () => whole.go(whole.at - 1),
    Home: () => whole.go(0),
    End: () => whole.go(whole.data.slides.length - 1),
    b: () => whole.toggleBlack(),
    ".": () => whole.toggleBlack(),
    o: () => whole.toggleOverview(),
    f: () => whole.fill(),
    n: () => whole.openNotes(),
    t: () => whole.clock.toggle(),
  };
  const number = (key) => {
    typed += key;
    clearTimeout(forget);
    forget = setTimeout(() => { typed = ""; }, TYPED_MS);
  };
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !isOurs(whole, event.target)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const onButton = event.target.closest("button, summary");
    let does = doing[key];
    if (key === " " && !onButton) does = () => whole.go(whole.at + (event.shiftKey ? -1 : 1));
    if (/^[0-9]$/.test(key)) does = () => number(key);
    if (key === "Enter" && typed) does = () => { whole.go(Number(typed) - 1); typed = ""; };
    if (key === "Escape" && whole.isCovered()) does = () => whole.uncover();
    if (!does) return;
    event.preventDefault();
    event.stopPropagation();
    does();
  };
}

function isOurs(whole, target) {
  if (whole.root.contains(target)) return true;
  return target === document.body || target === document.documentElement;
}

function swipes(whole, frame) {
  let from = null;
  frame.addEventListener("pointerdown", (event) => { from = event.clientX; });
  frame.addEventListener("pointerup", (event) => {
    const moved = from === null ? 0 : event.clientX - from;
    from = null;
    if (Math.abs(moved) > 50) whole.go(whole.at + (moved < 0 ? 1 : -1));
  });
}
