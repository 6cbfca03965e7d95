// Pages of the same language change in place, so that the engine, once started, outlives the page.
// Where the browser has no Navigation API, where anything is amiss, and towards another language,
// the browser simply loads the page.
const { base, others, frame } = document.documentElement.dataset;
const inside = new URL(base, location);
// The pages of other languages, which for the first lie inside its own folder.
const outside = others.split(" ").filter(Boolean).map((other) => new URL(other, location));

// Written relative to the first page, it would move with the address.
for (const icon of document.head.querySelectorAll("link[rel=icon]")) icon.href = icon.href;

function isOurs(url) {
  const within = (folder) => url.pathname.startsWith(folder.pathname);
  const foreign = outside.some((other) => other.pathname.length > inside.pathname.length && within(other));
  return url.origin === inside.origin && within(inside) && !foreign && url.pathname.endsWith("/");
}

async function fetchPage(url, signal) {
  const answer = await fetch(url, { signal });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!answer.ok || page.documentElement.dataset.frame !== frame) throw new Error(url); // which nobody reads
  return page;
}

// What only some pages load; what is there already stays as it is. No page is shown before its style.
async function bring(page) {
  for (const { src } of page.head.querySelectorAll("script[type=module]")) import(src);
  const there = [...document.styleSheets].map(({ href }) => href);
  const lacking = [...page.head.querySelectorAll("link[rel=stylesheet]")].filter(({ href }) => !there.includes(href));
  const loaded = lacking.map((link) => new Promise((resolve) => (link.onload = link.onerror = resolve)));
  document.head.append(...lacking);
  await Promise.all(loaded);
}

function show(page, url) {
  const own = "title, meta[name=description], meta[property], link[rel=canonical], link[rel=alternate]";
  for (const old of document.head.querySelectorAll(own)) old.remove();
  document.head.append(...page.head.querySelectorAll(own));
  document.body.className = page.body.className;
  document.querySelector(".page").replaceWith(page.querySelector(".page"));
  // As start.js says of the first page: what comes with a case shall not show the answer to another one.
  if (url.hash.includes("=")) document.documentElement.dataset.linked = "";
  else delete document.documentElement.dataset.linked;
  document.dispatchEvent(new Event("frame:page"));
  const heading = document.querySelector("h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
}

globalThis.navigation?.addEventListener("navigate", (event) => {
  const url = new URL(event.destination.url);
  const isHere = url.pathname === location.pathname && url.search === location.search;
  if (!event.canIntercept || event.hashChange || event.downloadRequest !== null || event.formData) return;
  if (isHere || event.navigationType === "reload" || !isOurs(url)) return;
  event.intercept({
    focusReset: "manual",
    async handler() {
      try {
        const page = await fetchPage(url, event.signal);
        await bring(page);
        event.signal.throwIfAborted(); // by then somebody may have gone elsewhere
        show(page, url);
      } catch (error) {
        // The address is the new one already: an ordinary load shows whatever is there.
        if (error.name !== "AbortError") location.reload();
      }
    },
  });
});
