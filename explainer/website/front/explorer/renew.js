// New HTML in the place of old: what is filled in its own time stays where it is, as does all that it stands in.

/** Such a place: the parts of a row, or what comes a moment later. */
export const PLACE = "[data-parts], [data-rest]";

const holdsPlace = (element) => element.matches(PLACE) || element.querySelector(PLACE) !== null;

/**
 * Make what is in `now` what is in `next`, but for the places in it.
 * @param {Element} now
 * @param {Element | DocumentFragment} next is emptied
 */
export function renew(now, next) {
  const [stay, like] = [now, next].map((one) => [...one.children].filter(holdsPlace));
  if (stay.length !== like.length) {
    now.replaceChildren(...next.childNodes);
    return;
  }
  for (const child of [...now.childNodes]) if (!stay.includes(child)) child.remove();
  let at = 0;
  for (const child of [...next.childNodes]) {
    if (child !== like[at]) now.insertBefore(child, stay[at] ?? null);
    else renewElement(stay[at++], child);
  }
}

function renewElement(now, next) {
  for (const name of now.getAttributeNames()) if (!next.hasAttribute(name)) now.removeAttribute(name);
  for (const { name, value } of next.attributes) now.setAttribute(name, value);
  if (!now.matches(PLACE)) renew(now, next);
}
