"""Builds the site: the assets once, then one plain MkDocs build per language, then all of it in its place."""

import logging
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NamedTuple

from mkdocs.utils.meta import get_data

from explainer.explorer.play.stories import going_otherwise
from explainer.facts.question import CHECKED
from explainer.say.languages import FIRST, LANGUAGES, Language
from explainer.say.words import words
from explainer.website import ROOT
from explainer.website.build.manifest import write_manifest
from explainer.website.build.navigation import in_foot, only_there
from explainer.website.bundle import EngineError
from explainer.website.bundle.font import without_letters
from explainer.website.bundle.frame import Frame, build_frame
from explainer.website.form.seen import seen_tables
from explainer.website.form.table import gallery_table, sentence_table
from explainer.website.grammar import address
from explainer.website.operator import operator
from explainer.website.published.feed import FEED, PAGE, feed
from explainer.website.published.policy import POLICY, rules_for
from explainer.website.published.tables import write_tables
from explainer.website.twins.translations import lacking
from explainer.website.twins.wanting import untranslated, wanting

EMBED = "embed.md"
IMPRINT = "imprint.md"
EXTENSION = "explainer.website.pages.markdown:ExplainerExtension"


class BuildStopped(Exception):
    """The site could not be built; the text says why, and where."""


@dataclass(frozen=True)
class Shared:
    """What the pages of all languages load, by paths relative to the site's root."""

    frame: Frame
    explainer_js: str
    explainer_css: str
    explorer_js: str
    explorer_css: str
    views: dict[str, dict[str, str]]
    rules_sha256: str
    wheel: str
    engine_bytes: int


def build_shared(out: Path, docs: Path = ROOT / "docs") -> Shared:
    """Write everything that all languages share into `out`, the site's root.

    Raises BuildStopped where a language lacks words, since it would fail somewhere, or say nothing: all are named.
    So it does where a ready story does not go as it says.
    """
    if wants := [sentence for row in LANGUAGES.values() for sentence in wanting(row, docs)]:
        raise BuildStopped("\n".join(wants))
    if otherwise := going_otherwise():
        raise BuildStopped("\n".join(otherwise))
    from explainer.website.bundle.assets import build_assets

    assets = build_assets(out / "assets")
    write_tables(out)
    for language in LANGUAGES:
        for table in (sentence_table(language), gallery_table(language), *seen_tables(language).values()):
            (out / table.at).write_bytes(table.content)
    return Shared(frame=build_frame(out), **asdict(assets))


def unfilled(home: str) -> tuple[str, ...]:
    """The pages that a published site, having an address, does not link to by their name: they are not what it says."""
    return () if not home or operator().has_imprint() else (IMPRINT,)


def build_language(language: str, out: Path, shared: Shared, home: str = "", docs: Path = ROOT / "docs") -> None:
    """Build one language into `out`, its own root, emptying it first; any warning of MkDocs stops it."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material prints a notice about another project's plans
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    row = LANGUAGES[language]
    to_root = "/.." if row.folder else ""
    found_at = [_found_at(each, to_root, docs) for each in LANGUAGES.values()]
    heard = _Heard()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(heard)
    try:
        config = load_config(
            str(ROOT / row.config),
            docs_dir=str(docs / language),
            site_dir=str(out),
            site_url=f"{home}{row.folder}" if home else "",
        )
        config.theme["language"] = language
        config.mdx_configs[EXTENSION] = {"language": language}
        lacks = {address(page): page for page in lacking(language, docs)}
        unlinked = unfilled(home)
        foot = in_foot(config.nav or [], lacks, unlinked)
        config.nav = only_there(config.nav or [], lacks.values())
        config.extra.update(
            frame=shared.frame,
            explainer_js=shared.explainer_js,
            explainer_css=shared.explainer_css,
            explorer_js=shared.explorer_js,
            explorer_css=shared.explorer_css,
            views=shared.views,
            rules_sha256=shared.rules_sha256,
            wheel=shared.wheel,
            engine_bytes=shared.engine_bytes,
            repository=operator().repository,
            home=home,
            to_root=to_root,
            row=row,
            languages=found_at,
            having=lambda page: [each for each in found_at if each.has(page)],
            first=found_at[0],
            lacking=lacks,
            foot=foot,
            unlinked=unlinked,
            embedded=[(each.code, _embedded(each)) for each in found_at if each.has(EMBED)],
            policy=POLICY,
            feed=FEED if (docs / language / PAGE).exists() else "",
            checked=CHECKED.isoformat(),
            checked_words=words(language).day(CHECKED),
        )
        build(config)
        if config.extra["feed"]:
            (out / FEED).write_text(feed(words(language), config.site_name, config.site_url or ""), "utf-8")
    except (Exception, SystemExit) as error:  # MkDocs' own way of stopping is a SystemExit
        heard.texts = heard.texts or [f"{row.config}: {error}"]
        raise BuildStopped(heard.named(docs / language)) from error
    finally:
        logger.removeHandler(heard)


class FoundAt(NamedTuple):
    """A language as a page of another one, or of its own, leads to it."""

    code: str
    name: str
    folder: str
    to: str  # from a language's own root
    docs: Path

    def has(self, page: str) -> bool:
        """Whether it has a page, named by its file."""
        return (self.docs / page).exists()


def _embedded(there: FoundAt) -> dict[str, str]:
    """Where a language's explainer stands alone, from the site's root, and what a frame around it is called."""
    _, about = get_data((there.docs / EMBED).read_text("utf-8"))
    return {"at": f"{there.folder}{address(EMBED)}", "title": about["title"]}


def _found_at(row: Language, to_root: str, docs: Path) -> FoundAt:
    below = f"/{row.folder.rstrip('/')}" if row.folder else ""
    return FoundAt(row.code, row.name, row.folder, f"{to_root}{below}", docs / row.code)


def build_site(
    out: Path, languages: Iterable[str] = LANGUAGES, site_url: str | None = None, docs: Path = ROOT / "docs"
) -> Shared:
    """Build the site into `out`; what stood there goes only when everything new has been built.

    `site_url` is the address of the English home page. Without it nothing absolute is written (no canonical
    address, no sitemap), and the site still works wherever it is put.
    """
    home = site_url.rstrip("/") + "/" if site_url else ""
    out = out.resolve()
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as folder:
        apart, made = Path(folder) / "shared", Path(folder) / "site"
        shared = build_shared(apart, docs)
        # The first language first: a build empties its folder, and the others lie inside it.
        for language in sorted(languages, key=list(LANGUAGES).index):
            build_language(language, made / LANGUAGES[language].folder, shared, home, docs)
        shutil.copytree(apart, made, dirs_exist_ok=True)
        (made / "_headers").write_text(rules_for(made), "utf-8")
        write_manifest(made)
        if out.exists():
            shutil.rmtree(out)
        made.rename(out)
    return shared


def unfinished(docs: Path = ROOT / "docs") -> list[str]:
    """What the languages lack that are not complete, for whoever builds."""
    found = []
    for row in LANGUAGES.values():
        if pages := lacking(row.code, docs):
            found.append(
                f"{row.code}: {len(pages)} pages missing; links to them lead to {LANGUAGES[FIRST].in_english}:"
            )
            found += [f"  docs/{row.code}/{page}" for page in pages]
        if not row.complete:
            found += [f"{row.code}: {sentence}" for sentence in untranslated(row)]
            texts = "".join(path.read_text("utf-8") for path in (docs / row.code).rglob("*.md"))
            if letters := without_letters(texts):
                found.append(f"{row.code}: its pages use {letters}, which its `letters` do not name for the font")
    return found


class _Heard(logging.Handler):
    """Keeps what MkDocs warns of, because it says itself only how many warnings there were."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(record.getMessage())

    def named(self, docs: Path) -> str:
        """All that was heard, with the page's file as the reader of the message would open it."""
        folder = os.path.relpath(docs, ROOT)
        text = "\n".join(self.texts)
        text = re.sub(r"Error (?:reading|building) page '(.+?)':\s*", rf"{folder}/\1: ", text)
        return re.sub(r"Doc file '(.+?)' contains", rf"{folder}/\1 contains", text)


def _said_by(site_url: str | None) -> str:
    """What comes of an operator that is not named, in one line."""
    said = "the imprint and the privacy statement say so"
    return f"{said}, and no page links to the imprint" if unfilled(site_url or "") else said


def main() -> None:
    """`python -m explainer.website.build.site OUT`; SITE_URL is the public address of the English home page."""
    if len(sys.argv) != 2:
        sys.exit("usage: python -m explainer.website.build.site OUT")
    site_url = os.environ.get("SITE_URL")
    try:
        build_site(Path(sys.argv[1]), site_url=site_url)
    except (BuildStopped, EngineError) as stopped:
        sys.exit(f"The site was not built.\n{stopped}")
    print("\n".join([f"The site is in {sys.argv[1]}.", *unfinished()]))
    if empty := operator().empty():
        print(f"operator.toml leaves {', '.join(empty)} empty: {_said_by(site_url)}.")
    if not site_url:
        print("SITE_URL is not set: pages carry no canonical address, and there is no sitemap.")


if __name__ == "__main__":
    main()
