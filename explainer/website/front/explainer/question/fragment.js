// The state of a question in the fragment of an address: named keys, only what differs from the default.

const VERSION = "1";

/**
 * The facts in a fragment; null where it holds none, being empty or the name of a heading.
 * @param {string} hash with its "#"
 * @returns {Map<string, string> | null}
 */
export function readFragment(hash) {
  if (!hash.includes("=")) return null;
  const facts = new Map(new URLSearchParams(hash.slice(1)));
  if (facts.get("v") === VERSION) facts.delete("v"); // another version stays, to be named to the reader
  return facts;
}

/**
 * @param {Map<string, string>} facts
 * @returns {string} with its "#"
 */
export function writeFragment(facts) {
  return `#${new URLSearchParams([...facts, ["v", VERSION]])}`;
}

/**
 * Put a fragment, or none (""), on links.
 * @param {Iterable<HTMLAnchorElement>} links
 * @param {string} hash
 */
export function carry(links, hash) {
  for (const link of links) link.href = link.href.split("#")[0] + hash;
}
