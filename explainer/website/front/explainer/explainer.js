// The custom element <message-explainer>: carries the reader's question to the engine, and shows what comes back.

import { engine } from "../engine/engine.js";
import { Asking } from "./asking.js";
import { offerCopy } from "./copy.js";
import { ExplainerProof } from "./proof.js";
import { Address } from "./question/address.js";
import { Question } from "./question/question.js";
import { showAnswer, showNotes, showRefusal } from "./shown.js";
import { Standing } from "./standing.js";
import { Table } from "./table.js";
import { Bar } from "./told/bar.js";
import { Heard } from "./told/heard.js";
import { Status } from "./told/status.js";
import { Telling } from "./told/telling.js";

/**
 * Works without an engine: the build wrote an answer, and it stays until a live one takes its place.
 * Fires `explainer:answer` (bubbling; detail: the answer) after each live answer, and `explainer:asked` (detail: the
 * facts) whenever another question stands here.
 */
export class MessageExplainer extends HTMLElement {
  #question;
  #answer;
  #notes;
  #address;
  #asking;
  #bar;
  #standing;
  #status;
  #table;
  #telling;
  #leaving;

  connectedCallback() {
    const part = (name) => this.querySelector(`.explainer-${name}`);
    [this.#answer, this.#notes, this.#question] = [part("answer"), part("notes"), new Question(part("question"))];
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const heard = new Heard(part("heard"));
    this.#address = new Address(this, [part("link"), part("report")].filter(Boolean));
    this.#bar = part("bar") && new Bar(part("bar"), this.#answer, signal);
    this.#standing = new Standing(this, this.#answer);
    this.#status = new Status(part("status"), heard, this.dataset, this.lang, () => this.#asking.load());
    this.#asking = new Asking(this, this.#question, this.#standing, this.#status, (reply) => this.#show(reply));
    this.#telling = new Telling(part("change"), this.#bar, heard, this.dataset);
    this.#telling.begin(this.#answer, this.#question.name);
    if (part("copy")) offerCopy(part("copy"), part("link"), heard, this.dataset, signal);
    this.#table = new Table(this.dataset.table);
    requestAnimationFrame(() => setTimeout(() => this.#table.load())); // beside the page, and not before its first paint
    this.#listen(part("question"), signal);
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

  #listen(form, signal) {
    const on = (target, type, listener) => target.addEventListener(type, listener, { signal });
    on(form, "pointerenter", ({ pointerType }) => pointerType === "mouse" && this.#asking.warm()); // a finger only scrolls past
    on(form, "focusin", () => this.#asking.warm());
    on(form, "input", ({ target }) => target.name && this.#changed(target)); // the list of details has a search, which asks nothing
    on(form, "change", ({ target }) => target.type !== "date" && this.#check()); // a day changes with each of its digits
    on(form, "focusout", () => this.#check());
    on(form, "submit", (event) => {
      event.preventDefault();
      this.#changed();
    });
    on(window, "hashchange", () => this.#arrive());
    on(engine, "progress", ({ detail }) => this.#asking.progress(detail));
  }

  /** Show what the build could not know: what the address asks, or what the browser has put back. */
  #begin() {
    if (this.#address.facts) this.#arrive();
    else {
      this.#address.lead(this.#question.facts);
      if (this.#question.isRestored) this.#changed();
    }
  }

  /**
   * Ask this question in place of the one that stands here.
   * @param {Map<string, string>} facts by name; what the form cannot hold is left out
   * @returns {boolean} whether it is another question
   */
  ask(facts) {
    const before = this.#question.name;
    this.#question.take(facts, false);
    this.#telling.forget();
    if (this.#question.name !== before) this.#asked();
    else if (this.#address.isFirst) delete document.documentElement.dataset.linked; // the answer is there already
    return this.#question.name !== before;
  }

  /** Take the question from the address. */
  #arrive() {
    const { facts } = this.#address;
    if (!facts) return;
    document.documentElement.dataset.linked = ""; // the answer that stands here is to the usual case, not to this one
    this.#telling.forget();
    this.#question.take(facts);
    this.#changed();
  }

  /** @param {HTMLElement & {name?: string}} [control] what the reader changed, if it was a control */
  #changed(control) {
    this.#question.follow(control);
    this.#address.follow();
    this.dispatchEvent(new CustomEvent("explainer:asked", { bubbles: true, detail: this.#question.facts }));
    this.#asked(control);
  }

  /** Another question stands in the form, whoever put it there. */
  #asked(control) {
    this.#address.lead(this.#question.facts);
    this.#standing.back();
    this.#telling.asking(this.#question.words);
    this.#bar?.float();
    if (!this.#check(control?.localName === "input" ? control : null)) return;
    this.#standing.awaits(true);
    this.#answerAtOnce();
    if (this.#asking.isFree) this.#asking.ask();
  }

  /** Say at the fields what is wrong with them; false where nothing can be asked before that is mended. */
  #check(typing) {
    const said = this.#question.check(typing);
    if (!this.#question.isBroken) return true;
    this.#standing.back();
    this.#standing.awaits(false);
    this.#telling.wrong(said);
    return false;
  }

  /** From what the build answered, without Python, where it has. */
  async #answerAtOnce() {
    const { name, facts, notUnderstood } = this.#question;
    const found = notUnderstood.length ? null : await this.#table.answer(facts, this.dataset.base ?? "", Number(this.dataset.level));
    const isStillAsked = this.isConnected && !this.#question.isBroken && name === this.#question.name;
    if (!isStillAsked || !this.#standing.isBack) return; // Python was faster
    if (found) this.#present(found, "table");
    else if (!this.#asking.isFree) this.#asking.offer();
  }

  #show(reply) {
    showNotes(this.#notes, (reply.notes ?? []).filter((note, at) => !this.#question.sayAt(reply.about[at], note)));
    if (this.#question.isBroken) return; // changed meanwhile into what cannot be asked
    if (reply.refused) {
      this.#standForth("pyodide");
      delete this.dataset.outcome;
      showRefusal(this.#answer, reply.refused);
      this.#telling.refused(reply.refused);
      return;
    }
    this.#present(reply, "pyodide");
    this.#address.keep(this.#question.facts);
    this.dispatchEvent(new CustomEvent("explainer:answer", { bubbles: true, detail: reply.answer }));
  }

  /** Put an answer in its place, and say what it brought against the one before. */
  #present({ outcome, html, fields }, by) {
    this.#standForth(by);
    if (this.dataset.state === "failed") this.#status.quiet();
    this.dataset.outcome = outcome;
    showAnswer(this.#answer, html);
    this.#question.show(fields);
    this.#telling.answered(this.#answer, this.#question.name);
  }

  #standForth(by) {
    if (this.#address.isFirst) delete document.documentElement.dataset.linked; // first, as only what is seen takes the focus
    this.#standing.forth();
    this.dataset.engine = by;
  }
}

export { engine };

customElements.get("message-explainer") ?? customElements.define("message-explainer", MessageExplainer);
customElements.get("explainer-proof") ?? customElements.define("explainer-proof", ExplainerProof);
