// The custom element <message-explainer>: carries the reader's question to the engine, and shows what comes back.

import { engine } from "../engine/engine.js";
import { EngineFailure, asFailure } from "../engine/failure.js";
import { changeLine, differences, rowsOf } from "./changes.js";
import { bringAlong, bringCredits, inWords, isRestored, readForm, showFields, showParts, watchPlan, writeForm } from "./form.js";
import { carry, readFragment, writeFragment } from "./fragment.js";
import { headlineOf, showAnswer, showNotes, showRefusal } from "./shown.js";
import { ExplainerProof } from "./proof.js";
import { Status } from "./status.js";
import { Table } from "./table.js";
import { checkFields, isBroken, sayAt } from "./wrong.js";

/**
 * Works without an engine: the build wrote an answer, and it stays until a live one takes its place.
 * Fires `explainer:answer` (bubbling; detail: the answer) after each live answer.
 */
export class MessageExplainer extends HTMLElement {
  #parts;
  #status;
  #leaving;
  #notUnderstood = new Map();
  #asking = false;
  #again = false;
  #live = false;
  #wantsAddress = false;
  #table = null;
  #rows = new Map(); // of the answer to the question before
  #copied; // until when the button says so
  #told = ""; // the question that the line of changes speaks of
  #mayLoad = !navigator.connection?.saveData;

  connectedCallback() {
    const part = (name) => this.querySelector(`.explainer-${name}`);
    this.#parts = Object.fromEntries(
      ["question", "asked", "status", "change", "notes", "answer", "share", "link", "copy", "report", "bar"].map((name) => [name, part(name)]),
    );
    this.#status = new Status(this.#parts.status, this.dataset, this.lang, () => this.#load());
    this.#leaving = new AbortController();
    this.#rows = rowsOf(this.#parts.answer);
    this.#told = writeFragment(this.#state());
    // Beside the page, and not before its first paint.
    if (this.dataset.table) requestAnimationFrame(() => setTimeout(() => (this.#table ??= new Table(this.dataset.table))));
    this.#listen();
    this.#begin();
  }

  disconnectedCallback() {
    this.#leaving.abort();
    delete document.documentElement.dataset.linked;
  }

  /**
   * Judge every scenario there is, in this browser.
   * @param {(percent: number) => void} [onProgress]
   * @returns {Promise<object>} how many were judged, how many they stand for, one SHA-256
   */
  prove(onProgress) {
    return this.call("prove", {}, onProgress);
  }

  /**
   * Any call of the engine, by its name in the table of `explainer/browser.py`, in this element's language.
   * @param {string} what
   * @param {object} [ask]
   * @param {(percent: number) => void} [onProgress]
   */
  call(what, ask = {}, onProgress) {
    return engine.call(what, { lang: this.lang, ...ask }, onProgress);
  }

  #listen() {
    const { question, copy } = this.#parts;
    const on = (target, type, listener) => target.addEventListener(type, listener, { signal: this.#leaving.signal });
    on(question, "pointerenter", ({ pointerType }) => pointerType === "mouse" && this.#warm()); // a finger only scrolls past
    on(question, "focusin", () => this.#warm());
    on(question, "input", (event) => this.#changed(event.target));
    on(question, "change", ({ target }) => target.type !== "date" && this.#check()); // a day changes with each of its digits
    on(question, "focusout", () => this.#check());
    on(question, "submit", (event) => {
      event.preventDefault();
      this.#changed();
    });
    if (copy) on(copy, "click", () => this.#copy());
    on(window, "hashchange", () => this.#arrive());
    on(engine, "progress", ({ detail }) => this.#progress(detail));
  }

  /** Show what the build could not know: the address, the link, and whether copying is possible here. */
  #begin() {
    const { question, copy } = this.#parts;
    watchPlan(question);
    if (copy) copy.hidden = !navigator.clipboard;
    if (this.#ownsAddress() && readFragment(location.hash)) this.#arrive();
    else {
      this.#link();
      if (isRestored(question)) this.#changed();
    }
  }

  /** One address, one question in it: that of the first on the page. */
  #isFirst() {
    return document.querySelector(this.localName) === this;
  }

  /** Inside the explorer, which has more to say there, the address is the explorer's. */
  #ownsAddress() {
    return this.#isFirst() && !this.closest("message-explorer");
  }

  /**
   * Ask this question in place of the one that stands here.
   * @param {Map<string, string>} facts by name; what the form cannot hold is left out
   * @returns {boolean} whether it is another question
   */
  ask(facts) {
    const before = writeFragment(this.#state());
    writeForm(this.#parts.question, facts);
    watchPlan(this.#parts.question);
    if (writeFragment(this.#state()) === before) {
      delete document.documentElement.dataset.linked;
      return false;
    }
    this.#changed();
    return true;
  }

  /** Take the question from the address. */
  #arrive() {
    const facts = this.#ownsAddress() && readFragment(location.hash);
    if (!facts) return;
    document.documentElement.dataset.linked = ""; // the answer that stands here is to the usual case, not to this one
    this.#rows = null;
    this.#notUnderstood = writeForm(this.#parts.question, facts);
    watchPlan(this.#parts.question);
    this.#changed();
  }

  /** The reader seems about to ask: start, so that the first answer is not waited for. */
  #warm() {
    if (this.dataset.state === "static" && this.#mayLoad) this.#ask(); // after a failure only when told to
  }

  /** Whoever pressed the button wants the rules, whatever they save elsewhere. */
  #load() {
    this.#mayLoad = true;
    this.#ask();
  }

  /** @param {HTMLElement & {name?: string}} [control] what the reader changed, if it was a control */
  #changed(control) {
    const { question, copy } = this.#parts;
    if (control?.name) this.#notUnderstood.delete(control.name);
    bringAlong(control);
    bringCredits(question);
    showParts(question);
    this.#wantsAddress = true;
    this.#link();
    this.dispatchEvent(new CustomEvent("explainer:asked", { bubbles: true, detail: this.#state() }));
    this.#waits();
    if (!this.#check(control?.localName === "input" ? control : null)) return;
    this.#answerAtOnce();
    if (this.#mayLoad || engine.ready) this.#ask();
  }

  /** The answer that stands there is to another question: it stands back, and the question asked is said instead. */
  #waits() {
    this.dataset.stale = "";
    this.#parts.change.textContent = this.dataset.sayAsking.replace("{facts}", inWords(this.#parts.question));
  }

  /** Say at the fields what is wrong with them; false where nothing can be asked before that is mended. */
  #check(typing) {
    const { question, change } = this.#parts;
    const said = checkFields(question, typing);
    if (!isBroken(question)) return true;
    this.dataset.stale = "";
    if (change.textContent !== said) change.textContent = said;
    return false;
  }

  /** From what the build answered, without Python, where it has. */
  async #answerAtOnce() {
    if (this.dataset.table) this.#table ??= new Table(this.dataset.table);
    const facts = this.#state();
    const found = this.#notUnderstood.size ? null : await this.#table?.answer(facts, this.dataset.base ?? "");
    const isStillAsked = this.isConnected && !isBroken(this.#parts.question) && writeFragment(facts) === writeFragment(this.#state());
    if (!isStillAsked || !("stale" in this.dataset)) return; // Python was faster
    if (found) this.#present(found, "table");
    else if (!this.#mayLoad && !engine.ready) this.#status.offer(Number(this.dataset.bytes));
  }

  /** Ask for the state of the form; of several changes while an answer is on its way only the last is answered. */
  async #ask() {
    if (isBroken(this.#parts.question)) return;
    this.#again = this.#asking;
    if (this.#asking) return;
    this.#asking = true;
    try {
      let reply;
      do {
        this.#again = false;
        this.dataset.state = engine.ready ? "answering" : "loading";
        reply = await this.#reply();
      } while (this.#again && this.isConnected);
      if (this.isConnected) this.#show(reply);
    } catch (error) {
      this.#fail(asFailure(error, "worker"));
    } finally {
      this.#asking = false;
    }
  }

  async #reply() {
    const facts = { ...Object.fromEntries(readForm(this.#parts.question)), ...Object.fromEntries(this.#notUnderstood) };
    return engine.call("answer", { lang: this.lang, base: this.dataset.base ?? "", level: Number(this.dataset.level), facts });
  }

  #show(reply) {
    if (!this.#live) this.#status.ready();
    this.#live = true;
    this.dataset.state = "ready";
    this.dataset.rules = engine.rules;
    showNotes(this.#parts.notes, (reply.notes ?? []).filter((note, at) => !this.#isSaidAt(reply.about[at], note)));
    if (isBroken(this.#parts.question)) return; // changed meanwhile into what cannot be asked
    if (reply.refused) {
      delete this.dataset.stale;
      delete this.dataset.outcome;
      delete document.documentElement.dataset.linked;
      this.dataset.engine = "pyodide";
      this.#parts.change.textContent = "";
      showRefusal(this.#parts.answer, reply.refused);
      return;
    }
    this.#present({ ...reply, fields: [...reply.fields, ...this.#notUnderstood.keys()] }, "pyodide"); // there the reader can say what was meant
    this.#address();
    this.dispatchEvent(new CustomEvent("explainer:answer", { bubbles: true, detail: reply.answer }));
  }

  /** What the rules do not take of what stands in a field is said there; what only an address said has no field. */
  #isSaidAt(fact, note) {
    const control = this.#parts.question.elements.namedItem(fact);
    if (!control || control.type === "hidden" || this.#notUnderstood.has(fact)) return false;
    sayAt(control, control.dataset.wrong ?? note);
    return true;
  }

  /** Put an answer in its place, and say what it brought against the one before. */
  #present({ outcome, html, fields }, by) {
    const { question, answer, change, bar } = this.#parts;
    delete this.dataset.stale;
    if (this.#isFirst()) delete document.documentElement.dataset.linked;
    if (this.dataset.state === "failed") this.#status.quiet();
    this.dataset.engine = by;
    this.dataset.outcome = outcome;
    showAnswer(answer, html);
    if (bar) bar.textContent = headlineOf(answer);
    showFields(question, fields);
    const asked = writeFragment(this.#state());
    if (asked === this.#told) {
      if (change.textContent.startsWith(this.dataset.sayAsking.split("{")[0])) change.textContent = "";
      return;
    }
    const rows = rowsOf(answer);
    change.textContent = this.#rows ? changeLine(differences(this.#rows, rows), this.dataset) : "";
    [this.#rows, this.#told] = [rows, asked];
  }

  /** @param {EngineFailure} failure */
  #fail(failure) {
    console.error(failure);
    this.#live = false;
    this.dataset.state = "failed";
    if ("stale" in this.dataset || !this.dataset.table) this.#status.failed(failure.code);
    else this.#status.quiet(); // what was asked has its answer; only what the table lacks needs Python
  }

  /** @param {import("../engine/protocol.js").Progress} progress */
  #progress({ phase, done, total }) {
    if (this.dataset.state !== "loading") return;
    if (phase === "download") this.#status.downloading(done, total);
    if (phase === "start") this.#status.starting();
  }

  #state() {
    return readForm(this.#parts.question);
  }

  /** Links lead on with the question as it stands. */
  #link() {
    const hash = writeFragment(this.#state());
    carry([this.#parts.link, this.#parts.report].filter(Boolean), hash);
    const twins = document.querySelectorAll("a[hreflang]:not(main a, footer a)"); // what the text leads to is another page
    if (this.#ownsAddress()) carry(twins, this.#wantsAddress ? hash : "");
  }

  /** The address follows what the reader did, not a pointer that passed by. */
  #address() {
    if (this.#wantsAddress && this.#ownsAddress()) history.replaceState(history.state, "", writeFragment(this.#state()));
  }

  /** Said where it was asked for, for a moment, and to whoever listens. */
  async #copy() {
    const { link, copy } = this.#parts;
    const say = (words, spoken = words) => ([copy.textContent, copy.nextElementSibling.textContent] = [words, spoken]);
    clearTimeout(this.#copied);
    await navigator.clipboard.writeText(link.href).then(
      () => say(this.dataset.sayCopied),
      () => say(this.dataset.sayUncopied), // the link itself stands beside it, to be copied by hand
    );
    this.#copied = setTimeout(() => say(this.dataset.sayCopy, ""), 3000);
  }
}

export { engine };

customElements.get("message-explainer") ?? customElements.define("message-explainer", MessageExplainer);
customElements.get("explainer-proof") ?? customElements.define("explainer-proof", ExplainerProof);
