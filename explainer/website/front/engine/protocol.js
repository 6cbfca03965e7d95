// The four messages between page and worker; each crosses as one JSON string.

/**
 * Why the engine cannot answer: WebAssembly is missing or forbidden, a download failed, something took too long,
 * the worker died or raised, or it was stopped.
 * @typedef {"wasm" | "network" | "timeout" | "worker" | "stopped"} Code
 */

/**
 * Page to worker: a call of `explainer.browser`, by the name that its table of calls has, with its JSON.
 * @typedef {{type: "ask", id: number, what: string, text: string}} Ask
 */

/**
 * Worker to page: the answer to the ask of that id, and the SHA-256 of the rules that gave it.
 * @typedef {{type: "answer", id: number, text: string, rules: string}} Answer
 */

/**
 * Worker to page: the ask of that id, or (null) the engine as a whole, failed; `detail` is for developers.
 * @typedef {{type: "failed", id: number | null, code: Code, detail: string}} Failed
 */

/**
 * Worker to page: `download` (done and total in bytes on the wire), `start`, `ready`, or `work` (percent, with id).
 * @typedef {{type: "progress", id: number | null, phase: "download" | "start" | "ready" | "work",
 *            done: number, total: number}} Progress
 */

const TYPES = ["ask", "answer", "failed", "progress"];

/** @returns {Ask} */
export const ask = (id, what, text) => ({ type: "ask", id, what, text });

/** @returns {Answer} */
export const answer = (id, text, rules) => ({ type: "answer", id, text, rules });

/** @returns {Failed} */
export const failed = (id, code, detail) => ({ type: "failed", id, code, detail });

/** @returns {Progress} */
export const progress = (phase, done = 0, total = 0, id = null) => ({ type: "progress", id, phase, done, total });

/**
 * A message as the string that crosses.
 * @param {Ask | Answer | Failed | Progress} message
 */
export const write = (message) => JSON.stringify(message);

/**
 * The message in a string; anything else that arrives is an error in our own code.
 * @param {unknown} text
 * @returns {Ask | Answer | Failed | Progress}
 */
export function read(text) {
  const message = typeof text === "string" ? JSON.parse(text) : null;
  if (!TYPES.includes(message?.type)) throw new TypeError(`not one of our messages: ${String(text).slice(0, 80)}`);
  return message;
}
