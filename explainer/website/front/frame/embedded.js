import "./elsewhere.js";

// Inside another page's frame: tells that page how high the text is, so that nothing has to be scrolled twice.
if (parent !== window) {
  const tell = () => parent.postMessage({ whoCanMessageWhom: document.documentElement.offsetHeight }, "*");
  new ResizeObserver(tell).observe(document.documentElement);
}
