// The custom element <message-explainer>: carries the reader's question to the engine, and shows what comes back.

import { engine } from "../engine/engine.js";
import { EngineFailure, asFailure } from "../engine/failure.js";
import { bringCredits, isRestored, readForm, showFields, watchPlan, writeForm } from "./form.js";
import { carry, readFragment, writeFragment } from "./fragment.js";
import { focusOn, showAnswer, showNotes, showRefusal } from "./shown.js";
import { ExplainerProof } from "./proof.js";
import { Status } from "./status.js";

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

  connectedCallback() {
    const part = (name) => this.querySelector(`.explainer-${name}`);
    this.#parts = Object.fromEntries(
      ["question", "asked", "status", "notes", "answer", "share", "link", "copy", "report", "run"].map((name) => [name, part(name)]),
    );
    this.#status = new Status(this.#parts.status, this.dataset, this.lang, () => this.#ask());
    this.#leaving = new AbortController();
    this.#parts.question.hidden = false;
    // What the controls show need not be said as well; a worked case has none to show.
    const shown = this.#parts.question.querySelector("select, input:not([type='hidden'])");
    if (this.#parts.asked) this.#parts.asked.hidden = Boolean(shown);
    this.#listen();
    this.#begin();
  }

  disconnectedCallback() {
    this.#leaving.abort();
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
    const { question, run, copy } = this.#parts;
    const on = (target, type, listener) => target.addEventListener(type, listener, { signal: this.#leaving.signal });
    on(question, "pointerenter", () => this.#warm());
    on(question, "focusin", () => this.#warm());
    on(question, "input", (event) => this.#changed(event.target));
    on(question, "submit", (event) => {
      event.preventDefault();
      this.#changed();
    });
    if (run) on(run, "click", () => this.#changed());
    if (copy) on(copy, "click", () => this.#copy());
    on(window, "hashchange", () => this.#arrive());
    on(engine, "progress", ({ detail }) => this.#progress(detail));
  }

  /** Show what the build could not know: the address, the link, and whether copying is possible here. */
  #begin() {
    const { question, share, copy } = this.#parts;
    watchPlan(question);
    if (share) share.hidden = false;
    if (copy) copy.hidden = !navigator.clipboard;
    if (this.#ownsAddress() && readFragment(location.hash)) this.#arrive();
    else {
      this.#link();
      if (isRestored(question)) this.#changed();
    }
  }

  /** One address, one question in it: that of the first on the page. */
  #ownsAddress() {
    return document.querySelector(this.localName) === this;
  }

  /** Take the question from the address. */
  #arrive() {
    const facts = this.#ownsAddress() && readFragment(location.hash);
    if (!facts) return;
    this.#notUnderstood = writeForm(this.#parts.question, facts);
    watchPlan(this.#parts.question);
    this.#changed();
  }

  /** The reader seems about to ask: start, so that the first answer is not waited for. */
  #warm() {
    if (this.dataset.state === "static") this.#ask(); // after a failure only when told to
  }

  /** @param {HTMLElement & {name?: string}} [control] what the reader changed, if it was a control */
  #changed(control) {
    if (control?.name) this.#notUnderstood.delete(control.name);
    bringCredits(this.#parts.question);
    this.#wantsAddress = true;
    this.dataset.stale = ""; // the answer that stands there is to another question
    this.#link();
    this.#ask();
  }

  /** Ask for the state of the form; of several changes while an answer is on its way only the last is answered. */
  async #ask() {
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
    return engine.call("answer", { lang: this.lang, base: this.dataset.base ?? "", facts });
  }

  #show(reply) {
    const { question, answer, notes } = this.#parts;
    if (!this.#live) this.#status.ready();
    this.#live = true;
    this.dataset.state = "ready";
    delete this.dataset.stale;
    this.dataset.engine = "pyodide";
    this.dataset.rules = engine.rules;
    showNotes(notes, reply.notes ?? []);
    if (reply.refused) {
      delete this.dataset.outcome;
      showRefusal(answer, reply.refused);
      return;
    }
    this.dataset.outcome = reply.outcome;
    showAnswer(answer, reply.html);
    showFields(question, [...reply.fields, ...this.#notUnderstood.keys()]); // there the reader can say what was meant
    this.#retireRun();
    this.#address();
    this.dispatchEvent(new CustomEvent("explainer:answer", { bubbles: true, detail: reply.answer }));
  }

  /** @param {EngineFailure} failure */
  #fail(failure) {
    console.error(failure);
    this.#live = false;
    this.dataset.state = "failed";
    this.#status.failed(failure.code);
    if (this.#parts.run) this.#parts.run.hidden = false;
  }

  /** @param {import("../engine/protocol.js").Progress} progress */
  #progress({ phase, done, total }) {
    if (this.dataset.state !== "loading") return;
    if (phase === "download") this.#status.downloading(done, total);
    if (phase === "start") this.#status.starting();
  }

  /** What is live needs no button to go live. Whoever pressed it is led to what it brought. */
  #retireRun() {
    const { run, answer } = this.#parts;
    if (!run) return;
    if (document.activeElement === run) focusOn(answer);
    run.hidden = true; // now, and not when it loses the focus: what lies below would move away under a pointer
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

  async #copy() {
    const { link } = this.#parts;
    try {
      await navigator.clipboard.writeText(link.href);
      this.#status.copied();
    } catch {
      link.focus(); // the browser refuses to copy: the link itself is there to be copied by hand
    }
  }
}

customElements.get("message-explainer") ?? customElements.define("message-explainer", MessageExplainer);
customElements.get("explainer-proof") ?? customElements.define("explainer-proof", ExplainerProof);
