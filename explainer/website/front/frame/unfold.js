// A link to something that is folded opens it; so does one to a heading, of what folds right below it.
function unfold() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  const below = target.nextElementSibling;
  for (let fold = below?.matches(".fold") ? below : target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
}

for (const [place, event] of [[window, "hashchange"], [document, "frame:page"]]) place.addEventListener(event, unfold);
unfold();
