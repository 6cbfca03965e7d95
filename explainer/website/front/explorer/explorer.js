// The custom element <message-explorer>: one case in several views. It follows links, and carries them to the engine.

import { Heard } from "../explainer/told/heard.js";
import { Status } from "../explainer/told/status.js";
import { Link } from "./link.js";
import { seen } from "./seen.js";
import { Sharing } from "./sharing.js";
import { ExplorerView } from "./view.js";

// EXPLAINER is the name of the script that has the page's one engine, which the build writes in.
const { engine } = await import(new URL(EXPLAINER, import.meta.url).href);

const SLOW = 100; // milliseconds; what comes sooner changes nothing before

/**
 * Everything in it that moves is a link that Python wrote: one in an address, or the value of a control with `data-go`.
 * A view is a section with `data-view`; inside it `<explorer-NAME>` shows what the engine's `see` makes of the link.
 */
export class MessageExplorer extends HTMLElement {
  #parts;
  #heard;
  #status;
  #sharing;
  #leaving;
  #link;
  #slow; // the timer after which a view says that it is being worked out
  #told; // the link to the case that is named above the view
  #at; // what stood after "#" when it was last looked at
  #turn = 0; // of what was asked last: an answer to an earlier one is not shown
  #mayLoad = !navigator.connection?.saveData;
  #title = document.title;

  connectedCallback() {
    customElements.upgrade(this); // what is inside, which in a page put in by script comes after it
    const part = (name) => this.querySelector(`:scope > .explorer-${name}`);
    this.#parts = Object.fromEntries(["views", "case", "since", "notes", "said", "status", "tools", "direction"].map((name) => [name, part(name)]));
    this.#heard = new Heard(this.#parts.said);
    this.#status = new Status(this.#parts.status, this.#heard, this.dataset, this.lang, () => this.#load());
    this.#sharing = new Sharing(this, this.#parts.tools);
    this.#leaving = new AbortController();
    this.#told = this.#link = new Link(this.dataset.case, this.views);
    this.#listen();
    this.#open(location.hash.slice(1));
  }

  disconnectedCallback() {
    this.#leaving.abort();
  }

  /** The names of the views, in their order. */
  get views() {
    return [...this.querySelectorAll(":scope > section[data-view]")].map((section) => section.dataset.view);
  }

  /** What stands after "#" now, or would. */
  get link() {
    return String(this.#link);
  }

  /**
   * Any call of the engine, in this element's language.
   * @param {string} what
   * @param {object} [ask]
   * @param {(percent: number) => void} [onProgress]
   */
  call(what, ask = {}, onProgress) {
    return engine.call(what, { lang: this.lang, base: this.dataset.base, ...ask }, onProgress);
  }

  /**
   * Go to a link: another view is an entry of its own in the history, a change of the case in the same view is none.
   * @param {string} link without its "#"
   * @param {boolean} [anew] whether it is another case altogether, which begins at its heading
   */
  go(link, anew = false) {
    const isNew = anew || new Link(link, this.views).view !== this.#link.view;
    const depth = history.state?.explorer ?? 0;
    if (isNew) history.pushState({ explorer: depth + 1 }, "", `#${link}`);
    else this.#rename(link);
    this.#open(link, isNew, anew);
  }

  #listen() {
    const on = (target, type, listener) => target.addEventListener(type, listener, { signal: this.#leaving.signal });
    on(window, "hashchange", () => this.#open(location.hash.slice(1)));
    on(this, "click", (event) => this.#clicked(event));
    on(this, "change", ({ target }) => "go" in target.dataset && this.#chosen(target));
    on(this, "explainer:asked", ({ detail }) => this.#asked(detail));
    on(this, "explainer:answer", () => this.#see());
    on(engine, "progress", ({ detail }) => this.#progress(detail));
  }

  #clicked(event) {
    const to = event.target.closest("a")?.getAttribute("href");
    const elsewhere = event.button || event.metaKey || event.ctrlKey || event.shiftKey;
    if (elsewhere || !to?.startsWith("#") || !to.includes("=")) return;
    event.preventDefault();
    const anew = event.target.closest("[data-anew]");
    if (anew?.closest("details")) anew.closest("details").open = false; // what was chosen from has served
    this.go(to.slice(1), anew !== null);
  }

  /** A control with a hole in its link fills in what was typed. */
  #chosen(control) {
    const { go, hole } = control.dataset;
    const whole = new RegExp(`\\b${hole}\\b`); // not inside a number
    if (!hole) this.go(control.value);
    else if (control.value !== "" && control.validity.valid) this.go(go.replace(whole, encodeURIComponent(control.value)));
    else control.reportValidity();
  }

  /** The reader changed the question: the address follows, and what other views hold beside it stays. */
  #asked(facts) {
    this.#now(this.#link.asking(facts));
    this.#rename(this.#link);
    this.#lead();
  }

  /** @param {string} link @param {boolean} [moves] whether the view's heading takes the focus @param {boolean} [anew] and the top */
  #open(link, moves = false, anew = false) {
    this.#at = location.hash;
    if (link && !link.includes("=")) return; // the name of a heading
    this.#now(new Link(link || this.dataset.case, this.views));
    const { view } = this.#link;
    for (const section of this.querySelectorAll(":scope > section[data-view]")) section.hidden = section.dataset.view !== view;
    for (const to of this.#parts.views.querySelectorAll("a")) this.#mark(to, to.dataset.view === view, "page");
    this.dataset.view = view;
    this.dataset.direction = this.#link.direction;
    for (const to of this.#parts.direction.querySelectorAll("a")) this.#mark(to, to.dataset.direction === this.#link.direction);
    const heading = this.#section.querySelector("h2");
    document.title = view === this.views[0] ? this.#title : `${heading.textContent} · ${this.#title}`;
    if (moves) heading.focus();
    if (anew) heading.scrollIntoView();
    this.#lead();
    this.#element(); // what it needs comes while the rules are asked
    const asks = this.#section.querySelector("message-explainer");
    if (asks && this.#link.direction === "from_me") this.#hand(asks);
    else this.#see();
  }

  #mark(to, isHere, as = "true") {
    if (isHere) to.setAttribute("aria-current", as);
    else to.removeAttribute("aria-current");
  }

  /** This link stands here now; what is still being seen belongs to the one before. */
  #now(link) {
    this.#turn++;
    this.#rests();
    this.#link = link;
    if (!engine.ready && !link.isLike(this.#told)) this.dataset.behind = ""; // what is above the view tells of another case
  }

  get #section() {
    return this.querySelector(`:scope > section[data-view="${this.#link.view}"]`);
  }

  /** The question is asked by an element of its own, which answers at once where it can, and then says so. */
  #hand(asks) {
    if (asks.ask(this.#link.facts)) return; // it is seen when its answer is there
    const isBuilt = this.#link.isLike(new Link(this.dataset.case, this.views)); // else the link may say more than the question
    if (engine.ready || !isBuilt) this.#see();
  }

  /** Links lead on with the case as it stands: those to the views, and to the page's twins. */
  #lead() {
    for (const to of this.#parts.views.querySelectorAll("a")) to.href = `#${this.#link.seen(to.dataset.view)}`;
    const twins = document.querySelectorAll("a[hreflang]:not(main a, footer a)");
    for (const to of twins) to.href = to.href.split("#")[0] + (location.hash.includes("=") ? `#${this.#link}` : "");
  }

  /** Ask the engine what the view makes of the link, and show it unless something else was asked meanwhile. */
  async #see() {
    const turn = ++this.#turn;
    if (!engine.ready) this.#seeAtOnce(turn);
    if (!this.#mayLoad && !engine.ready) {
      this.#status.offer(Number(this.dataset.bytes));
      return;
    }
    this.dataset.state = engine.ready ? "answering" : "loading";
    const section = this.#section;
    this.#slow = setTimeout(() => (section.ariaBusy = "true"), SLOW);
    try {
      const { drawn } = this.#section.querySelector(`explorer-${this.#link.view}`);
      const seen = this.call("see", { link: this.#link.pairs, drawn });
      const [reply, element] = await Promise.all([seen, this.#element()]);
      if (!this.#isAwaited(turn)) return;
      this.#show(reply, element);
      if (!reply.rest) return;
      const rest = await this.call("rest", { link: this.#link.pairs });
      if (turn === this.#turn) element.complete(rest.html);
    } catch (error) {
      console.error(error);
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /** Not where something else was asked, nor where the address has changed and the event that says so is to come. */
  #isAwaited(turn) {
    return turn === this.#turn && this.isConnected && location.hash === this.#at;
  }

  /** The same entry of the history under another link. */
  #rename(link) {
    history.replaceState(history.state, "", `#${link}`);
    this.#at = location.hash;
  }

  /** From what the build has seen, without Python, where it has. */
  async #seeAtOnce(turn) {
    const [reply, element] = await Promise.all([seen(this.#section.dataset.seen, this.#link, this.dataset.base), this.#element()]);
    if (!reply || engine.ready || !this.#isAwaited(turn)) return;
    const { state } = this.dataset;
    this.#show(reply, element);
    this.dataset.state = state; // the rules are on their way all the same
  }

  #show(reply, element) {
    const { case: bar, since, said } = this.#parts;
    this.dataset.rules = engine.rules;
    this.#status.quiet();
    this.#rests();
    delete document.documentElement.dataset.linked;
    this.#notes(reply.notes ?? [reply.refused]);
    if (reply.refused) {
      this.dataset.state = "ready";
      return;
    }
    if (location.hash.includes("=") && String(this.#link) !== reply.link) this.#rename(reply.link);
    this.#link = new Link(reply.link, this.views);
    this.#lead();
    bar.innerHTML = reply.bar;
    this.#told = this.#link;
    delete this.dataset.behind;
    if (since.innerHTML !== reply.since) since.innerHTML = reply.since;
    for (const to of this.#parts.direction.querySelectorAll("a")) {
      const isHere = to.dataset.direction === this.#link.direction;
      to.href = `#${isHere ? reply.link : reply.turned}`;
    }
    element.show(reply);
    element.drawn = reply.link; // what the next reply can be told against
    this.dataset.state = "ready"; // not before it stands there
    if (reply.said && said.textContent !== reply.said) this.#heard.say(reply.said);
  }

  /** Nobody waits for this view any more. */
  #rests() {
    clearTimeout(this.#slow);
    this.#section.ariaBusy = null;
  }

  /** The view's own element; what more it needs than the others is fetched when it is opened. */
  async #element() {
    const { view, script } = this.#section.dataset;
    const name = `explorer-${view}`;
    if (!customElements.get(name)) {
      if (script) await import(new URL(script, location).href);
      else customElements.define(name, class extends ExplorerView {});
    }
    return this.#section.querySelector(name);
  }

  /** What the rules did not take of the link; it quotes the address, which anybody may have written. */
  #notes(notes) {
    const items = notes.map((note) => Object.assign(document.createElement("li"), { textContent: note }));
    this.#parts.notes.replaceChildren(...items);
    this.#parts.notes.hidden = !items.length;
  }

  #load() {
    this.#mayLoad = true;
    this.#see();
  }

  #fail(error) {
    this.dataset.state = "failed";
    this.#rests();
    delete document.documentElement.dataset.linked;
    this.#status.failed(error.code);
  }

  #progress({ phase, done, total }) {
    if (this.dataset.state !== "loading") return;
    if (phase === "download") this.#status.downloading(done, total, true);
    if (phase === "start") this.#status.starting();
  }
}

customElements.get("message-explorer") ?? customElements.define("message-explorer", MessageExplorer);
