// Asks the finished site's own index in the finished site's own script, as the browser does.
import { readFileSync } from "node:fs";

const { script, index, questions } = JSON.parse(readFileSync(0, "utf-8"));
const { finder, opened } = await import(script);
const find = finder(opened(JSON.parse(readFileSync(index, "utf-8"))));
const answers = questions.map((question) => find(question).pages.map(({ page }) => page.at));
process.stdout.write(JSON.stringify(answers));
