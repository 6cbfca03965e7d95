"""The policy of every page, said once: in `_headers` for hosts that read it, and in each page for those that do not."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from explainer.say.languages import LANGUAGES
from explainer.website import THEME

POLICY = "; ".join(
    [
        "default-src 'self'",  # whatever is not named below: styles, fonts, workers, what is fetched
        "script-src 'self' 'wasm-unsafe-eval'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'none'",
    ]
)
"""What a page may load, from wherever it is served."""

UNFRAMED = f"{POLICY}; frame-ancestors 'none'"
"""The same for a page that stands in no other, which only a header can say; no page of ours frames one either."""

FRAMED = tuple(f"/{row.folder}embed" for row in LANGUAGES.values())
"""How the addresses begin that may stand in other people's pages, where nothing can be pressed by mistake."""


def header_rules(beginnings: Iterable[str]) -> str:
    """What `_headers` says: the theme's rules, and one with the policy for each beginning of an address.

    A host may add up the rules that match an address, and two policies would both hold: so no two of these match one.
    For Netlify `/privacy/*` matches `/privacy-statement/` too, for Cloudflare Pages not; `/privacy*` does for both.
    """
    rules = [_rule(f"{beginning}*", POLICY) for beginning in FRAMED]
    rules += [_rule(path, UNFRAMED) for path in beginnings if not path.startswith(FRAMED)]
    return "\n".join([(THEME / "_headers").read_text("utf-8"), *rules, ""])


def rules_for(site: Path) -> str:
    """The same for a finished site: every page in it has its policy, and so have workers."""
    return header_rules(_matching(site))


def _rule(path: str, policy: str) -> str:
    return f"{path}\n  Content-Security-Policy: {policy}"


def _matching(site: Path) -> Iterator[str]:
    """What matches all pages and folders of a site; a name that begins with another one is matched by that one."""
    apart = {row.folder.rstrip("/") for row in LANGUAGES.values()}
    for row in LANGUAGES.values():
        home = site / row.folder
        if not home.is_dir():
            continue
        yield f"/{row.folder}"
        last = None
        for name in sorted(each.name for each in home.iterdir() if each.is_dir() or each.suffix == ".html"):
            if (home != site or name not in apart) and not (last and name.startswith(last)):
                yield f"/{row.folder}{name}*"
                last = name
