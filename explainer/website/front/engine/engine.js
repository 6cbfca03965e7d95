// The engine as the page sees it: promises in front of the one worker, which outlives instant navigation.

import { EngineFailure, asFailure } from "./failure.js";
import { ask, read, write } from "./protocol.js";

/**
 * The longest silence in milliseconds: without a byte while downloading, while Python starts, before an answer.
 * @typedef {{download: number, start: number, answer: number}} Deadlines
 */

/** @type {Deadlines} */
const DEADLINES = { download: 20_000, start: 45_000, answer: 15_000 };

// WORKER is the name of the worker's script, which the build writes in.
const startWorker = () => new Worker(new URL(WORKER, import.meta.url), { type: "module" });

/**
 * Starts its worker when first asked. Whatever goes wrong ends in an EngineFailure and in no worker;
 * the next ask starts another. Fires `progress` (CustomEvent, detail: the Progress message).
 */
export class Engine extends EventTarget {
  #worker = null;
  #waiting = new Map();
  #number = 0;
  #alarm = 0;
  #deadlines;
  #startWorker;

  /** Is Python up, so that an answer comes at once? */
  ready = false;

  /** The SHA-256 of the rules that answered last. */
  rules = "";

  /** @param {{deadlines?: Deadlines, worker?: () => Worker}} [options] for tests */
  constructor({ deadlines = DEADLINES, worker = startWorker } = {}) {
    super();
    this.#deadlines = deadlines;
    this.#startWorker = worker;
  }

  /**
   * Make a call of `explainer.browser`, by the name that it has in the table there.
   * @param {string} what
   * @param {object} ask what goes with it: the language as `lang`, and what the call takes
   * @param {(percent: number) => void} [onProgress] told how far a long one is
   * @returns {Promise<any>} what the call gives, as it came in JSON
   */
  async call(what, ask, onProgress) {
    return JSON.parse(await this.#ask(what, JSON.stringify(ask), onProgress));
  }

  /** End the worker at once, whatever it is at; whoever waits hears of it, and the next call starts another. */
  stop() {
    this.#fail(new EngineFailure("stopped", "ended by whoever started it"));
  }

  #ask(what, text, onProgress = () => {}) {
    return new Promise((resolve, reject) => {
      const id = ++this.#number;
      this.#waiting.set(id, { resolve, reject, onProgress });
      try {
        this.#worker ??= this.#start();
      } catch (error) {
        this.#fail(asFailure(error, "worker")); // no workers here, or a policy forbids ours
        return;
      }
      this.#worker.postMessage(write(ask(id, what, text)));
      if (this.ready && this.#waiting.size === 1) this.#watch("answer"); // a later ask gives no more time to an earlier one
    });
  }

  #start() {
    // What the page lacks, its workers lack too: say so before anything is fetched.
    if (typeof WebAssembly === "undefined") throw new EngineFailure("wasm", "this browser has no WebAssembly");
    const worker = this.#startWorker();
    worker.addEventListener("message", (event) => this.#hear(worker, event.data));
    for (const type of ["error", "messageerror"]) {
      worker.addEventListener(type, (event) => {
        event.preventDefault();
        const code = navigator.onLine === false ? "network" : "worker"; // a worker's own script says nothing of why
        if (worker === this.#worker) this.#fail(new EngineFailure(code, event.message ?? `worker: ${type}`));
      });
    }
    this.#watch("download");
    return worker;
  }

  #hear(worker, text) {
    if (worker !== this.#worker) return; // the last words of one that was given up
    const message = read(text);
    if (message.type === "progress") this.#hearProgress(message);
    else if (message.type === "failed") this.#fail(new EngineFailure(message.code, message.detail));
    else this.#hearAnswer(message);
  }

  #hearProgress(message) {
    if (message.phase === "work") {
      this.#waiting.get(message.id)?.onProgress(message.done);
      this.#watch("answer");
    } else if (message.phase === "ready") {
      this.ready = true;
      this.#watch("answer");
    } else this.#watch(message.phase);
    this.dispatchEvent(new CustomEvent("progress", { detail: message }));
  }

  #hearAnswer({ id, text, rules }) {
    this.rules = rules;
    this.#waiting.get(id)?.resolve(text);
    this.#waiting.delete(id);
    this.#watch("answer");
  }

  /** Begin to count the silence anew; nobody waits for an engine that owes nothing. */
  #watch(phase) {
    clearTimeout(this.#alarm);
    if (!this.#waiting.size) return;
    const late = () => this.#fail(new EngineFailure("timeout", `nothing heard for too long: ${phase}`));
    this.#alarm = setTimeout(late, this.#deadlines[phase]);
  }

  #fail(failure) {
    clearTimeout(this.#alarm);
    this.#worker?.terminate();
    this.#worker = null;
    this.ready = false;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(failure);
  }
}

/** The page's one engine. A module is loaded once in a window, so it lives as long as the window. */
export const engine = new Engine();
