// What the presenter reads in the second window.
function newNotes({ words }) {
  const note = part("p", { class: "s-note" });
  const next = part("p", { class: "s-next" });
  const node = part("div", { class: "s-notes" }, note, next);
  const show = (slides, at) => {
    note.textContent = slides[at]?.note || words.no_note;
    const after = slides[at + 1];
    next.textContent = after ? `${words.then} ${after.title}` : words.last;
  };
  return { node, show };
}
