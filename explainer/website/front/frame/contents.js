// Marks, in the list beside the text, the heading that is being read.
let watching;

function watch() {
  watching?.disconnect();
  const links = new Map();
  for (const link of document.querySelectorAll(".contents a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (!links.size) return;
  const mark = () => {
    let current;
    for (const [heading, link] of links) {
      link.removeAttribute("aria-current");
      if (!current || heading.getBoundingClientRect().top < innerHeight * 0.3) current = link;
    }
    current.setAttribute("aria-current", "true");
  };
  watching = new IntersectionObserver(mark, { rootMargin: "0px 0px -70% 0px" });
  for (const heading of links.keys()) watching.observe(heading);
}

// On a small screen the sections lie in one row, which begins with the first of them.
function reveal() {
  const row = document.querySelector(".sections ul");
  const here = row.querySelector("[aria-current], .inside");
  if (here) row.scrollLeft = here.offsetLeft - row.offsetLeft - row.clientWidth / 3;
}

for (const begin of [watch, reveal]) {
  document.addEventListener("frame:page", begin);
  begin();
}
