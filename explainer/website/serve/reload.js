// Added to pages by the development server alone: reloads after a build, and shows why one has failed.
const place = document.createElement("div");
place.className = "build-problem";
place.setAttribute("role", "alert");
const sheet = new CSSStyleSheet(); // made by script, so that it needs no exception from the policy
sheet.replaceSync(`.build-problem { position: fixed; inset: 0 0 auto; z-index: 9; max-height: 60vh; overflow: auto; padding: 1rem 1.5rem;
  background: #5c1010; color: #fff; font: 15px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
  .build-problem:empty { display: none; }`);
document.adoptedStyleSheets.push(sheet);
document.documentElement.append(place);

let shown;
new EventSource("/__live__/events").onmessage = ({ data }) => {
  const { build, problem } = JSON.parse(data);
  place.textContent = problem;
  if (shown !== undefined && build !== shown) location.reload();
  shown = build;
};
