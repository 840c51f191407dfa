// Tells the server how wide the window is and that the reader's theme changed, says the page's
// language to screen readers, follows links of this site inside the session, and keeps a copy of
// the reader's own story, which a session forgets when the page is loaded again.
const SETTLED_MS = 400;
const STORY = "pot-do-nicle-story";

function isOurs(link) {
  return (
    link &&
    link.origin === window.location.origin &&
    !link.hasAttribute("download") &&
    !link.target &&
    link.classList.contains("p-link")
  );
}

export default function ({ data, setStateValue, setTriggerValue }) {
  document.documentElement.lang = data.language;
  document.documentElement.dataset.drawnFor = data.width;
  speak(data.words);

  const report = () => {
    const width = window.innerWidth;
    if (Math.abs(width - data.width) >= 10) setStateValue("width", width);
  };
  let waiting;
  const resized = () => {
    clearTimeout(waiting);
    waiting = setTimeout(report, SETTLED_MS);
  };
  // Streamlit turns dark by itself, but does not run the page again, which draws in our colours.
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  let turning;
  const turned = () => {
    clearTimeout(turning);
    turning = setTimeout(() => setTriggerValue("scheme", dark.matches), SETTLED_MS);
  };
  // The slider and the replay change the address without the line for print being drawn anew.
  const printing = () => {
    for (const line of document.querySelectorAll(".p-address")) line.textContent = location.href;
  };
  const clicked = (event) => {
    const link = event.target.closest && event.target.closest("a[href]");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!plain || !isOurs(link)) return;
    event.preventDefault();
    setTriggerValue("link", link.pathname + link.search);
  };

  const kept = JSON.parse(localStorage.getItem(STORY) ?? "[]");
  if (data.story) localStorage.setItem(STORY, JSON.stringify(data.story));
  else if (kept.length) setStateValue("story", kept);

  report();
  window.addEventListener("resize", resized);
  window.addEventListener("beforeprint", printing);
  dark.addEventListener("change", turned);
  document.addEventListener("click", clicked);
  return () => {
    clearTimeout(waiting);
    clearTimeout(turning);
    dark.removeEventListener("change", turned);
    window.removeEventListener("resize", resized);
    window.removeEventListener("beforeprint", printing);
    document.removeEventListener("click", clicked);
  };
}
