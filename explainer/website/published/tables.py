"""The ledger for machines: claims, sources, disagreements and worked cases, one JSON file each, under fixed names."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from explainer.data import load, load_if_there
from explainer.facts.question import CHECKED
from explainer.law.rule import Decided, Rule
from explainer.rulebook import RULES, SUBJECTS
from explainer.rulebook.disagreements import disagreements
from explainer.rulebook.ledger import Claim, Said, claims, sources
from explainer.say.languages import LANGUAGES
from explainer.say.phrases import rule_sentence
from explainer.say.words import words
from explainer.wire.write_answer import Json

FOLDER = "data"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def _said(said: Iterable[Said]) -> list[Json]:
    return [{"source": each.source.id, "quote": each.quote} for each in said]


def _rule(rule: Rule) -> Json:
    """A rule, and the first day and the last on which it holds; nothing where it has none."""
    since = rule.since.day if isinstance(rule.since, Decided) else rule.since
    return {
        "id": rule.id,
        "since": since.isoformat() if since else None,
        "until": rule.until.isoformat() if rule.until else None,  # the first day on which it holds no more
        "words": {language: rule_sentence(rule.id, words(language)) for language in LANGUAGES},
    }


def _claim(entry: Claim) -> Json:
    return {
        "id": entry.id,
        "subject": entry.subject,
        "class": entry.kind.value,
        "today": entry.today.value,
        "standing": entry.standing.value,
        "says": _said(entry.says),
        "contradicted_by": _said(entry.contradicted_by),
        "instead": list(entry.instead),
        "rules": [_rule(rule) for rule in RULES if entry.id in (*rule.claims, *rule.also)],
        "words": {language: words(language).say("claims", entry.id) for language in LANGUAGES},
        "notes": {
            language: words(language).say("notes", entry.id)
            for language in LANGUAGES
            if words(language).has("notes", entry.id)
        },
    }


def claims_table() -> list[Json]:
    """Every claim, with its sources, the rules on it and their days, and its sentence and note in each language."""
    return [_claim(entry) for entry in claims().values()]


def sources_table() -> list[Json]:
    """Every source, with its address, its date, and the day on which it was read."""
    return [{**each._asdict(), "stood": list(each.stood)} for each in sources().values()]


def disagreements_table() -> list[Json]:
    """Every disagreement: the claims on either side, those that hold, and what is said of each."""
    texts = {language: load("rulebook", f"disagreements.{language}") for language in LANGUAGES}
    return [
        {
            "id": each.id,
            "a": [entry.id for entry in each.a],
            "b": [entry.id for entry in each.b],
            "resolution": [entry.id for entry in each.resolution],
            "strength": each.strength.value,
            "words": {
                language: {part: said[part][each.id] for part in ("topic", "a", "b", "resolution")}
                for language, said in texts.items()
            },
        }
        for each in disagreements()
    ]


def scenarios_table() -> list[Json]:
    """Every worked case of sending, as the rulebook has it; its name is its sentence, in English alone."""
    return [
        {"id": f"{subject}: {name}", "subject": subject, "name": name, **case}
        for subject in SUBJECTS
        for name, case in load_if_there("rulebook", subject, "scenarios").items()
    ]


TABLES: dict[str, Callable[[], list[Json]]] = {
    "claims": claims_table,
    "sources": sources_table,
    "disagreements": disagreements_table,
    "scenarios": scenarios_table,
}
"""Each table by its name, which is that of its file and of its list in there."""


def address(name: str) -> str:
    """Where a table lies, from the site's root."""
    return f"{FOLDER}/{name}.json"


def table(name: str) -> str:
    """A table's file. Equal content gives equal text."""
    whole = {"licence": LICENCE, "checked": CHECKED.isoformat(), name: TABLES[name]()}
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n"


def write_tables(site: Path) -> None:
    """Write every table where its address says."""
    for name in TABLES:
        path = site / address(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(table(name), "utf-8")
