// Says of the button for the site's sections whether they are open; opening and closing is the browser's own.
const opener = () => document.querySelector(".sections-open");

document.addEventListener("frame:page", () => opener().setAttribute("aria-expanded", "false"));
document.addEventListener(
  "toggle",
  ({ target, newState }) => target.matches(".sections") && opener().setAttribute("aria-expanded", String(newState === "open")),
  true, // it does not bubble
);
opener().setAttribute("aria-expanded", "false");
