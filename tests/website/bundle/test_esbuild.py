"""Scripts and styles as a browser gets them: each one file, without a word for developers, and never half broken."""

import re
import subprocess
from pathlib import Path

import pytest

from explainer.website import FRONT, THEME
from explainer.website.bundle import EngineError
from explainer.website.bundle.assets import VIEWS, build_assets
from explainer.website.bundle.esbuild import bundled
from explainer.website.bundle.frame import build_frame

MODULES = {
    "page.js": '// Why.\nimport { twice } from "./maths.js";\nexport const two = twice(ONE);\n',
    "maths.js": "/** Doubles. */\nexport function twice(n) {\n  return n * 2;\n}\n",
    "unused.js": "throw new Error();\n",
    "page.css": '@import "./first.css";\n@import "./second.css";\n',
    "first.css": "/* Why. */\np::before { color: red; content: '/*  */'; }\n",
    "second.css": "p::before { color: blue; }\n",
}
SOURCES = [*FRONT.rglob("*.js"), *(THEME / "styles").glob("*.css")]


@pytest.fixture
def modules(tmp_path: Path) -> Path:
    for name, text in MODULES.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every script and style sheet of ours in a site."""
    site = tmp_path_factory.mktemp("site")
    build_assets(site / "assets")
    build_frame(site)
    return [
        path
        for folder in ("explainer", "frame")
        for path in (site / "assets" / folder).iterdir()
        if path.suffix in (".js", ".css")
    ]


def test_the_whole_runs_as_the_modules_would(modules: Path) -> None:
    (modules / "whole.mjs").write_bytes(bundled(modules / "page.js", "--define:ONE=1"))
    script = "import { two } from './whole.mjs'; console.log(two);"
    done = subprocess.run(
        ["node", "--input-type=module", "--eval", script], cwd=modules, capture_output=True, text=True, check=True
    )
    assert done.stdout == "2\n"


def test_sheets_keep_their_order_and_their_strings(modules: Path) -> None:
    assert bundled(modules / "page.css") == b'p:before{color:red;content:"/*  */"}p:before{color:#00f}\n'


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("maths.js", "export function twice(n) {\n  return n * * 2;\n}\n", r"maths\.js:2:13"),
        ("second.css", "p { color: blue; }\n}\n", r"second\.css:2:0"),
        ("maths.js", 'import "./nowhere.js";\nexport const twice = 2;\n', r"maths\.js:1:7"),
        ("maths.js", "export const thrice = 3;\n", r"page\.js:2:9"),
        ("page.css", '@import "./nowhere.css";\n', r"page\.css:1:8"),
    ],
    ids=["a script", "a sheet", "a missing module", "a missing name", "a missing sheet"],
)
def test_a_mistake_is_named_with_its_file_and_line(modules: Path, name: str, text: str, said: str) -> None:
    (modules / name).write_text(text, "utf-8")
    entry = "page.css" if name.endswith("css") else "page.js"
    with pytest.raises(EngineError, match=said):
        bundled(modules / entry, "--define:ONE=1")


def test_each_file_is_whole_and_says_nothing_to_developers(written: list[Path]) -> None:
    assert sorted(path.name.split(".")[0] for path in written) == sorted(
        [
            *("drawings", "editor", "embedded", "explainer", "explainer", "explorer", "explorer", "filter"),
            *("frame", "search", "site", "start", "worker"),
            *(path.parent.name for path in VIEWS.glob("*/element.js")),
        ]
    )
    for path in written:
        text = path.read_text("utf-8")
        if not path.name.startswith("editor."):  # which knows these as words of Python
            assert not re.search(r"\bimport\s*[\"'{*]|@import|\bfrom\s*[\"']\./", text), path.name
        assert "sourceMappingURL" not in text
        for source in SOURCES:
            first = source.read_text("utf-8").splitlines()[0].strip("/* ")
            assert first not in text, f"{path.name} repeats the comment of {source.name}"


def test_what_runs_before_the_first_paint_is_no_module(written: list[Path]) -> None:
    (start,) = (path for path in written if path.name.startswith("start."))
    assert start.read_text("utf-8").startswith("(()=>{")


def test_every_script_is_in_one_of_the_files(written: list[Path]) -> None:
    """What no entry imports would be forgotten in silence."""
    imported = {
        name for path in FRONT.rglob("*.js") for name in re.findall(r"\./(?:\w+/)?([\w-]+\.js)\"", path.read_text())
    }
    entries = {f"{path.name.split('.')[0]}.js" for path in written} | {"make.js"}  # which only the build runs
    assert {path.name for path in FRONT.rglob("*.js")} <= imported | entries
    loaded = {"site.css", "explainer.css", "drawings.css", "explorer.css"}
    joined = "".join((THEME / "styles" / name).read_text() for name in loaded)
    sheets = {f"{name}.css" for name in re.findall(r"\./([\w-]+)\.css", joined)}
    assert {path.name for path in (THEME / "styles").glob("*.css")} == sheets | loaded
