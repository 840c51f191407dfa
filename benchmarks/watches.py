"""What the page itself watches for benchmarks/drag.py, as JavaScript."""

# Each pointer event (a move, or letting go) starts a watch; it ends when the frame in which the
# curve has changed is painted: a message posted in a frame arrives after its painting.
WATCH = """([kind, selector]) => {
    window.taken = [];
    const curve = () => document.querySelector(selector)?.getAttribute("d");
    let since = null, seen = curve();
    const painted = () => {
        if (since === null) return;
        if (curve() && curve() !== seen) {
            window.taken.push(performance.now() - since);
            since = null;
            seen = curve();
        } else if (kind === "pointerup" && performance.now() - since < 1000) look();
        else since = null;  // moved less than a step of the lever, or nothing changed
    };
    const look = () => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = painted;
        channel.port2.postMessage(0);
    });
    document.addEventListener(kind, (event) => {
        if (since !== null) return;
        since = event.timeStamp;
        look();
    }, true);
}"""

# From letting go to the last change of the page within SETTLE_MS that a reader can see: figures,
# contributions, cost curve and band. Streamlit's own marks of a running page are not counted.
RELEASE = """() => {
    window.released = [];
    let since = null, last = null;
    const page = document.querySelector("[data-testid=stMain]");
    new MutationObserver((changes) => {
        const seen = changes.some(({ target }) => {
            const node = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
            return node?.closest(".p-whatif, .stHtml, [data-testid=stVegaLiteChart] svg");
        });
        if (seen) last = performance.now();
    }).observe(page, { subtree: true, childList: true, characterData: true, attributes: true });
    document.addEventListener("pointerup", (event) => {
        since = event.timeStamp;
        last = null;
    }, true);
    window.closeRelease = () => {
        if (since !== null && last !== null) window.released.push(last - since);
        since = null;
    };
}"""
