// The answer in one line at the foot of a small screen, for as long as the answer itself is still below what is seen.

export class Bar {
  #bar;
  #isBelow = false;
  #isWanted = false;

  /**
   * @param {HTMLElement} bar hidden, as it is without script
   * @param {HTMLElement} answer
   * @param {AbortSignal} leaving
   */
  constructor(bar, answer, leaving) {
    this.#bar = bar;
    // Above what is seen is no reason for the bar, however far; nor is it done when only an edge of the answer shows.
    const rootMargin = "1000000px 0px -96px 0px";
    const watch = new IntersectionObserver((seen) => this.#see(!seen.at(-1).isIntersecting), { rootMargin });
    watch.observe(answer);
    leaving.addEventListener("abort", () => watch.disconnect());
    // At first the form is seen whole; whoever goes down it, or changes something in it, wants to see what comes of it.
    addEventListener("scroll", () => this.float(), { once: true, passive: true, signal: leaving });
  }

  float() {
    this.#isWanted = true;
    this.#place();
  }

  /** @param {string} sentence */
  say(sentence) {
    this.#bar.textContent = sentence;
  }

  #see(isBelow) {
    this.#isBelow = isBelow;
    this.#place();
  }

  #place() {
    this.#bar.hidden = !(this.#isWanted && this.#isBelow);
  }
}
