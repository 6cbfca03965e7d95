// Opens the search, by its button, by "/" and by Ctrl K; what it needs is fetched the first time, and not before.
const search = document.querySelector("dialog");

function open(event) {
  event.preventDefault();
  if (!search.open) search.showModal();
  import(SEARCH).then(
    ({ start }) => start(search),
    () => (search.querySelector("[role=status]").textContent = search.dataset.sayFailed),
  );
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-open-search]")) open(event);
});
document.addEventListener("keydown", (event) => {
  const isSlash = () => event.key === "/" && !event.target.matches(":read-write");
  if (event.key === "k" ? event.ctrlKey || event.metaKey : isSlash()) open(event);
});
