"""The frame's own parts: its words, what a broken page does to a build, and what the development server decides."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from explainer.website.bundle.frame import THEME
from explainer.website.serve.static import published_headers
from explainer.website.serve.watch import asked_for
from tests import ROOT

BUILD = """
import sys
from pathlib import Path
from explainer.website.build.site import BuildStopped, Shared, build_language
from explainer.website.bundle.frame import build_frame
docs, out = Path(sys.argv[1]), Path(sys.argv[2])
shared = Shared(
    frame=build_frame(out / "shared"),
    explainer_js="explainer.js",
    explainer_css="explainer.css",
    explorer_js="explorer.js",
    explorer_css="explorer.css",
    views={},
    rules_sha256="0" * 64,
    wheel="assets/rules.whl",
    engine_bytes=4_500_000,
)
try:
    build_language("en", out / "en", shared, docs=docs)
except BuildStopped as stopped:
    print(stopped)
"""


def build_of(docs: Path, out: Path) -> str:
    command = [sys.executable, "-c", BUILD, str(docs), str(out)]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def test_the_frame_says_the_same_in_both_languages() -> None:
    text = (THEME / "partials" / "words.html").read_text("utf-8")
    english, german = text.split('"de": {')
    keys = [re.findall(r'^    "(\w+)":', part, re.MULTILINE) for part in (english, german)]
    assert keys[0] == keys[1]
    used = {
        word for template in THEME.rglob("*.html") for word in re.findall(r"\bsay\.(\w+)", template.read_text("utf-8"))
    }
    assert used
    assert used <= set(keys[0])


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("---\ndescription: x\n---\n# A\n\n[there](nowhere.md)\n", "nowhere.md"),
        ("---\ndescription: x\n---\n# A\n\n[there](about.md#nowhere)\n", "nowhere"),
        ("# A\n", "description"),
        ("---\ndescription: x: y\n---\n# A\n", "quotation marks"),
        ("---\ndescription: x\n---\n# A\n\n<!-- explainer:nonsense -->\n", "try.md: line 6, explainer:nonsense: "),
        ("---\ndescription: x\n---\n# A\n\n<!-- explaner:map -->\n", "try.md: line 6: '<!-- explaner:map -->'"),
        ("---\ndescription: x\n---\n\n# A\n\n```scenario\nexpect: no\n", "try.md: line 7: the fence"),
        ("---\ndescription: x\n---\n# A\n\n```scenario\ntie.degree: tenth\nexpect: no\n```\n", "tenth"),
        ("---\ndescription: x\n---\n# A\n\nIt is so.[^no-such]\n", "try.md: line 6: [^no-such]"),
    ],
    ids=[
        "a link to no page",
        "a link to no place",
        "no description",
        "a head that cannot be read",
        "an unknown marker",
        "a mistyped marker",
        "a fence without its end",
        "an unknown value",
        "an unknown claim",
    ],
)
def test_a_broken_page_stops_the_build_and_is_named(tmp_path: Path, broken: str, said: str) -> None:
    docs = tmp_path / "docs"
    shutil.copytree(ROOT / "docs" / "en", docs / "en")
    shutil.copytree(ROOT / "docs" / "de", docs / "de")
    (docs / "en" / "try.md").write_text(broken, "utf-8")
    stopped = build_of(docs, tmp_path / "out")
    assert "try.md" in stopped
    assert said in stopped


def test_without_a_public_address_nothing_absolute_is_written(tmp_path: Path) -> None:
    assert build_of(ROOT / "docs", tmp_path) == ""
    built = tmp_path / "en"
    page = (built / "about" / "index.html").read_text("utf-8")
    assert "canonical" not in page
    assert 'rel="alternate" hreflang="x-default"' not in page
    assert not list(built.glob("sitemap*"))
    assert "Sitemap" not in (built / "robots.txt").read_text("utf-8")


def test_a_page_without_its_twin_stops_the_build(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    shutil.copytree(ROOT / "docs" / "en", docs / "en")
    assert "has no twin" in build_of(docs, tmp_path / "out")


def test_readers_of_a_section_left_behind_are_told(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    for name in ("en", "de"):
        shutil.copytree(ROOT / "docs" / name, docs / name)
    shutil.copy(ROOT / "docs/translations.toml", docs)
    german = docs / "de" / "about.md"
    heading = re.search(r"^## .* \{ #how \}\n", german.read_text("utf-8"), re.MULTILINE)
    assert heading
    german.write_text(german.read_text("utf-8").replace(heading[0], f"{heading[0]}\nNeu.\n"), "utf-8")
    assert build_of(docs, tmp_path / "out") == ""
    built = (tmp_path / "out/en/about/index.html").read_text("utf-8")
    assert built.count('class="behind"') == 1
    assert 'href="../de/about/#how" hreflang="de"' in built.split('id="how"')[1].split("</p>")[0]
    assert 'class="behind"' not in (tmp_path / "out/en/licence/index.html").read_text("utf-8")


def test_an_edit_asks_for_no_more_than_it_must() -> None:
    assert asked_for([ROOT / "docs/en/about.md"]) == {"en"}
    assert asked_for([ROOT / "docs/en/about.md", ROOT / "docs/de/x/y.md"]) == {"en", "de"}
    for edited in (
        "explainer/judge.py",
        "explainer/website/theme/main.html",
        "explainer/website/front/explainer/explainer.js",
        "mkdocs.yml",
    ):
        assert asked_for([ROOT / edited, ROOT / "docs/en/about.md"]) == {"all"}
    for edited in (
        "README.md",
        "docs/decisions/x.md",
        "explainer/website/bundle/node_modules/a.js",
        "docs/en/.about.md.swp",
    ):
        assert asked_for([ROOT / edited]) == set()


def test_the_development_server_applies_the_published_policy() -> None:
    page, asset = published_headers("/de/try/"), published_headers("/assets/frame/site.css")
    assert "default-src 'self'" in page["Content-Security-Policy"]
    assert "frame-ancestors" not in published_headers("/de/embed/")["Content-Security-Policy"]
    assert "Cache-Control" not in page
    assert asset["Content-Security-Policy"] == page["Content-Security-Policy"]
    assert "immutable" in asset["Cache-Control"]
    assert published_headers("/data/claims.json")["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in page
