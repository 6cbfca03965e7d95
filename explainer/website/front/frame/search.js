// Finds pages: asks Material's search worker, and lists what it answers.
const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3; // the four messages of that worker
const SHOWN = 12; // results in all
const OF_ONE_PAGE = 3;
const TEASER = 170; // characters

// The worker looks for words that begin alike, which does not serve German: what is sought may be the end of a
// compound ("Nachrichtenanfrage"), may have another ending in the text, and may be typed without umlauts.
function asPatterns(words, language) {
  const parts = words.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (language !== "de") return parts.join(" ");
  const ending = /(?:en|er|es|em|e|n|s)$/;
  const umlauts = (word) => word.replaceAll("ae", "ä").replaceAll("oe", "ö").replaceAll("ue", "ü");
  const ways = (word) => {
    const stem = word.replace(ending, "");
    return stem.length > 3 ? [`${stem}*^4`, `*${stem}*`] : [`${word}*`];
  };
  return parts.flatMap((word) => [...new Set([word, umlauts(word)])].flatMap(ways)).join(" ");
}

// The worker answers with HTML: [text, is it marked] pairs are all that is taken from it.
function pieces(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  const walk = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walk.nextNode()) {
    const text = walk.currentNode.data.replace(/\s+/g, " ");
    if (text.trim()) found.push([text, Boolean(walk.currentNode.parentElement.closest("mark"))]);
  }
  return found;
}

function written(parts, limit = Infinity) {
  const into = document.createDocumentFragment();
  const first = parts.findIndex(([, marked]) => marked);
  let room = limit;
  for (let [text, marked] of parts.slice(Math.max(0, first - 1))) {
    if (room <= 0) break;
    if (!marked && room === limit && first > 0) text = text.replace(/^.*\s(?=.{30,60}$)/s, "… ");
    if (text.length > room) text = `${text.slice(0, room).replace(/(^|\s+)\S*$/, "")} …`;
    room -= text.length;
    const piece = marked ? document.createElement("mark") : new Text(text);
    if (marked) piece.textContent = text;
    into.append(piece);
  }
  return into;
}

function entry(item, page, base) {
  const link = document.createElement("a");
  link.href = new URL(item.location, base).href;
  const title = document.createElement("b");
  title.append(written(pieces(page.title)));
  if (item !== page) title.append(" · ", written(pieces(item.title)));
  const teaser = document.createElement("span");
  teaser.append(written(pieces(item.text), TEASER));
  link.append(title, teaser);
  const line = document.createElement("li");
  line.append(link);
  return line;
}

let worker;

export function start(dialog) {
  if (worker) return;
  const { base, language, ...say } = dialog.dataset;
  const field = dialog.querySelector("input");
  const status = dialog.querySelector("[role=status]");
  const list = dialog.querySelector("ol");
  let ready = false;

  const ask = () => {
    if (ready) worker.postMessage({ type: QUERY, data: asPatterns(field.value, language) });
  };
  const fail = () => {
    worker?.terminate();
    worker = undefined; // so that opening the search again tries again
    status.textContent = say.sayFailed;
  };
  const show = (groups) => {
    const shown = groups.flatMap((items) => {
      const page = items.find((item) => !item.location.includes("#")) ?? items[0];
      return items.filter((item) => item.score > 0).slice(0, OF_ONE_PAGE).map((item) => entry(item, page, base));
    });
    list.replaceChildren(...shown.slice(0, SHOWN));
    if (!field.value.trim()) status.textContent = say.sayHint;
    else if (!groups.length) status.textContent = say.sayNone;
    else status.textContent = groups.length === 1 ? say.sayOne : say.sayMany.replace("#", groups.length);
  };

  worker = new Worker(dialog.dataset.worker);
  worker.onerror = fail;
  worker.onmessage = ({ data: { type, data } }) => {
    if (type === READY) {
      ready = true;
      ask();
    } else if (type === RESULT) show(data.items);
  };
  fetch(new URL("search/search_index.json", base))
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
    .then(({ config, docs }) => worker.postMessage({ type: SETUP, data: { config, docs, options: { suggest: false } } }))
    .catch(fail);

  field.addEventListener("input", ask);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return; // else it would press "Close", the form's only button
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  list.addEventListener("click", (event) => {
    if (event.target.closest("a")) dialog.close();
  });
}
