// What must be known before anything is drawn: that scripts run, which of our languages this reader prefers,
// and which colours they chose.
// A classic script on purpose: a module would run after the first paint, and the page would flash.
document.documentElement.classList.replace("no-js", "js");
const ours = (navigator.languages ?? []).map((language) => language.split("-")[0]).find((language) => LANGUAGES.includes(language));
if (ours) document.documentElement.dataset.reader = ours;
// Who comes by a link to a case shall not read the answer to another one.
if (location.hash.includes("=")) document.documentElement.dataset.linked = "";
try {
  const chosen = localStorage.getItem("who-can-message-whom.scheme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.scheme = chosen;
} catch {
  // Storage is forbidden here: the system's colours hold, and a choice lasts as long as the page.
}
