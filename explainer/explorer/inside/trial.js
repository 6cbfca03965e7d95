// A rule to be changed: an editor, and a second engine that says what that changes. The page's own engine hears of nothing.

import { Engine } from "../../website/front/engine/engine.js";
import { Editor } from "./editor.js";

const made = (name, text, ...inside) => {
  const element = document.createElement(name);
  element.textContent = text;
  element.append(...inside);
  return element;
};

/** What `change` found, as elements: it comes from a worker that ran whatever somebody wrote, and so as text alone. */
function shown({ notes, groups }) {
  const line = ({ text, link }) => {
    const to = made("a", text);
    to.href = `#${link}`;
    return made("li", "", to);
  };
  return [
    ...notes.map((note) => made("p", note)),
    ...groups.flatMap(({ heading, lines, more }) => [
      made("h4", heading),
      made("ul", "", ...lines.map(line), ...(more ? [made("li", more)] : [])),
    ]),
  ];
}

/** Lives in a section that Python wrote, with its buttons and all its words. */
export class Trial {
  /** Called when it is closed. */
  ended = () => {};

  #engine = new Engine();
  #editor;
  #asked;
  #parts;

  /**
   * @param {HTMLElement} section
   * @param {{file: string, text: string, line: number, lang: string}} asked
   */
  constructor(section, asked) {
    this.section = section;
    this.#asked = asked;
    const part = (selector) => section.querySelector(selector);
    this.#parts = { bar: part("progress"), status: part("[role=status]"), result: part(".inside-result") };
    part(".inside-file").textContent = asked.file;
    this.#editor = new Editor(part(".inside-editor"), asked.file, asked.text, asked.line);
    const acts = { run: () => this.run(), stop: () => this.#engine.stop(), reset: () => this.#reset(), close: () => this.close() };
    for (const button of section.querySelectorAll("[data-do]")) button.addEventListener("click", acts[button.dataset.do]);
    this.#engine.addEventListener("progress", ({ detail }) => {
      if (detail.phase === "ready" && section.dataset.state === "running") this.#say("running");
    });
    this.#set("idle");
    this.#editor.focus();
    // So that it is up by the time something has been changed; the file as it is breaks nothing.
    this.#engine.call("change", asked).catch(() => {});
  }

  /** Judge the file as it stands now. */
  async run() {
    const { bar, status, result } = this.#parts;
    this.#editor.mark();
    result.replaceChildren();
    bar.value = 0;
    this.#set("running");
    this.#say(this.#engine.ready ? "running" : "starting");
    try {
      const found = await this.#engine.call("change", { ...this.#asked, text: this.#editor.text }, (percent) => (bar.value = percent));
      status.textContent = found.wrong ?? found.refused ?? found.said;
      if (found.wrong) this.#editor.mark(found.line);
      else result.replaceChildren(...shown(found));
      this.#set(found.wrong ? "wrong" : "done");
    } catch (error) {
      if (error.code !== "stopped") console.error(error);
      this.#say({ stopped: "stopped", timeout: "late" }[error.code] ?? "failed");
      this.#set(error.code);
    }
  }

  /** Is there a change that would be lost? Then that is said. */
  keeps() {
    if (this.#editor.isChanged) this.#say("kept");
    return this.#editor.isChanged;
  }

  close() {
    this.#engine.stop();
    this.#editor.destroy();
    this.section.remove();
    this.ended();
  }

  #reset() {
    this.#engine.stop(); // whatever the changed file did in there
    this.#editor.reset();
    this.#parts.result.replaceChildren();
    this.#set("idle");
    this.#say("resetDone");
  }

  #say(what) {
    this.#parts.status.textContent = this.section.dataset[what];
  }

  #set(state) {
    const isRunning = state === "running";
    this.section.dataset.state = state;
    this.#parts.bar.hidden = !isRunning;
    this.#offer(...(isRunning ? ["stop", "run"] : ["run", "stop"]));
  }

  /** Of two buttons there is always one to be pressed: whoever is on the one that goes is then on the one that comes. */
  #offer(...names) {
    const [comes, goes] = names.map((name) => this.section.querySelector(`[data-do=${name}]`));
    comes.disabled = false;
    if (document.activeElement === goes) comes.focus({ preventScroll: true });
    goes.disabled = true;
  }
}
