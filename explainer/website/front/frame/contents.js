// Marks, in the lists of a page's headings, the one that is being read, and says it in the bar of a small screen.
let watching;

function watch() {
  watching?.disconnect();
  const headings = new Map(); // each with its links: one list stands beside the text, one below its title
  for (const link of document.querySelectorAll(":is(.contents, .on-this-page) li a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) headings.set(heading, [...(headings.get(heading) ?? []), link]);
  }
  if (!headings.size) return;
  const [list, bar] = [".on-this-page details", ".reading"].map((part) => document.querySelector(part));
  const mark = () => {
    let current;
    for (const [heading, links] of headings) {
      for (const link of links) link.removeAttribute("aria-current");
      if (!current || heading.getBoundingClientRect().top < innerHeight * 0.3) current = links;
    }
    for (const link of current) link.setAttribute("aria-current", "true");
    if (!bar) return;
    bar.lastElementChild.textContent = current[0].textContent;
    bar.classList.toggle("is-shown", list.getBoundingClientRect().bottom < 0);
  };
  watching = new IntersectionObserver(mark, { rootMargin: "0px 0px -70% 0px" });
  for (const each of [...headings.keys(), ...(list ? [list] : [])]) watching.observe(each);
  bar?.addEventListener("click", (event) => {
    event.preventDefault(); // which would leave the focus nowhere
    list.open = true;
    list.scrollIntoView();
    list.firstElementChild.focus({ preventScroll: true });
  });
}

document.addEventListener("frame:page", watch);
watch();
