// Ask: beside the answer, the list of details can be searched.

import { ExplorerView } from "../../website/front/explorer/view.js";

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

class ExplorerAsk extends ExplorerView {
  connectedCallback() {
    const find = this.closest("section").querySelector(".explainer-find");
    find.querySelector("input").addEventListener("input", ({ target }) => this.#find(find, plain(target.value.trim())));
    find.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault()); // it sends no form
  }

  /** Only the details whose name or values have these words, or that are in use. */
  #find(find, wanted) {
    const words = wanted.split(/\s+/).filter(Boolean);
    const fields = [...find.closest("details").querySelectorAll(".explainer-field")];
    for (const field of fields) {
      const text = plain(field.textContent);
      field.classList.toggle("is-unfound", !words.every((word) => text.includes(word)));
    }
    const none = fields.every((field) => field.classList.contains("is-unfound"));
    const says = find.querySelector("[data-none]");
    says.textContent = none ? says.dataset.none : "";
  }
}

customElements.get("explorer-ask") ?? customElements.define("explorer-ask", ExplorerAsk);
