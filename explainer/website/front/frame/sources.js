// A mark in the text opens the entries of the page's list that it stands for, beside itself.
// Without a script it is a link to the first of them.
function entry(number) {
  const copy = document.getElementById(`source-${number}`).cloneNode(true);
  copy.removeAttribute("id");
  copy.value = number;
  return copy;
}

function show(mark) {
  const numbers = mark.dataset.sources?.split(" ") ?? [mark.hash.replace("#source-", "")];
  const list = document.createElement("ol");
  list.append(...numbers.map(entry));
  list.querySelector("details").open = numbers.length === 1;
  const note = document.createElement("div");
  Object.assign(note, { className: "source-note source-list", popover: "auto", tabIndex: -1, autofocus: true, role: "dialog" });
  note.ariaLabel = mark.ariaLabel;
  note.append(list);
  mark.style.setProperty("anchor-name", "--mark");
  note.addEventListener("toggle", ({ newState }) => {
    if (newState !== "closed") return;
    mark.removeAttribute("style");
    note.remove();
  });
  document.querySelector(".page").append(note);
  note.showPopover({ source: mark });
}

document.addEventListener("click", (event) => {
  const mark = event.target.closest(".ref a");
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
  if (!mark || elsewhere || !HTMLElement.prototype.showPopover) return;
  event.preventDefault();
  show(mark);
});
