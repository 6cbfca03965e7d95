// What the build has seen of the links that the explorer offers itself: it stands there before the rules are up.

const files = new Map(); // by address, each fetched once

function read(address) {
  if (!files.has(address)) {
    const content = fetch(address).then((response) => (response.ok ? response.json() : {}));
    files.set(address, content.catch(() => ({}))); // then the rules say it
  }
  return files.get(address);
}

/**
 * What `see` gives of a link; nothing where the build has not seen it.
 * @param {string} address of the view's file
 * @param {import("./link.js").Link} link
 * @param {string} base the way from the page to its language's root
 */
export async function seen(address, link, base) {
  const replies = await read(address);
  const found = Object.keys(replies).find((text) => link.isLike(link.as(text)));
  return found && JSON.parse(JSON.stringify(replies[found]).replaceAll("@@base@@", base));
}
