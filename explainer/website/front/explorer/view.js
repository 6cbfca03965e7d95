// What every view's element does: it shows what Python made of a link, and keeps focus and unfolded parts meanwhile.

import { renew } from "./renew.js";

/** A name for something that stands in the next rendering too. */
const nameOf = (element) => element.id || element.getAttribute("name") || element.getAttribute("href") || "";

/**
 * The element of a view, `<explorer-NAME>`. A view that needs more than this extends it in its folder's `element.js`.
 * Its links, and its controls with `data-go`, lead on by themselves: the explorer follows them.
 */
export class ExplorerView extends HTMLElement {
  #left = null; // where the focus was, in what will come again

  /** @returns {import("./explorer.js").MessageExplorer} */
  get explorer() {
    return this.closest("message-explorer");
  }

  /**
   * Show what a view's `show` gave.
   * @param {{html: string, said: string, link: string}} reply
   */
  show(reply) {
    this.replace(reply.html);
  }

  /**
   * Put HTML made by the rules' own renderer in place of what stands here. A place in it with `data-parts` or
   * `data-rest` keeps what it has; the latter is out of reach until `complete` fills it.
   * @param {string} html
   */
  replace(html) {
    const open = new Set([...this.querySelectorAll("details[open]")].map((part) => part.id || part.className));
    const active = this.contains(document.activeElement) ? document.activeElement : null;
    const left = active && [active.localName, nameOf(active), this.homeOf(active)];
    const next = document.createElement("template");
    next.innerHTML = html;
    renew(this, next.content);
    for (const part of this.querySelectorAll("details")) if (open.has(part.id || part.className)) part.open = true;
    const rest = this.#rest;
    this.#left = rest?.contains(active) ? left : null; // what has its name again is not there yet
    if (rest) rest.inert = true;
    if (rest) rest.ariaBusy = "true";
    if (active && !active.isConnected) this.#goOn(left);
  }

  /** Fill the place with `data-rest`. @param {string} html */
  complete(html) {
    const rest = this.#rest;
    const isStillThere = document.activeElement === document.body || rest.contains(document.activeElement);
    rest.innerHTML = html;
    rest.inert = false;
    rest.ariaBusy = null;
    if (this.#left && isStillThere) this.#goOn(this.#left);
    this.#left = null;
  }

  get #rest() {
    return this.querySelector("[data-rest]");
  }

  /**
   * Where the focus goes on when what had it is gone.
   * @param {Element} _active
   * @returns {string} what it is, inside this element; by default it is the view's heading
   */
  homeOf(_active) {
    return "";
  }

  #goOn([kind, name, home]) {
    const again = name && [...this.querySelectorAll(kind)].find((element) => nameOf(element) === name);
    const heading = home ? this.querySelector(home) : this.closest("section").querySelector("h2");
    (again || heading).focus({ preventScroll: true });
  }
}
