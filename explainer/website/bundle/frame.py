"""The files that every page loads: style sheet, fonts, scripts, icon, each named by its own content."""

import json
import re
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from explainer.say.languages import LANGUAGES
from explainer.website import FRONT, THEME
from explainer.website.bundle import EngineError
from explainer.website.bundle.esbuild import bundled
from explainer.website.bundle.font import cut_font
from explainer.website.bundle.naming import digest, hashed
from explainer.website.bundle.share import share_picture

FOLDER = "assets/frame"

# Weight and slope, as the font's package names them.
FONTS = (("400", "normal"), ("600", "normal"), ("400", "italic"))
PRELOADED = 2  # what every page shows above the fold; italics are fetched where a page has them
# All that is used of Material's own files: its search worker, and what that needs to read other languages.
WORKER = "workers/search.*.min.js"
LUNR = "lunr/min/lunr.{}.min.js"


@dataclass(frozen=True)
class Frame:
    """Where the frame's files lie, relative to the site's root; `version` changes with any of them."""

    css: str
    fonts: tuple[str, ...]  # those that every page uses at once
    icon: str
    start_js: str
    frame_js: str
    embedded_js: str  # in its place where the page stands in somebody else's
    search_js: str
    search_worker: str
    share: dict[str, str]  # the picture for shared links, by language
    version: str


def build_frame(out: Path) -> Frame:
    """Write the frame's files below `out`, the site's root."""
    folder = out / FOLDER
    folder.mkdir(parents=True, exist_ok=True)

    def write(name: str, content: bytes) -> str:
        named = hashed(name, content)
        (folder / named).write_bytes(content)
        return f"{FOLDER}/{named}"

    fonts = [write(f"source-serif-4-{weight}-{slope}.woff2", cut_font(weight, slope)) for weight, slope in FONTS]
    faces = [
        f"@font-face{{font-family:'Source Serif 4';font-weight:{weight};font-style:{slope};"
        f"font-display:swap;src:url({Path(file).name}) format('woff2')}}"
        for (weight, slope), file in zip(FONTS, fonts, strict=True)
    ]
    hints = [
        f":root[data-reader='{code}']:not([lang='{code}']) .hint[lang='{code}']{{display:block}}" for code in LANGUAGES
    ]
    scripts, style = FRONT / "frame", THEME / "styles" / "site.css"
    known = f"--define:LANGUAGES={json.dumps(list(LANGUAGES))}"
    files = {
        "css": write("site.css", bundled(style, f"--banner:css={''.join([*faces, *hints])}")),
        "icon": write("icon.svg", (THEME / "icon.svg").read_bytes()),
        # Not a module, and so in a function of its own: what it declares is nobody else's.
        "start_js": write("start.js", bundled(scripts / "start.js", "--format=iife", known)),
        "frame_js": write("frame.js", bundled(scripts / "frame.js")),
        "embedded_js": write("embedded.js", bundled(scripts / "embedded.js")),
        "search_js": write("search.js", bundled(scripts / "search.js")),
        "search_worker": _write_search(folder),
    }
    share = {language: write(f"share-{language}.png", share_picture(language)) for language in LANGUAGES}
    version = digest("\n".join([*files.values(), *fonts]).encode())
    return Frame(**files, share=share, fonts=tuple(fonts[:PRELOADED]), version=version)


def _write_search(folder: Path) -> str:
    """Write Material's search: its files know each other by name, so it is their folder that carries the digest."""
    spec = find_spec("material")
    if spec is None or spec.origin is None:
        raise EngineError("mkdocs-material is not installed")
    material = Path(spec.origin).parent / "templates" / "assets" / "javascripts"
    (worker,) = material.glob(WORKER)
    stemmers = [name for code in LANGUAGES if (material / (name := LUNR.format(_read_as(material, code)))).exists()]
    needed = [LUNR.format("stemmer.support"), *stemmers]
    # Its last line names a source map, which is not published: browsers' tools would ask for it in vain.
    text = re.sub(r"\n//# sourceMappingURL=.*\s*$", "\n", worker.read_text("utf-8"))
    files = {"workers/search.js": text.encode()} | {name: (material / name).read_bytes() for name in needed}
    name = f"search-{digest(b''.join(files.values()))}"
    for file, content in files.items():
        (folder / name / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / name / file).write_bytes(content)
    return f"{FOLDER}/{name}/workers/search.js"


def _read_as(material: Path, code: str) -> str:
    """As what Material's search reads a language: English, which needs no file, where it says nothing else."""
    words = material.parents[1] / "partials" / "languages" / f"{code}.html"
    found = re.search(r'"search\.config\.lang": "(\w+)"', words.read_text("utf-8")) if words.exists() else None
    return found[1] if found else "en"
