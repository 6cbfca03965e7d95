"""The reading font, cut down to the letters that our languages and their typography use."""

from pathlib import Path

from fontTools import subset

from explainer.say.languages import LANGUAGES
from explainer.website.bundle import EngineError
from explainer.website.bundle.cache import built
from explainer.website.bundle.naming import digest
from explainer.website.bundle.npm import HERE

PACKAGE = HERE / "node_modules" / "@fontsource" / "source-serif-4"
NAME = "font.woff2"  # in the cache

SIGNS = "éè–—…„“”‚‘’«»·•→←×§€°†−\u00a0\u00ad\u202f"
LETTERS = "".join([*map(chr, range(0x20, 0x7F)), *(row.letters for row in LANGUAGES.values()), SIGNS])
FEATURES = ["kern", "liga", "mark", "mkmk", "ccmp", "locl"]  # figures in columns are set in the sans serif
DROPPED = ["BASE", "STAT"]  # for scripts without letters, and for families with axes
KEPT_NAMES = [0, 1, 2, 13, 14]  # the licence asks that copyright and licence travel with the font


def cut_font(weight: str, slope: str) -> bytes:
    """One font file as WOFF2; from the cache in `build/` where letters, features and source are the same."""
    source = PACKAGE / "files" / f"source-serif-4-latin-{weight}-{slope}.woff2"
    if not source.exists():
        raise EngineError(f"{source} is missing: `python3 tools/prepare.py pyodide` fetches it from npm")
    key = digest(f"{LETTERS}{FEATURES}{DROPPED}{KEPT_NAMES}".encode() + source.read_bytes())
    folder = built(f"font-{weight}-{slope}", key, lambda out: _cut(source, out / NAME))
    return (folder / NAME).read_bytes()


def without_letters(text: str) -> str:
    """The letters of a text that the font lacks."""
    return "".join(sorted({letter for letter in text if letter.isalpha()} - set(LETTERS)))


def _cut(source: Path, target: Path) -> None:
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = FEATURES
    options.drop_tables += DROPPED
    options.name_IDs = KEPT_NAMES
    options.hinting = False  # the screens that needed it are gone, and it weighs
    with subset.load_font(str(source), options) as font:
        subsetter = subset.Subsetter(options)
        subsetter.populate(text=LETTERS)
        subsetter.subset(font)
        font["head"].modified = font["head"].created  # else every cut would differ from the last
        subset.save_font(font, str(target), options)
