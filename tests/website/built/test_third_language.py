"""A third language is begun by a row, its words and one page: the site is built, and what is missing is named."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests import ROOT
from tests.conftest import ADDRESS
from tests.serving import served
from tests.website.built.reading import Page, pages, resolved

ROW = (
    'Language("fr", "Français", "French", "fr/", "fr_FR", "\\u202f", ",", "{day} {month} {year}", "çêîôû",'
    " complete=False),"
)
NOT_COPIED = shutil.ignore_patterns("node_modules", "__pycache__", "cases", ".*")
TOOLS = ".venv-tools"  # which has Node where the machine has none
MODULES = "explainer/website/bundle/node_modules"
PAGE = "index.md"
LINE = "\nUne phrase sûre, où œuvrer : [votre cas](try.md), [les sources](sources/index.md).\n"
BUILD = """
import sys
from pathlib import Path
from explainer.website.build.site import build_site, unfinished
build_site(Path("site"), ["en", "fr"], sys.argv[1])
print("\\n".join(unfinished()))
"""


def project(folder: Path) -> Path:
    """The project as whoever begins French leaves it: its words are still those that they copied."""
    for name in ("explainer", "docs"):
        shutil.copytree(ROOT / name, folder / name, ignore=NOT_COPIED)
    for name in ("mkdocs.yml", "mkdocs.de.yml", "operator.toml", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    (folder / MODULES).symlink_to(ROOT / MODULES)
    (folder / TOOLS).symlink_to(ROOT / TOOLS)
    table = folder / "explainer/say/languages.py"
    table.write_text(table.read_text("utf-8").replace("\n)\nLANGUAGES", f"\n    {ROW}\n)\nLANGUAGES"), "utf-8")
    for file in (folder / "explainer").rglob("*.en.toml"):
        shutil.copy(file, file.with_name(file.name.replace(".en.", ".fr.")))
    shutil.copy(folder / "mkdocs.de.yml", folder / "mkdocs.fr.yml")
    frame = folder / "explainer/website/theme/partials/words.html"
    text = frame.read_text("utf-8")
    (english,) = re.findall(r'  "en": \{.*?\n  \},\n', text, re.DOTALL)
    frame.write_text(text.replace("\n} %}", "\n" + english.replace('"en"', '"fr"') + "} %}"), "utf-8")
    (folder / "docs/fr").mkdir()
    page = (folder / "docs/en" / PAGE).read_text("utf-8")
    (folder / "docs/fr" / PAGE).write_text(page + LINE, "utf-8")
    return folder


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *command], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("begun"))


@pytest.fixture(scope="module")
def told(begun: Path) -> list[str]:
    done = run(begun, "-c", BUILD, ADDRESS)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def built(begun: Path, told: list[str]) -> dict[str, Page]:
    assert told
    return {page.address: page for page in pages(begun / "site")}


def lacked() -> list[str]:
    english = ROOT / "docs/en"
    return sorted(name for path in english.rglob("*.md") if (name := path.relative_to(english).as_posix()) != PAGE)


def test_every_missing_page_is_named(told: list[str]) -> None:
    assert told[0].startswith(f"fr: {len(lacked())} pages missing")
    assert [line for line in told if line.startswith("  ")] == [f"  docs/fr/{page}" for page in lacked()]


def test_words_that_are_still_copies_are_named_and_letters_that_the_font_lacks(told: list[str]) -> None:
    copies = {line.split(":")[1].strip() for line in told if "still those of another language" in line}
    assert {"mkdocs.fr.yml", "explainer/say/words.fr.toml", "explainer/rulebook/inmail/words.fr.toml"} <= copies
    assert len(copies) == 18
    assert any("use ùœ, " in line for line in told)


def test_no_page_is_guessed(begun: Path, built: dict[str, Page]) -> None:
    assert [address for address in built if address.startswith("fr/")] == ["fr/"]
    (index,) = (begun / "site/fr/search").iterdir()
    assert [page["at"] for page in json.loads(index.read_text("utf-8"))["pages"]] == [""]
    assert (begun / "site/fr/sitemap.xml").read_text("utf-8").count("<loc>") == 1


def test_no_link_is_dead_and_every_link_to_another_language_says_so(built: dict[str, Page]) -> None:
    ids = {address: page.ids() for address, page in built.items()}
    led = 0
    for page in built.values():
        for link in page.all("a") + page.all("link", rel="alternate"):
            target = resolved(page, link.attributes["href"], ADDRESS)
            if target is None or target.startswith(("assets/", "de/", "data/", "feed.xml")):
                continue
            path, _, place = target.partition("#")
            assert path in built, (page.address, link.attributes["href"])
            assert not place or "=" in place or place in ids[path], (page.address, link.attributes["href"])
            if page.language == "fr" and not path.startswith("fr/"):
                assert link.attributes["hreflang"] in ("en", "x-default"), link.attributes["href"]
                led += 1
    assert led > 50


def test_nothing_leads_to_a_page_that_is_not_there(built: dict[str, Page]) -> None:
    def to_french(address: str) -> list[str]:
        return [link.attributes["href"] for link in built[address].all("a", hreflang="fr")]

    assert to_french("") == ["./fr/", "./fr/"]  # the tool, and the hint
    assert to_french("about/") == []
    assert not built["about/"].all("link", hreflang="fr")
    lost = [link for link in built["404.html"].all("a") if "section" in link.inside]
    assert [link.text for link in lost if "/fr/" in link.attributes["href"]] == ["To the home page"]


def test_nobody_else_is_behind_because_a_page_was_begun(begun: Path, built: dict[str, Page]) -> None:
    assert built
    assert 'class="behind"' not in (begun / "site/index.html").read_text("utf-8")


def test_other_peoples_pages_are_given_no_frame_that_is_not_there(begun: Path, built: dict[str, Page]) -> None:
    assert built
    script = (begun / "site/embed.js").read_text("utf-8")
    (speaks,) = re.findall(r"new Map\((.*)\);", script)
    assert [code for code, _ in json.loads(speaks)] == ["en", "de"]


def test_a_live_answer_leads_only_to_pages_that_are_there(begun: Path, built: dict[str, Page], chromium) -> None:
    with served(begun / "site") as address:
        page = chromium.new_page(locale="fr-FR")
        page.goto(f"{address}fr/")
        page.locator('[name="tie.degree"]').select_option("first")
        page.wait_for_selector('message-explainer[data-engine="pyodide"]', timeout=60_000)
        links = page.locator(".explainer-answer a[href]").evaluate_all("(all) => all.map((a) => [a.href, a.hreflang])")
        ours = [(href.removeprefix(address), language) for href, language in links if href.startswith(address)]
        assert len(ours) > 3
        assert {language for _, language in ours} == {"en"}
        assert all(href.split("#")[0] in built for href, _ in ours)
        page.goto(address)
        expect(page.locator(".hint[lang=fr]")).to_be_visible()
        expect(page.locator(".hint[lang=de]")).not_to_be_visible()
        page.close()


def test_words_that_are_missing_stop_the_build_and_all_are_named(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "explainer/rulebook/inmail/words.fr.toml").unlink()
    (folder / "explainer/rulebook/disagreements.fr.toml").unlink()
    (folder / "docs/fr" / PAGE).unlink()
    say, frame = folder / "explainer/say/words.fr.toml", folder / "explainer/website/theme/partials/words.html"
    for file, old, new in (
        (say, "[share]\ntitle = ", "[share]\ntitel = "),
        (say, 'other = "{n} InMail credits"', 'other = "InMail credits"'),
        (folder / "mkdocs.fr.yml", "  - Fragen: try.md\n", ""),
    ):
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")
    start, french = frame.read_text("utf-8").split('"fr": {')
    frame.write_text(start + '"fr": {' + french.replace('"skip"', '"skipp"'), "utf-8")
    stopped = run(folder, "-m", "explainer.website.build.site", "site")
    assert stopped.returncode == 1
    assert stopped.stderr.splitlines()[1:] == [
        "docs/fr/index.md is missing: a language begins there",
        "mkdocs.fr.yml lacks nav try.md",
        "explainer/website/theme/partials/words.html, 'fr' lacks skip",
        "explainer/say/words.fr.toml lacks share.title",
        "explainer/say/words.fr.toml: card.cost_credits.other fills in nothing, English {n}",
        "explainer/rulebook/inmail/words.fr.toml is missing",
        "explainer/rulebook/disagreements.fr.toml is missing",
    ]
