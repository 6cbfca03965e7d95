// Downloads the engine's files side by side and counts their bytes as they arrive.

import { EngineFailure } from "./failure.js";

/**
 * A file's size as the manifest gives it: as it is, and compressed as a host sends it.
 * @typedef {{bytes: number, gzip: number}} Size
 */

/** Several files on their way; `onProgress(done, total)` is told the bytes on the wire. */
export class Download {
  #counts = new Map();
  #onProgress;
  #fail;

  /** Rejects with the first EngineFailure of any file, at whatever point of it. */
  failure = new Promise((_, reject) => (this.#fail = reject));

  /**
   * @param {Record<string, Size>} files
   * @param {(done: number, total: number) => void} onProgress
   */
  constructor(files, onProgress) {
    for (const [name, size] of Object.entries(files)) this.#counts.set(name, { size, got: 0, wire: size.gzip });
    this.#onProgress = onProgress;
  }

  /**
   * Fetch a file: a response like fetch's own, whose body is read from now on, whoever waits for it.
   * @param {string} name its name in the manifest
   * @param {URL} url
   * @param {string} type the Content-Type that its reader needs, whatever the host says
   * @param {RequestInit} [init]
   */
  async fetch(name, url, type, init) {
    const response = await this.#told(name, fetch(url, init));
    if (!response.ok) await this.#told(name, Promise.reject(new Error(`the server says ${response.status}`)));
    const count = this.#counts.get(name);
    // A stream gives bytes unpacked; what a host sent unpacked is as long on the wire as it is.
    if (!response.headers.has("Content-Encoding")) count.wire = count.size.bytes;
    return new Response(this.#counted(name, response.body), { headers: { "Content-Type": type } });
  }

  /**
   * Wait for a module; its bytes count when it has arrived, because nothing tells how it gets on.
   * @template T
   * @param {string} name
   * @param {Promise<T>} module
   */
  async module(name, module) {
    const loaded = await this.#told(name, module);
    this.#add(name, this.#counts.get(name).size.bytes);
    return loaded;
  }

  /** What a promise gives; where it fails, that is told to whoever waits for `failure` too. */
  async #told(name, promise) {
    try {
      return await promise;
    } catch (error) {
      const failure = new EngineFailure("network", `${name}: ${error.message}`);
      this.#fail(failure);
      throw failure;
    }
  }

  #counted(name, body) {
    const reader = body.getReader();
    const read = async (controller) => {
      try {
        const next = () => this.#told(name, reader.read());
        for (let part = await next(); !part.done; part = await next()) {
          this.#add(name, part.value.length);
          controller.enqueue(part.value);
        }
        controller.close();
      } catch (error) {
        controller.error(error);
      }
    };
    // All of it at once and not as it is asked for: the compiler waits for another file before it asks.
    return new ReadableStream({ start: (controller) => void read(controller) });
  }

  #add(name, bytes) {
    this.#counts.get(name).got += bytes;
    let done = 0;
    let total = 0;
    for (const { size, got, wire } of this.#counts.values()) {
      done += (got / size.bytes) * wire;
      total += wire;
    }
    this.#onProgress(Math.round(done), total);
  }
}
