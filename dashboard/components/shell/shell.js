// Tells the server how wide the window is, speaks the page's language to screen readers,
// and follows links of this site inside the session.
const SETTLED_MS = 400;

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

  const report = () => {
    const width = window.innerWidth;
    if (Math.abs(width - data.width) >= 10) setStateValue("width", width);
  };
  let waiting;
  const resized = () => {
    clearTimeout(waiting);
    waiting = setTimeout(report, SETTLED_MS);
  };
  const clicked = (event) => {
    const link = event.target.closest && event.target.closest("a[href]");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!plain || !isOurs(link)) return;
    event.preventDefault();
    setTriggerValue("link", link.pathname + link.search);
  };

  report();
  window.addEventListener("resize", resized);
  document.addEventListener("click", clicked);
  return () => {
    clearTimeout(waiting);
    window.removeEventListener("resize", resized);
    document.removeEventListener("click", clicked);
  };
}
