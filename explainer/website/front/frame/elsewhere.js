// Of a language that does not have every page yet: a live answer's links to those it lacks lead to another language's.
const { base, lacking, instead, insteadIn } = document.documentElement.dataset;
const lacks = new Set((lacking ?? "").split(" ").filter(Boolean));
const inside = new URL(base, location.href).href;
const there = new URL(instead, location.href).href;

if (lacks.size) {
  document.addEventListener("explainer:answer", ({ target }) => {
    for (const link of target.querySelectorAll(".explainer-answer a")) {
      if (!link.href.startsWith(inside)) continue;
      const page = link.href.slice(inside.length);
      if (!lacks.has(page.split("#")[0])) continue;
      link.href = there + page;
      link.hreflang = insteadIn;
    }
  });
}
