"""The files that every page loads: style sheet, fonts, scripts, icon, each named by its own content."""

import json
from dataclasses import dataclass
from pathlib import Path

from explainer.say.languages import LANGUAGES
from explainer.website import FRONT, THEME
from explainer.website.bundle.esbuild import bundled
from explainer.website.bundle.font import cut_font
from explainer.website.bundle.naming import digest, hashed
from explainer.website.bundle.share import share_picture

FOLDER = "assets/frame"

# Weight and slope, as the font's package names them.
FONTS = (("400", "normal"), ("600", "normal"), ("400", "italic"))
PRELOADED = 2  # what every page shows above the fold; italics are fetched where a page has them


@dataclass(frozen=True)
class Frame:
    """Where the frame's files lie, relative to the site's root; `version` changes with any of them."""

    css: str
    drawings_css: str  # what only a few pages show
    fonts: tuple[str, ...]  # those that every page uses at once
    icon: str
    start_js: str
    frame_js: str
    embedded_js: str  # in its place where the page stands in somebody else's
    search_js: str  # fetched by frame_js when somebody opens the search
    filter_js: str  # fetched by frame_js on the pages that have entries to filter
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
    # Optional: who has waited a moment reads the page in another font. None comes late and moves what is being read.
    faces = [
        f"@font-face{{font-family:'Source Serif 4';font-weight:{weight};font-style:{slope};"
        f"font-display:optional;src:url({Path(file).name}) format('woff2')}}"
        for (weight, slope), file in zip(FONTS, fonts, strict=True)
    ]
    hints = [
        f":root[data-reader='{code}']:not([lang='{code}']) .hint[lang='{code}']{{display:block}}" for code in LANGUAGES
    ]
    scripts, style = FRONT / "frame", THEME / "styles" / "site.css"
    known = f"--define:LANGUAGES={json.dumps(list(LANGUAGES))}"
    search, filters = bundled(FRONT / "search" / "search.js"), bundled(FRONT / "sources" / "filter.js")
    finds = (
        f'--define:SEARCH="./{hashed("search.js", search)}"',
        f'--define:FILTER="./{hashed("filter.js", filters)}"',
    )
    files = {
        "css": write("site.css", bundled(style, f"--banner:css={''.join([*faces, *hints])}")),
        "drawings_css": write("drawings.css", bundled(THEME / "styles" / "drawings.css")),
        "icon": write("icon.svg", (THEME / "icon.svg").read_bytes()),
        # Not a module, and so in a function of its own: what it declares is nobody else's.
        "start_js": write("start.js", bundled(scripts / "start.js", "--format=iife", known)),
        "frame_js": write("frame.js", bundled(scripts / "frame.js", *finds)),
        "embedded_js": write("embedded.js", bundled(scripts / "embedded.js")),
        "search_js": write("search.js", search),
        "filter_js": write("filter.js", filters),
    }
    share = {language: write(f"share-{language}.png", share_picture(language)) for language in LANGUAGES}
    version = digest("\n".join([*files.values(), *fonts]).encode())
    return Frame(**files, share=share, fonts=tuple(fonts[:PRELOADED]), version=version)
