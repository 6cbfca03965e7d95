// The worker: starts Python with the rules in it, then answers.
// The build writes in what the engine consists of, as MANIFEST, and the lock of its one package, as LOCK.

import { Download } from "./download.js";
import { EngineFailure, asFailure } from "./failure.js";
import { answer, failed, progress, read, write } from "./protocol.js";

const BASE = new URL("../engine/", import.meta.url);
const SMALLEST_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const WHEEL = "/rules.whl"; // where Python finds it
const SAY_EVERY = 100; // milliseconds between two words about the download

const say = (message) => postMessage(write(message));
const at = (name) => new URL(name, BASE);

/** A policy that forbids WebAssembly leaves Pyodide waiting for ever, without an error; so it is asked first. */
function mustHaveWebAssembly() {
  try {
    new WebAssembly.Module(SMALLEST_MODULE);
  } catch (error) {
    throw new EngineFailure("wasm", error);
  }
}

/** Tell the page about the download, not more often than it can show, and when all has come. */
function teller() {
  let last = -Infinity;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - last < SAY_EVERY) return;
    last = now;
    say(progress("download", done, total));
    if (done >= total) say(progress("start"));
  };
}

/** Fetch everything at once. The rules are refused by the browser itself unless they are the locked ones. */
function fetchAll() {
  const { pyodide, stdlib, packed, files } = MANIFEST;
  const download = new Download(files, teller());
  const fetched = (name, type, init) => download.fetch(name, at(name), type, init);
  const imported = (name) => download.module(name, import(at(name).href));
  return {
    failure: download.failure,
    wasm: fetched(`${pyodide}pyodide.asm.wasm`, "application/wasm"),
    script: imported(`${pyodide}pyodide.asm.js`), // here, so that it comes with the others; Pyodide finds it loaded
    loader: imported(`${pyodide}pyodide.mjs`),
    stdlib: fetched(stdlib, "application/gzip"),
    rules: fetched(packed, "application/gzip", { integrity: MANIFEST.integrity }).then(unpacked),
  };
}

const unpacked = (response) => new Response(response.body.pipeThrough(new DecompressionStream("gzip")));

/** Hand Pyodide what is on its way already, and nothing else: the worker asks for no address that we did not list. */
function serve(responses) {
  globalThis.fetch = async (url) => {
    const response = responses.get(String(url));
    if (!response) throw new EngineFailure("worker", `Pyodide asked for ${url}, which is not part of the engine`);
    return response;
  };
}

/**
 * Compile the module as soon as it is here, while the scripts still load; Pyodide would begin when they have.
 * Not while it comes: Firefox 153, when the reader goes on meanwhile, would never again compile anything in that tab.
 * Gives the promise of a failure to do so, which Pyodide only logs before it waits for ever.
 */
function compile(response) {
  const module = response.then((arrived) => arrived.arrayBuffer()).then((bytes) => WebAssembly.compile(bytes));
  return new Promise((_, reject) => {
    module.catch(reject);
    WebAssembly.instantiateStreaming = async (_response, imports) => {
      const instance = WebAssembly.instantiate(await module, imports);
      instance.catch(reject);
      return { module: await module, instance: await instance };
    };
  });
}

async function startPython(coming) {
  const { pyodide, stdlib } = MANIFEST;
  const [{ loadPyodide }] = await Promise.all([coming.loader, coming.script]);
  const python = await loadPyodide({
    indexURL: at(pyodide).href,
    stdLibURL: at(stdlib).href,
    lockFileContents: LOCK,
    enableRunUntilComplete: false, // nothing in the rules waits, and preparing for it takes time
    packageBaseUrl: BASE.href,
  });
  const wheel = await (await coming.rules).arrayBuffer();
  // Not loadPackage: it needs the library's part that reads package metadata, which is large, and takes longer.
  // Its files are not taken out either: Python imports from a wheel as it is, and reads only what it needs.
  python.FS.writeFile(WHEEL, new Uint8Array(wheel));
  const sys = python.pyimport("sys");
  sys.path.insert(0, WHEEL);
  sys.destroy();
  const door = python.pyimport("explainer.browser");
  // What is there now stays for good: the collector need not look at it again in the middle of an answer.
  const gc = python.pyimport("gc");
  gc.freeze();
  gc.destroy();
  return door;
}

async function start() {
  mustHaveWebAssembly();
  const coming = fetchAll();
  const broken = compile(coming.wasm).catch((error) => Promise.reject(asFailure(error, "wasm")));
  const { pyodide, stdlib } = MANIFEST;
  serve(
    new Map([
      [at(`${pyodide}pyodide.asm.wasm`).href, new Response()], // it is being compiled already
      [at(stdlib).href, coming.stdlib.then(unpacked)],
    ]),
  );
  // Pyodide would go on without its library, and wait for ever for its module.
  return Promise.race([coming.failure, broken, startPython(coming)]);
}

const breathe = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Take a call to its end; a long one says how far it is, and lets messages that arrived meanwhile be handled. */
async function take(door, id, what, text) {
  const steps = door.call(what, text);
  try {
    for (;;) {
      const { done, value } = steps.next();
      if (typeof value === "string") return value;
      if (done) throw new EngineFailure("worker", `${what} ended without a result`);
      say(progress("work", value, 100, id));
      await breathe();
    }
  } finally {
    steps.destroy();
  }
}

const engine = start();
engine.then(
  () => say(progress("ready")),
  (error) => say(failed(null, asFailure(error, "worker").code, String(error.message ?? error))),
);

addEventListener("message", async ({ data }) => {
  const { id, what, text } = read(data);
  try {
    const door = await engine;
    say(answer(id, await take(door, id, what, text), MANIFEST.rules));
  } catch (error) {
    say(failed(id, asFailure(error, "worker").code, String(error.message ?? error)));
  }
});
