// The button that copies the link: what came of it stands on it for a moment, and is heard.

/**
 * @param {HTMLButtonElement} button
 * @param {HTMLAnchorElement} link
 * @param {import("./told/heard.js").Heard} heard
 * @param {DOMStringMap} words the element's `data-say-…`
 * @param {AbortSignal} leaving
 */
export function offerCopy(button, link, heard, words, leaving) {
  let until; // when the button says so
  const say = (sentence) => {
    button.textContent = sentence;
    heard.say(sentence);
  };
  button.hidden = !navigator.clipboard;
  button.addEventListener(
    "click",
    async () => {
      clearTimeout(until);
      await navigator.clipboard.writeText(link.href).then(
        () => say(words.sayCopied),
        () => say(words.sayUncopied), // the link itself stands beside it, to be copied by hand
      );
      until = setTimeout(() => (button.textContent = words.sayCopy), 3000);
    },
    { signal: leaving },
  );
}
