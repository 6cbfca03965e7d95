// Starts the filter on the pages that have one; on no other is it fetched.
function begin() {
  for (const form of document.querySelectorAll(".filter")) {
    import(FILTER).then(
      ({ start }) => start(form),
      () => (form.querySelector("[role=status]").textContent = form.dataset.failed),
    );
  }
}

document.addEventListener("frame:page", begin);
begin();
