"""The languages of the site: one row for each; what is said in it stands in its words, and nothing else knows it."""

from datetime import date
from typing import NamedTuple


class Language(NamedTuple):
    """How a language is called and written, and where its pages lie."""

    code: str  # as in `lang`, and in the names of its files
    name: str  # as it calls itself
    in_english: str  # for those who build
    folder: str  # of its pages, below the site's root
    locale: str  # for those who show a shared link
    thousands: str
    point: str
    day_form: str
    letters: str = ""  # beyond A to Z: what the reading font must have
    complete: bool = True  # has every page; of one that has not, the build names what is missing

    @property
    def config(self) -> str:
        """Its configuration of MkDocs, in the project's folder."""
        return f"mkdocs.{self.code}.yml" if self.folder else "mkdocs.yml"

    def number(self, value: float) -> str:
        """A number as it is written: 8,000 or 8.000; 2.5 or 2,5."""
        text = f"{value:,.10g}" if value != int(value) else f"{int(value):,}"
        return text.translate({ord(","): self.thousands, ord("."): self.point})

    def day(self, day: date, month: str) -> str:
        """A date as it is written: 22 November 2026 or 22. November 2026."""
        return self.day_form.format(day=day.day, month=month, year=day.year)


_ROWS = (
    Language("en", "English", "English", "", "en_GB", ",", ".", "{day} {month} {year}"),
    Language("de", "Deutsch", "German", "de/", "de_DE", ".", ",", "{day}. {month} {year}", "äöüÄÖÜß"),
)
LANGUAGES: dict[str, Language] = {row.code: row for row in _ROWS}
FIRST = _ROWS[0].code
"""The language at the site's root, and of what is said where nobody has chosen one."""
