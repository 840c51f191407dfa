// Puts Streamlit's own English words into the page's language, as they appear.
const NAMED = ["aria-label", "title", "placeholder", "alt"];

function said(text, words) {
  if (text in words) return words[text];
  const colon = text.indexOf(": ");
  const begins = colon > 0 && text.slice(0, colon);
  return begins && begins in words ? words[begins] + text.slice(colon) : text;
}

function speakOne(node, words) {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node.nodeValue.trim();
    if (text in words) node.nodeValue = words[text];
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    for (const name of NAMED) {
      const text = node.getAttribute(name);
      const other = text && said(text, words);
      if (other !== text) node.setAttribute(name, other);
    }
  }
}

function speakAll(root, words) {
  speakOne(root, words);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) speakOne(walker.currentNode, words);
}

let observer; // one at a time: two languages would answer each other for ever

function speak(words) {
  observer?.disconnect();
  speakAll(document.body, words);
  observer = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach((node) => speakAll(node, words));
      else speakOne(change.target, words);
    }
  });
  const watched = { subtree: true, childList: true, characterData: true, attributes: true };
  observer.observe(document.body, { ...watched, attributeFilter: NAMED });
}
