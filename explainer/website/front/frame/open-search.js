// Opens the search; what it needs is fetched the first time, and not before.
const search = document.querySelector("dialog.search");

// Written relative to the first page, which a later change of page would change.
for (const name of ["script", "worker", "base"]) search.dataset[name] = new URL(search.dataset[name], location.href).href;

document.addEventListener("click", async (event) => {
  if (event.target === search) search.close(); // its backdrop
  if (!event.target.closest("[data-open-search]")) return;
  search.showModal();
  try {
    const { start } = await import(search.dataset.script);
    start(search);
  } catch {
    search.querySelector("[role=status]").textContent = search.dataset.sayFailed;
  }
});
