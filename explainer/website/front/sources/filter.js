// Filters entries that open by what is chosen and written above them, keeps that in the address, after the #, so that
// it can be shared, and opens the entry that a link leads to.
const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

/** @param {HTMLFormElement} form whose next element holds the entries */
export function start(form) {
  const list = form.nextElementSibling;
  const [status, clear] = form.querySelectorAll("[role=status], [type=reset]");
  const subjects = [...list.querySelectorAll(".subject")].map((subject) => ({
    subject,
    wasOpen: subject.open,
    count: subject.querySelector("small"),
    total: subject.querySelector("small").textContent,
    entries: [...subject.querySelectorAll("details")],
  }));
  const read = new Map(); // the words of each entry, once they are sought
  let text = ""; // on which text the entries shall rest: only a link can ask for that

  const wordsOf = (entry) => read.get(entry) ?? read.set(entry, plain(entry.textContent)).get(entry);
  const onText = () => text && list.querySelector(`a[href$="#${CSS.escape(text)}"]`);

  function apply() {
    const { words, subject: about, ...chosen } = Object.fromEntries(new FormData(form));
    const sought = plain(words).split(/\s+/);
    const classes = Object.values(chosen).filter(Boolean);
    const source = onText();
    const fits = (entry) =>
      classes.every((name) => entry.querySelector(`.${name}`)) &&
      (!source || entry.querySelector(`a[href$="#${CSS.escape(text)}"]`)) &&
      sought.every((word) => wordsOf(entry).includes(word));
    const asks = Boolean(about || source || words.trim() || classes.length);
    let n = 0;
    for (const { subject, wasOpen, count, total, entries } of subjects) {
      const isMeant = !about || subject.dataset.subject === about;
      for (const entry of entries) entry.hidden = !(isMeant && fits(entry));
      const here = entries.filter((entry) => !entry.hidden).length;
      subject.hidden = !here;
      subject.open = asks || wasOpen;
      count.textContent = asks ? here : total;
      n += here;
    }
    const { all, some, one, none } = form.dataset;
    const said = asks ? [none, one][n] ?? some.replace("{n}", n) : all;
    status.textContent = source ? `${said} ${form.dataset.text.replace("{text}", source.textContent)}` : said;
    clear.hidden = !asks;
  }

  function keep() {
    const kept = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
    if (text) kept.set("text", text);
    history.replaceState(history.state, "", kept.size ? `#${kept}` : location.pathname);
  }

  function show(all = "") {
    form.reset();
    const asked = new URLSearchParams(all);
    text = asked.get("text") ?? "";
    for (const [name, value] of asked) {
      const field = form.elements[name];
      if (field?.matches("input") || [...(field?.options ?? [])].some((option) => option.value === value)) field.value = value;
    }
    apply();
  }

  /** Do as the address says: filter, or open the entry it names. */
  function arrive() {
    const place = decodeURIComponent(location.hash.slice(1));
    if (place.includes("=")) {
      show(location.hash.slice(1));
      form.scrollIntoView();
      return;
    }
    const found = document.getElementById(place);
    if (!found || !list.contains(found)) return;
    if (found.closest("[hidden]")) show();
    for (let part = found.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
    found.scrollIntoView();
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => [apply(), keep()]);
  clear.addEventListener("click", (event) => {
    event.preventDefault();
    show();
    keep();
    form.elements.words.focus(); // the button goes
  });
  list.addEventListener("toggle", ({ target }) => target.open && name(target), true);
  for (const entry of list.querySelectorAll("details[id][open]")) name(entry); // opened by a link before this came
  list.addEventListener("click", ({ target }) => target.closest("a")?.href === location.href && arrive());

  /** Under an entry that opens: its name, and links with it. */
  function name({ id, lastElementChild: body }) {
    const foot = id && form.querySelector("template")?.content.cloneNode(true);
    if (!foot || body.querySelector(".entry-foot")) return;
    foot.querySelector("code").textContent = id;
    for (const link of foot.querySelectorAll("a")) link.setAttribute("href", link.getAttribute("href") + id);
    body.append(foot);
  }

  form.querySelector("fieldset").disabled = false;
  window.addEventListener("hashchange", arrive);
  document.addEventListener("frame:page", () => window.removeEventListener("hashchange", arrive), { once: true });
  arrive();
}
