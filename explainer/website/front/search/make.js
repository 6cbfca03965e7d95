// Run by the build under Node: takes a language's pages on standard input, and writes the index that the browser opens.
import { made } from "./index.js";

const parts = [];
for await (const part of process.stdin) parts.push(part);
const { language, pages, words } = JSON.parse(Buffer.concat(parts).toString());
process.stdout.write(JSON.stringify(made(language, pages, words)));
