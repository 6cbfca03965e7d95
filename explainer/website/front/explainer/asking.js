// When the rules are fetched, what they are asked, and how that goes, which is the element's `data-state`.

import { engine } from "../engine/engine.js";
import { asFailure } from "../engine/failure.js";

export class Asking {
  #explainer;
  #question;
  #standing;
  #status;
  #show;
  #isBusy = false;
  #isAgain = false;
  #isLive = false;
  #mayLoad = !navigator.connection?.saveData;

  /**
   * @param {HTMLElement} explainer
   * @param {import("./question/question.js").Question} question
   * @param {import("./standing.js").Standing} standing of the answer that is there meanwhile
   * @param {import("./told/status.js").Status} status
   * @param {(reply: object) => void} show
   */
  constructor(explainer, question, standing, status, show) {
    this.#explainer = explainer;
    this.#question = question;
    this.#standing = standing;
    this.#status = status;
    this.#show = show;
  }

  /** May an answer of the rules be had without asking the reader first? */
  get isFree() {
    return this.#mayLoad || engine.ready;
  }

  /** The reader seems about to ask: start, so that the first answer is not waited for. */
  warm() {
    if (this.#explainer.dataset.state === "static" && this.#mayLoad) this.ask(); // after a failure only when told to
  }

  /** Ask whoever saves data. */
  offer() {
    this.#standing.awaits(false);
    this.#status.offer(Number(this.#explainer.dataset.bytes));
  }

  /** Whoever pressed the button wants the rules, whatever they save elsewhere. */
  load() {
    this.#mayLoad = true;
    this.ask();
  }

  /** Ask for the state of the form; of several changes while an answer is on its way only the last is answered. */
  async ask() {
    if (this.#question.isBroken) return;
    this.#standing.awaits(true);
    this.#isAgain = this.#isBusy;
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      let reply;
      do {
        this.#isAgain = false;
        this.#explainer.dataset.state = engine.ready ? "answering" : "loading";
        reply = await this.#reply();
      } while (this.#isAgain && this.#explainer.isConnected);
      if (this.#explainer.isConnected) this.#answered(reply);
    } catch (error) {
      this.#fail(asFailure(error, "worker"));
    } finally {
      this.#isBusy = false;
    }
  }

  /** @param {import("../engine/protocol.js").Progress} progress */
  progress({ phase, done, total }) {
    if (this.#explainer.dataset.state !== "loading") return;
    if (phase === "download") this.#status.downloading(done, total, this.#standing.isAwaited);
    if (phase === "start") this.#status.starting();
  }

  #reply() {
    const { base, level } = this.#explainer.dataset;
    const facts = Object.fromEntries([...this.#question.facts, ...this.#question.notUnderstood]);
    return engine.call("answer", { lang: this.#explainer.lang, base: base ?? "", level: Number(level), facts });
  }

  #answered(reply) {
    if (!this.#isLive) this.#status.ready();
    this.#isLive = true;
    this.#explainer.dataset.state = "ready";
    this.#explainer.dataset.rules = engine.rules;
    this.#show(reply);
  }

  /** @param {import("../engine/failure.js").EngineFailure} failure */
  #fail(failure) {
    console.error(failure);
    this.#isLive = false;
    this.#explainer.dataset.state = "failed";
    this.#standing.awaits(false);
    if (this.#standing.isBack || !this.#explainer.dataset.table) this.#status.failed(failure.code);
    else this.#status.quiet(); // what was asked has its answer; only what the table lacks needs Python
  }
}
