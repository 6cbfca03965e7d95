// What is wrong with what stands in a field, said at the field, in the words that the build wrote on it.

/** @typedef {import("./form.js").Control} Control */

/**
 * One sentence that says what would be right; "" where nothing is wrong.
 * @param {Control} control
 */
function wrongWith(control) {
  if (!control.checkValidity()) return control.dataset.wrong;
  const found = JSON.parse(control.dataset.clashes ?? "[]").find(
    ([values, other, others]) => values.includes(control.value) && others.includes(control.form.elements.namedItem(other)?.value),
  );
  return found ? found[3] : "";
}

/**
 * Does a field hold what no question can? Then nothing is asked, and nothing of it is lost.
 * @param {HTMLFormElement} form
 */
export const isBroken = (form) => [...form.elements].some((control) => control.name && !control.checkValidity());

/**
 * Say at each field what is wrong with it, and take back what no longer is.
 * @param {HTMLFormElement} form
 * @param {Element} [typing] the field in which somebody is still writing, which is left alone until they have done so
 * @returns {string} all that is said, each with its field's name
 */
export function checkFields(form, typing) {
  const said = [...form.elements].filter((control) => control.dataset.wrong || control.dataset.clashes).map((control) => {
    const sentence = wrongWith(control);
    if (sentence && control === typing && !control.ariaInvalid) return "";
    sayAt(control, sentence);
    const name = control.ariaLabel ?? control.labels[0].firstElementChild.textContent;
    return sentence && `${name}: ${sentence}`;
  });
  return said.filter(Boolean).join(" ");
}

/**
 * @param {Control} control
 * @param {string} sentence "" takes back what was said
 */
export function sayAt(control, sentence) {
  const id = `wrong-${control.name}`;
  let line = control.form.querySelector(`[id="${id}"]`);
  if (!sentence) {
    line?.remove();
    control.ariaInvalid = null;
    control.removeAttribute("aria-describedby");
    return;
  }
  if (!line) {
    line = document.createElement("span");
    line.className = "explainer-wrong";
    line.id = id;
    (control.closest("label") ?? control).after(line);
  }
  line.textContent = sentence;
  control.ariaInvalid = "true";
  control.setAttribute("aria-describedby", id);
  for (let part = control; part !== control.form; part = part.parentElement) {
    part.hidden = false; // what is wrong is seen, wherever it was folded away
    if (part.localName === "details") part.open = true;
  }
}
