// The report: fills its text in from the address, and lets it be copied, or taken along to where reports go.
function fill(report) {
  const text = report.querySelector("textarea");
  const facts = [...new URLSearchParams(location.hash.slice(1))].filter(([name]) => name !== "v");
  const about = facts.map(([name, value]) => `${name}: ${value}`).join("\n");
  text.value = report.dataset.template.replace("{what}", about);
  const aim = () => {
    for (const link of report.querySelectorAll("a[data-href]")) {
      link.href = link.dataset.href
        .replace("{title}", encodeURIComponent(facts.map(([, value]) => value).join(", ")))
        .replace("{text}", encodeURIComponent(text.value));
    }
  };
  aim();
  text.addEventListener("input", aim);
  report.querySelector("button").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.value);
      report.querySelector("[role=status]").textContent = report.dataset.copied;
    } catch {
      text.select(); // the browser refuses to copy: the text is marked, to be copied by hand
    }
  });
}

const fillAll = () => document.querySelectorAll(".report").forEach(fill);
document.addEventListener("frame:page", fillAll);
window.addEventListener("hashchange", fillAll);
fillAll();
