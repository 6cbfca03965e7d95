// Of a language that does not have every page yet: a live answer's links to those it lacks lead to another language's.
const { base, lacking, instead, insteadIn } = document.documentElement.dataset;

if (lacking) {
  const lacks = lacking.split(" ");
  const [inside, there] = [base, instead].map((folder) => new URL(folder, location).href);
  document.addEventListener("explainer:answer", ({ target }) => {
    for (const link of target.querySelectorAll(".explainer-answer a")) {
      const page = link.href.slice(inside.length);
      if (!link.href.startsWith(inside) || !lacks.includes(page.split("#")[0])) continue;
      link.href = there + page;
      link.hreflang = insteadIn;
    }
  });
}
