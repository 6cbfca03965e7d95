// The one error that the engine raises.

/** Why the engine cannot answer, by a code for the reader's sentence and a detail for developers. */
export class EngineFailure extends Error {
  /**
   * @param {import("./protocol.js").Code} code
   * @param {unknown} detail
   */
  constructor(code, detail) {
    super(detail instanceof Error ? detail.message : String(detail));
    this.name = "EngineFailure";
    this.code = code;
  }
}

/**
 * An error as an EngineFailure; what carries no code of its own gets `code`.
 * @param {import("./protocol.js").Code} code
 */
export const asFailure = (error, code) => (error instanceof EngineFailure ? error : new EngineFailure(code, error));
