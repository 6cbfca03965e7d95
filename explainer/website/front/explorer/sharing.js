// What a reader can do with a case: take it along as a link, a text, a file or a frame, bring one, print, erase.

/** Said on the button itself, for a moment, and to whoever listens. */
function saidOn(button, words) {
  const before = (button.dataset.words ??= button.textContent);
  button.textContent = words;
  clearTimeout(button.alarm);
  button.alarm = setTimeout(() => (button.textContent = before), 3000);
}

export class Sharing {
  #explorer;
  #tools;

  /** @param {import("./explorer.js").MessageExplorer} explorer @param {HTMLElement} tools buttons, each with `data-do` */
  constructor(explorer, tools) {
    this.#explorer = explorer;
    this.#tools = tools;
    tools.addEventListener("click", ({ target }) => this.#pressed(target.closest("[data-do]")));
    tools.querySelector("[type=file]").addEventListener("change", ({ target }) => this.#bring(target));
  }

  async #pressed(button) {
    if (!button) return;
    const todo = button.dataset.do;
    if (todo === "print") window.print();
    else if (todo === "erase") this.#erase();
    else if (todo === "open") this.#tools.querySelector("[type=file]").click();
    else await this.#take(button, todo);
  }

  async #take(button, todo) {
    const pairs = [...new URLSearchParams(this.#explorer.link)];
    const { dataset } = this.#explorer;
    try {
      const found = await this.#explorer.call("take", { link: pairs });
      const shared = new URL(`#${found.shared}`, new URL(dataset.base + "try/", location));
      if (todo === "save") this.#save(found.file);
      else if (todo === "text") await navigator.clipboard.writeText(`${found.text}\n\n${shared}`);
      else if (todo === "embed") await navigator.clipboard.writeText(this.#frame(found.shared));
      else await navigator.clipboard.writeText(String(shared));
      saidOn(button, todo === "save" ? dataset.saySaved : dataset.sayCopied);
    } catch {
      saidOn(button, dataset.sayUncopied);
    }
  }

  /** The frame for somebody's own page, as the page on embedding has it. */
  #frame(link) {
    const address = new URL(`#${link}`, new URL(this.#explorer.dataset.base + "embed/", location));
    const frame = document.createElement("iframe");
    frame.setAttribute("src", address);
    frame.setAttribute("title", document.title);
    for (const [name, value] of [["width", "100%"], ["height", "900"], ["loading", "lazy"]]) frame.setAttribute(name, value);
    return frame.outerHTML;
  }

  #save(text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = this.#explorer.dataset.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  async #bring(input) {
    const [file] = input.files;
    input.value = "";
    if (!file) return;
    const found = await this.#explorer.call("bring", { file: await file.text(), view: this.#explorer.dataset.view });
    if (found.link) this.#explorer.go(found.link);
    this.#say(found.refused ? `${file.name}: ${found.refused}` : "");
  }

  #say(text) {
    const line = this.#tools.querySelector("[role=status]");
    line.textContent = text;
  }

  /** Back to the first entry of this page, which then says nothing; going on from there drops what came after it. */
  #erase() {
    const depth = history.state?.explorer ?? 0;
    const leave = () => {
      history.replaceState(null, "", location.pathname);
      location.assign(new URL(this.#explorer.dataset.base || ".", location));
    };
    if (!depth) leave();
    else {
      addEventListener("popstate", () => setTimeout(leave), { once: true });
      history.go(-depth);
    }
  }
}
