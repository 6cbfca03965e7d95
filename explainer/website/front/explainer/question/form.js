// The form's controls as facts: name and value, of those that differ from their default.

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/** @returns {Control[]} */
const controlsOf = (form) => [...form.elements].filter((control) => control.name);

/**
 * Does a control hold its default, or nothing at all (a number being typed anew)?
 * @param {Control} control
 */
export const isDefault = (control) => control.value === "" || control.value === (control.dataset.default ?? "");

/**
 * @param {HTMLFormElement} form
 * @returns {Map<string, string>}
 */
export function readForm(form) {
  const given = controlsOf(form).filter((control) => !isDefault(control));
  return new Map(given.map((control) => [control.name, control.value]));
}

/**
 * Set the form to these facts and everything else to its default; a hidden control keeps its value unless named.
 * @param {HTMLFormElement} form
 * @param {Map<string, string>} facts
 * @returns {Map<string, string>} what the form has no control or no value for
 */
export function writeForm(form, facts) {
  const left = new Map(facts);
  for (const control of controlsOf(form)) {
    if (control.type !== "hidden") control.value = control.dataset.default ?? "";
    const value = facts.get(control.name);
    if (value !== undefined && accepts(control, value)) left.delete(control.name);
  }
  return left;
}

/** Give a control a value, if it can hold it; one that is out of range is said at the control. */
function accepts(control, value) {
  const before = control.value;
  control.value = value;
  if (control.value === value) return true;
  control.value = before;
  return false;
}

/** What was set along with a control, and what stood there before. */
const setAlong = new WeakMap();

/**
 * A value that says something of another fact sets that one too, unless the reader has; and takes it back when it goes.
 * @param {Control} control the one that changed, with what it brings as `data-brings`: value, fact, value
 */
export function bringAlong(control) {
  if (!control?.dataset.brings) return;
  const [value, fact, brought] = JSON.parse(control.dataset.brings);
  const other = control.form.elements.namedItem(fact);
  if (!other) return;
  if (control.value === value && (other.value === "?" || isDefault(other))) {
    setAlong.set(control, other.value);
    other.value = brought;
  } else if (control.value !== value && setAlong.has(control)) {
    if (other.value === brought) other.value = setAlong.get(control);
    setAlong.delete(control);
  }
}

/**
 * The question in words, of what differs from the defaults: the labels of the form and what stands in it.
 * @param {HTMLFormElement} form
 */
export function inWords(form) {
  const said = controlsOf(form)
    .filter((control) => control.type !== "hidden" && !isDefault(control))
    .map((control) => {
      const label = control.ariaLabel ?? control.labels?.[0]?.querySelector("span")?.textContent ?? control.name;
      return `${label}: ${control.selectedOptions ? control.selectedOptions[0].textContent : control.value}`;
    });
  return said.join("; ");
}

/** What the plan in a form brought in a month, when last looked at: "" where nobody knows. */
const brought = new WeakMap();

/** @param {HTMLFormElement} form */
function bringsNow(form) {
  const months = form.elements.namedItem("sender.credits")?.dataset.months;
  if (!months) return "";
  const plan = form.elements.namedItem("sender.plan")?.value;
  const on = form.elements.namedItem("on");
  const day = on?.value || on?.dataset.default || "";
  const known = JSON.parse(months).find(([name, since, until]) => name === plan && since <= day && (!until || day < until));
  return known ? String(known[3]) : "";
}

/**
 * Begin to watch the plan: what stands in the form now, or came with a link, stays as it is.
 * @param {HTMLFormElement} form
 */
export function watchPlan(form) {
  brought.set(form, bringsNow(form));
}

/**
 * Another plan or day brings its own credits, unless the reader has said how many there are.
 * @param {HTMLFormElement} form
 */
export function bringCredits(form) {
  const [before, now] = [brought.get(form), bringsNow(form)];
  brought.set(form, now);
  if (now === before) return;
  const credits = form.elements.namedItem("sender.credits");
  if (isDefault(credits) || credits.value === before) credits.value = now || (credits.dataset.default ?? "");
}

/**
 * Has the browser put back what was chosen before a reload, so that the built answer is not for this form?
 * @param {HTMLFormElement} form
 */
export function isRestored(form) {
  return controlsOf(form).some((control) => {
    if (control.type === "hidden") return false; // its value is its default value by definition
    if (!(control instanceof HTMLSelectElement)) return control.value !== control.defaultValue;
    const built = [...control.options].find((option) => option.defaultSelected) ?? control.options[0];
    return control.value !== built?.value;
  });
}

/**
 * Show those parts of the sentence that stand beside something other than the default.
 * @param {HTMLFormElement} form
 */
export function showParts(form) {
  for (const part of form.querySelectorAll("[data-beside]")) {
    part.hidden = isDefault(form.elements.namedItem(part.dataset.beside)) && !part.contains(document.activeElement);
  }
}

/**
 * Show the fields of these facts and hide the others, but for those that say something or are in use.
 * In a list to search, what makes no difference is marked instead.
 * @param {HTMLFormElement} form
 * @param {string[]} names
 */
export function showFields(form, names) {
  for (const field of form.querySelectorAll("[data-fact]")) {
    const matters = names.includes(field.dataset.fact);
    const { idle } = field.closest("[data-idle]")?.dataset ?? {};
    if (idle) {
      field.querySelector("span").dataset.says = matters ? "" : idle;
      continue;
    }
    const control = form.elements.namedItem(field.dataset.fact);
    const inUse = control?.ariaInvalid || field.contains(document.activeElement) || (control && !isDefault(control));
    field.hidden = !matters && !inUse;
  }
  for (const group of form.querySelectorAll("fieldset, details")) {
    const fields = [...group.querySelectorAll("[data-fact]")];
    group.hidden = fields.length > 0 && fields.every((field) => field.hidden) && !group.contains(document.activeElement);
  }
}
