// The button that turns light colours dark and back.
// A choice is kept only where it differs from the system's, so that most readers store nothing at all.
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");
const key = "who-can-message-whom.scheme";

const isDark = () => (root.dataset.scheme ? root.dataset.scheme === "dark" : system.matches);

function show() {
  for (const button of document.querySelectorAll("[data-toggle-scheme]")) {
    button.setAttribute("aria-pressed", String(isDark()));
  }
}

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-toggle-scheme]")) return;
  const dark = !isDark();
  const chosen = dark !== system.matches && (dark ? "dark" : "light");
  if (chosen) root.dataset.scheme = chosen;
  else delete root.dataset.scheme;
  try {
    if (chosen) localStorage.setItem(key, chosen);
    else localStorage.removeItem(key);
  } catch {
    // Storage is forbidden here: the choice lasts as long as the page.
  }
  show();
});
system.addEventListener("change", show);
document.addEventListener("frame:page", show);
show();
