// The question as it stands: what the form says, and what came by a link and the form has no room for.

import { bringAlong, bringCredits, inWords, isRestored, readForm, showFields, showParts, watchPlan, writeForm } from "./form.js";
import { writeFragment } from "./fragment.js";
import { checkFields, isBroken, sayAt } from "./wrong.js";

export class Question {
  #form;
  #notUnderstood = new Map();

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
    watchPlan(form);
  }

  /** What the form says, by name. */
  get facts() {
    return readForm(this.#form);
  }

  /** By which the same question is known again. */
  get name() {
    return writeFragment(this.facts);
  }

  get words() {
    return inWords(this.#form);
  }

  /** What the form has no control or no value for; the rules say what is wrong with it. */
  get notUnderstood() {
    return [...this.#notUnderstood];
  }

  get isBroken() {
    return isBroken(this.#form);
  }

  get isRestored() {
    return isRestored(this.#form);
  }

  /**
   * @param {Map<string, string>} facts that somebody came with
   * @param {boolean} [keeps] what the form has no room for, so that the rules can say what is wrong with it
   */
  take(facts, keeps = true) {
    const left = writeForm(this.#form, facts);
    this.#notUnderstood = keeps ? left : new Map();
    watchPlan(this.#form);
    showParts(this.#form);
  }

  /**
   * Let follow what follows from a change.
   * @param {HTMLElement & {name?: string}} [control] what the reader changed, if it was a control
   */
  follow(control) {
    if (control?.name) this.#notUnderstood.delete(control.name);
    bringAlong(control);
    bringCredits(this.#form);
    showParts(this.#form);
  }

  /** @param {Element} [typing] @returns {string} what is said at the fields */
  check(typing) {
    return checkFields(this.#form, typing);
  }

  /** @param {string[]} names of the facts that can make a difference; what was not understood can be said there */
  show(names) {
    showFields(this.#form, [...names, ...this.#notUnderstood.keys()]);
  }

  /** What the rules do not take of what stands in a field is said there; what only an address said has no field. */
  sayAt(fact, note) {
    const control = this.#form.elements.namedItem(fact);
    if (!control || control.type === "hidden" || this.#notUnderstood.has(fact)) return false;
    sayAt(control, control.dataset.wrong ?? note);
    return true;
  }
}
