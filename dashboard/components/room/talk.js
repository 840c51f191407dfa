// Speaks to /rooms/<code>, and keeps what this device must not forget: seat, key, draft.
const FAR = "far"; // nobody answered: no network, or the server is starting

async function ask(data, what, body) {
  const address = `/rooms/${data.code}/${what}?lang=${data.language}`;
  let response;
  try {
    response = await fetch(address, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
  } catch {
    return { status: FAR, said: {} };
  }
  const isJson = response.headers.get("Content-Type")?.includes("json");
  if (response.status >= 500 || (!isJson && !response.ok)) return { status: FAR, said: {} };
  return { status: response.status, said: isJson ? await response.json() : {}, response };
}

// Without leave to keep anything, a device remembers as long as the page lives.
const lost = new Map();

function recall(name) {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null");
  } catch {
    return lost.get(name) ?? null;
  }
}

function remember(name, value) {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    lost.set(name, value);
  }
}

// Not randomUUID: browsers give it to https only, and a meeting's own network has none.
function newName() {
  const signs = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(signs, (one) => one.toString(16).padStart(2, "0")).join("");
}

// Asks again and again while the page is seen, at once when it wakes or the network is back.
function keepAsking(every, does) {
  let waiting = 0;
  let isOver = false;
  const again = async () => {
    clearTimeout(waiting);
    if (isOver) return;
    if (!document.hidden) isOver = (await does()) === "over";
    clearTimeout(waiting);
    if (!isOver) waiting = setTimeout(again, every);
  };
  const woken = () => {
    if (!document.hidden) again();
  };
  document.addEventListener("visibilitychange", woken);
  window.addEventListener("online", woken);
  again();
  return () => {
    isOver = true;
    clearTimeout(waiting);
    document.removeEventListener("visibilitychange", woken);
    window.removeEventListener("online", woken);
  };
}

// Streamlit covers the page when it loses its server, in English; here one goes on without it.
function uncover() {
  document.querySelector("[data-testid=stDialog] [aria-label=Close]")?.click();
}
