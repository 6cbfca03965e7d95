// The editor for a file of rules, in a shadow root, where its styles are sheets and not elements, as our policy wants.

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { HighlightStyle, bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const LOOK = EditorView.theme({
  "&": { border: "1px solid var(--edge)", borderRadius: "var(--round)", background: "var(--raised)", color: "var(--ink)", fontSize: "0.875rem" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "2px" },
  ".cm-scroller": { maxHeight: "26rem", fontFamily: "var(--mono)", lineHeight: "1.55" },
  ".cm-gutters": { border: "0", background: "var(--sunk)", color: "var(--quiet)" },
  ".cm-activeLine, .cm-activeLineGutter": { background: "color-mix(in srgb, var(--accent) 7%, transparent)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { background: "var(--mark)" },
  ".cm-wrong": { background: "var(--accent-soft)", boxShadow: "inset 3px 0 var(--accent)" },
});

const COLOURS = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword], color: "var(--accent)" },
  { tag: tags.string, color: "var(--free)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--credit)" },
  { tag: tags.comment, color: "var(--quiet)", fontStyle: "italic" },
  { tag: tags.meta, color: "var(--request)" },
  { tag: tags.function(tags.definition(tags.variableName)), fontWeight: "600" },
]);

const setWrong = StateEffect.define();
/** The line that something is wrong with, marked until the text changes. */
const wrongLine = StateField.define({
  create: () => Decoration.none,
  update(marked, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setWrong)) continue;
      const { doc } = transaction.state;
      const isThere = effect.value >= 1 && effect.value <= doc.lines;
      return isThere ? Decoration.set(Decoration.line({ class: "cm-wrong" }).range(doc.line(effect.value).from)) : Decoration.none;
    }
    return transaction.docChanged ? Decoration.none : marked;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The text of one file. Tab is left alone: it leads out of the editor, as everywhere on a page. */
export class Editor {
  #view;
  #text;
  #line;

  /**
   * @param {HTMLElement} host gets the shadow root; its `data-label` names the text
   * @param {string} file
   * @param {string} text
   * @param {number} line to begin with
   */
  constructor(host, file, text, line) {
    const root = host.attachShadow({ mode: "open" });
    const parent = root.appendChild(document.createElement("div"));
    this.#text = text;
    this.#line = line;
    const extensions = [
      lineNumbers(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      highlightActiveLine(),
      indentUnit.of("    "),
      wrongLine,
      LOOK,
      syntaxHighlighting(COLOURS),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      EditorView.contentAttributes.of({ "aria-label": `${host.dataset.label}: ${file}` }),
      ...(file.endsWith(".py") ? [python()] : []),
    ];
    this.#view = new EditorView({ state: EditorState.create({ doc: text, extensions }), parent, root });
    this.#go(line, "start");
  }

  get text() {
    return this.#view.state.doc.toString();
  }

  get isChanged() {
    return this.text !== this.#text;
  }

  focus() {
    this.#view.focus();
  }

  /** The text as it was, at the line that it began with. */
  reset() {
    const { doc } = this.#view.state;
    this.#view.dispatch({ changes: { from: 0, to: doc.length, insert: this.#text } });
    this.#go(this.#line, "start");
  }

  /** Mark a line as wrong, or none. */
  mark(line) {
    this.#view.dispatch({ effects: setWrong.of(line ?? 0) });
    if (line) this.#go(line, "center");
  }

  destroy() {
    this.#view.destroy();
  }

  #go(line, y) {
    const { doc } = this.#view.state;
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines)).from;
    this.#view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y }) });
  }
}
