// Runs the rules in Pyodide under Node: a request in JSON on standard input, its results in JSON on standard output.
//
// Request: {pyodide: folder, stdlib: file or null (Pyodide's own), lock: file,
//           steps: [["call", name, text] | ["python", code] | ["modules"], …]}
// Result: one entry for each step; an error in a step is {"error": text}.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";

const MODULES = `
import json, sys, zipimport
json.dumps(sorted(
    name for name, module in sys.modules.items()
    if isinstance(getattr(getattr(module, "__spec__", None), "loader", None), zipimport.zipimporter)
    and module.__spec__.loader.archive != "/rules.whl"
))
`;

async function standardInput() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

async function lockedWheel(lock, folder) {
  const { file_name, sha256 } = lock.packages.explainer;
  const bytes = await readFile(path.join(folder, file_name));
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found !== sha256) throw new Error(`${file_name} is ${found}, and the lock says ${sha256}`);
  return bytes;
}

async function start(request) {
  const lock = JSON.parse(await readFile(request.lock, "utf8"));
  const wheel = await lockedWheel(lock, path.dirname(request.lock));
  const { loadPyodide } = await import(pathToFileURL(path.join(request.pyodide, "pyodide.mjs")));
  const pyodide = await loadPyodide({
    indexURL: request.pyodide,
    lockFileContents: lock,
    packageBaseUrl: path.dirname(request.lock),
    ...(request.stdlib && { stdLibURL: request.stdlib }),
    stdout: (line) => console.error(line), // standard output is for the results alone
    stderr: (line) => console.error(line),
  });
  pyodide.FS.writeFile("/rules.whl", new Uint8Array(wheel)); // Pyodide does not know Node's Buffer
  pyodide.runPython('import sys; sys.path.insert(0, "/rules.whl")');
  return pyodide;
}

function take(door, name, text) {
  const steps = door.call(name, text);
  let last;
  for (let step = steps.next(); !step.done; step = steps.next()) last = step.value;
  return last;
}

function run(pyodide, [what, text, ask]) {
  if (what === "python") return pyodide.runPython(text);
  if (what === "modules") return JSON.parse(pyodide.runPython(MODULES));
  const door = pyodide.pyimport("explainer.browser");
  if (what === "call") return take(door, text, ask);
  throw new Error(`no step is called ${what}`);
}

async function main() {
  const request = await standardInput();
  const pyodide = await start(request);
  return request.steps.map((step) => {
    try {
      return run(pyodide, step) ?? null;
    } catch (error) {
      return { error: String(error.message ?? error) };
    }
  });
}

try {
  process.stdout.write(JSON.stringify(await main()));
} catch (error) {
  console.error(String(error.stack ?? error)); // the default would print a line of Pyodide's, which is a megabyte
  process.exitCode = 1;
}
