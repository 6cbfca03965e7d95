// What every view's element does: it shows what Python made of a link, and keeps focus and unfolded parts meanwhile.

/** A name for something that stands in the next rendering too. */
const nameOf = (element) => element.id || element.getAttribute("name") || element.getAttribute("href") || "";

/**
 * The element of a view, `<explorer-NAME>`. A view that needs more than this extends it in its folder's `element.js`.
 * Its links, and its controls with `data-go`, lead on by themselves: the explorer follows them.
 */
export class ExplorerView extends HTMLElement {
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
   * Put HTML made by the rules' own renderer in place of what stands here.
   * @param {string} html
   */
  replace(html) {
    const open = new Set([...this.querySelectorAll("details[open]")].map((part) => part.id || part.className));
    const active = this.contains(document.activeElement) ? document.activeElement : null;
    const [kind, name] = active ? [active.localName, nameOf(active)] : ["", ""];
    this.innerHTML = html;
    for (const part of this.querySelectorAll("details")) if (open.has(part.id || part.className)) part.open = true;
    if (!active) return;
    const again = [...this.querySelectorAll(kind)].find((element) => nameOf(element) === name);
    if (again) again.focus({ preventScroll: true });
    else this.closest("section").querySelector("h2").focus({ preventScroll: true });
  }
}
