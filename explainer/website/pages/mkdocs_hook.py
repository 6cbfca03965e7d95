"""All that only MkDocs can do: what each page must have, what is copied, and what the search may read."""

import posixpath
import re
from collections import Counter
from collections.abc import Collection, Mapping
from html import escape
from pathlib import Path
from urllib.parse import parse_qsl

from jinja2 import Environment, StrictUndefined
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from explainer.explorer.link import read_link, written
from explainer.explorer.view import views
from explainer.say.languages import FIRST, LANGUAGES
from explainer.say.words import Words, refusal, words
from explainer.website.blocks.inline import inlined
from explainer.website.filled_in import (
    BASE,
    BYTES,
    CASE,
    DRAWINGS,
    ELSEWHERE,
    RULES,
    SITE,
    TOLD_ON,
    VIEW,
    WHEEL,
    WHEEL_NAME,
)
from explainer.website.grammar import Link, PageError, address, inside, scan
from explainer.website.pages.finishing import finished
from explainer.website.pages.telling import Telling, tellers, with_tellers
from explainer.website.search.index import Found, write_index
from explainer.website.search.reading import read
from explainer.website.twins.translations import behind

log = get_plugin_logger("explainer")

EXTENSION = "explainer.website.pages.markdown:ExplainerExtension"

EXPLORER = "try.md"
LED = re.compile(rf'href="(?P<to>{BASE}|{ELSEWHERE})(?P<page>[^"#]*)(?P<place>[^"]*)"')

# What lies in website/theme/ but is read by the build, or stands once for all languages.
NOT_COPIED = ("assets/", "styles/", "scripts/", "icon.svg", "_headers")
ONCE = {"404.html", "embed.js", "robots.txt", "sitemap-index.xml"}
# What only lists absolute addresses, and has nothing to say without one.
ABSOLUTE = {"sitemap.xml", "sitemap-index.xml"}


def _not_here(config: MkDocsConfig) -> set[str]:
    """The theme's files that do not apply to this build."""
    absent = ONCE if config.extra["to_root"] else set[str]()
    return absent if config.extra["home"] else absent | ABSOLUTE


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take only a configuration that the build has completed."""
    if "frame" not in config.extra:
        raise PluginError("this configuration lacks the site's assets: build it with `make site` or `make serve`")
    config.theme.static_templates.difference_update(_not_here(config))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Copy nothing of Material's own, nothing of the theme's sources, and the root's files only once."""
    absent = _not_here(config)
    for file in list(files):
        in_theme = not str(file.abs_src_path).startswith(config.docs_dir)
        if in_theme and (file.src_uri.startswith(NOT_COPIED) or file.src_uri in absent):
            files.remove(file)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the pages in their order, for the ledger, which names those that tell a claim."""
    config.extra["in_order"] = nav.pages
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """A name that a template does not know stops the build, where it would else print nothing.

    All pages are made by now, and none is written yet: so each can name the search's index, whose name is its content.
    """
    env.undefined = StrictUndefined
    pages = [file.page for file in files.documentation_pages() if file.page]
    _name_tellers(pages, config)
    found = [_for_search(page, config) for page in pages]
    config.extra["search_index"] = write_index(found, config.theme["language"], Path(config.site_dir))
    return env


def _name_tellers(pages: list[Page], config: MkDocsConfig) -> None:
    """Once all pages are read, and known to be right."""
    asking = [page for page in pages if TOLD_ON.search(page.content or "")]
    if not asking:
        return
    say, in_order = words(config.theme["language"]), config.extra["in_order"]
    often = Counter(str(page.title) for page in in_order)  # several sections begin with an overview

    def told(page: Page) -> Telling:
        title = page.parent.title if page.parent and often[str(page.title)] > 1 else page.title
        return Telling(page.url, str(title), page.file.content_string)

    found = tellers(map(told, in_order), say)
    for page in asking:
        page.content = with_tellers(page.content or "", found, page.url, say)


def _for_search(page: Page, config: MkDocsConfig) -> Found:
    """A page as the search may find it. What stands below every page anyway, or in no navigation, stands back."""
    foot = {entry.page for column in config.extra["foot"] for entry in column.entries} | set(config.extra["unlinked"])
    above = page.parent
    return Found(
        at=page.url,
        title=str(page.title),
        section=above.title if above else "",
        leads=bool(above and above.children[0] == page),
        tags=page.meta.get("tags", []),
        back=page.file.src_uri in foot or not (above or page.is_homepage or page.previous_page),
        weight=page.meta.get("search", {}).get("boost", 1),
        read=read(page.content or "", page.meta["description"]),
    )


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Each page says what it is about, and has its twins in the other languages."""
    if markdown.startswith("---"):  # MkDocs takes a head that it cannot read for text
        raise PluginError("its head cannot be read: a text that has a colon in it stands in quotation marks")
    if not page.meta.get("description"):
        raise PluginError("its head lacks a `description`: one sentence, for search engines")
    page.meta["description"] = inlined(page.meta["description"], words(config.theme["language"]))
    docs = Path(config.docs_dir).parent
    for row in LANGUAGES.values():
        if row.complete and not (docs / row.code / page.file.src_uri).exists():
            log.warning(f"{page.file.src_uri} has no twin: {docs / row.code / page.file.src_uri} is missing")
            return markdown
    above = page.file.content_string.count("\n") - markdown.count("\n")
    elsewhere = _elsewhere(markdown, page.file.src_uri, config.extra["lacking"].values())
    config.mdx_configs[EXTENSION].update(above=above, notes=_notes(page, config), elsewhere=elsewhere)
    return markdown


def _elsewhere(markdown: str, page: str, lacking: Collection[str]) -> dict[str, str]:
    """The links of a page to pages that its language lacks, and to cases of the explorer, and what becomes of each."""
    found: dict[str, str] = {}
    try:
        parts = inside(list(scan(markdown.splitlines())))
    except PageError:
        return found  # it is said when the page is made, with the line that it has in the file
    for link in parts:
        if isinstance(link, Link):
            file, mark, place = link.target.partition("#")
            to = posixpath.normpath(posixpath.join(posixpath.dirname(page), file))
            if to in lacking:
                found[link.target] = f"{ELSEWHERE}{address(to)}{mark}{place}"
            elif to == EXPLORER and "=" in place:
                found[link.target] = f"{CASE}{address(to)}#{_case(place)}"
    return found


def _case(text: str) -> str:
    """The link to a case, as the explorer writes it. Raises PluginError for one that it would not take whole."""
    link, left_out = read_link(parse_qsl(text, keep_blank_values=True), views())
    if left_out:
        raise PluginError(f"{EXPLORER}#{text}: {refusal(left_out[0], words(FIRST))}")
    return written(link)


def _notes(page: Page, config: MkDocsConfig) -> dict[str, str]:
    """For each heading below which only the twin has changed, a note that says so and leads to the twin."""
    language = config.theme["language"]
    say, to = words(language), {each.code: each.to.lstrip("/") for each in config.extra["languages"]}

    def note(id: str, other: str) -> str:
        there = f"{BASE}{to[other]}/{page.url}#{id}"
        link = f'<a href="{there}" hreflang="{other}">{escape(say.say("freshness", "there"))}</a>'
        return f'<p class="behind">{escape(say.say("freshness", "behind"))} {link}</p>'

    found = behind(page.file.src_uri, language, Path(config.docs_dir).parent)
    return {id: note(id, other) for id, other in found.items()}


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill in what the blocks of a page cannot know: the way to the language's root, and the rules in use."""
    root = "" if page.is_homepage else f"{get_relative_url('.', page.url)}/"
    site = f"{root}{config.extra['to_root'].lstrip('/')}{'/' if config.extra['to_root'] else ''}"
    wheel, html = config.extra["wheel"], finished(html, words(config.theme["language"]))
    for other in config.extra["unlinked"]:
        html = _unlinked(html, address(other), words(config.theme["language"]))
    html = VIEW.sub(lambda found: _attributes(config.extra["views"].get(found[1], {})), html)
    return (
        _led_elsewhere(html, root, config)
        .replace(f'href="{CASE}', f'href="{BASE}')
        .replace(BASE, root)
        .replace(RULES, config.extra["rules_sha256"])
        .replace(BYTES, str(config.extra["engine_bytes"]))
        .replace(SITE, site)
        .replace(DRAWINGS, f"{site}{config.extra['frame'].drawings_css}")
        .replace(WHEEL, f"{site}{wheel}")
        .replace(WHEEL_NAME, wheel.rsplit("/", 1)[-1])
    )


def _attributes(files: Mapping[str, str]) -> str:
    """What a view loads when it is opened, as attributes of its section."""
    return "".join(f' data-{name}="{SITE}{at}"' for name, at in files.items())


def _unlinked(html: str, at: str, say: Words) -> str:
    """Links to a page that is not what its name says become words, which say so."""
    said = escape(say.say("operator", "unfilled"))
    return re.sub(rf'<a href="(?:\.\./)*{re.escape(at)}[^"]*"[^>]*>(.*?)</a>', rf"\1 ({said})", html, flags=re.DOTALL)


def _led_elsewhere(html: str, root: str, config: MkDocsConfig) -> str:
    """Links to pages that the language lacks lead to the first language's, and say so."""
    (first,) = (each for each in config.extra["languages"] if each.code == FIRST)

    def led(found: re.Match[str]) -> str:
        if found["to"] == BASE and found["page"] not in config.extra["lacking"]:
            return found[0]
        return f'href="{root}{first.to.lstrip("/")}/{found["page"]}{found["place"]}" hreflang="{FIRST}"'

    return LED.sub(led, html)


def on_post_build(config: MkDocsConfig) -> None:
    """Take away what nobody asks for: the sitemap once more, compressed, and another project's style sheet."""
    for name in ("sitemap.xml.gz", "assets/_mkdocstrings.css"):
        Path(config.site_dir, name).unlink(missing_ok=True)
