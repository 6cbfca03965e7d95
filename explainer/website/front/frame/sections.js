// Says of the button for the site's sections whether they are open; opening and closing is the browser's own.
// The focus goes into them, and they close when it leaves: what it stands on is never below them.
const opener = () => document.querySelector(".sections-open");

document.addEventListener("frame:page", () => opener().setAttribute("aria-expanded", "false"));
document.addEventListener(
  "toggle",
  ({ target, newState }) => {
    if (!target.matches(".sections")) return;
    opener().setAttribute("aria-expanded", String(newState === "open"));
    if (newState === "open") target.querySelector("button").focus();
  },
  true, // it does not bubble
);
document.addEventListener("focusin", ({ target }) => {
  const open = document.querySelector(".sections:popover-open");
  if (open && !open.contains(target) && target !== opener()) open.hidePopover();
});
opener().setAttribute("aria-expanded", "false");
