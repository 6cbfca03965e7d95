"""What hosts make of a site's `_headers`: a small reader for each, by its own documented rules and not by ours.

A reader gives all values that an address gets of a header. Whether the host then joins them or lets the last one win
is no longer asked where there is one.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

Said = dict[str, list[str]]


def rules(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each rule's path, and the lines below it; both hosts skip blank lines and those that begin with a #."""
    found: list[tuple[str, list[str]]] = []
    for line in map(str.strip, text.splitlines()):
        if line.startswith("/"):
            found.append((line, []))
        elif line and not line.startswith("#"):
            found[-1][1].append(line)
    return iter(found)


def cloudflare(text: str, path: str) -> Said:
    """Cloudflare Pages: all rules that match are inherited, and values of one header joined with a comma.

    https://developers.cloudflare.com/pages/configuration/headers/: "a splat pattern – signified by an asterisk – will
    greedily match all characters", at most one in a path; a `:placeholder` matches all but a slash; `! Name` takes
    away what an earlier rule said.
    """
    said: Said = defaultdict(list)
    for rule, lines in rules(text):
        assert rule.count("*") <= 1, rule
        parts = re.split(r"(\*|:[A-Za-z]\w*)", rule)
        pattern = "".join(".*" if part == "*" else "[^/]+" if part[:1] == ":" else re.escape(part) for part in parts)
        if not re.fullmatch(pattern, path):
            continue
        for line in lines:
            if line.startswith("! "):
                said.pop(line[2:].lower(), None)
            else:
                _add(said, line)
    return dict(said)


def netlify(text: str, path: str) -> Said:
    """Netlify: an asterisk that is a whole part may also stand for nothing, or for the rest of the part before it.

    https://docs.netlify.com/routing/headers/ has the form of the file. Which addresses a path matches is read from
    the parser that Netlify publishes: https://github.com/netlify/build, `packages/headers-parser/src/for_regexp.ts`
    – letters' case is all one, so is a slash at the end, and `/a/*` becomes `^/a/?(.*)/?$`.
    """
    said: Said = defaultdict(list)
    for rule, lines in rules(text):
        parts = [_netlify_part(part) for part in rule.split("/") if part]
        if not re.fullmatch(f"/{'/'.join(parts)}/?", path, re.IGNORECASE):
            continue
        for line in lines:
            assert not line.startswith("!"), f"Netlify does not know how to take away: {line}"
            _add(said, line)
    return dict(said)


def _netlify_part(part: str) -> str:
    if part.startswith(":"):
        return "[^/]+"
    if part == "*":
        return "?(.*)"
    # With an asterisk in it, the part is a pattern as it stands, so that a dot in it is any character.
    return part.replace("*", "(.*)") if "*" in part else re.escape(part)


def _add(said: Said, line: str) -> None:
    name, _, value = line.partition(":")
    said[name.strip().lower()].append(value.strip())


HOSTS = {"Netlify": netlify, "Cloudflare Pages": cloudflare}
