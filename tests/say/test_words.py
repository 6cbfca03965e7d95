"""The words: complete in both languages, with the same placeholders, and nothing said that nobody uses."""

import re
from datetime import date

import pytest

from explainer.answers.compare import Mark
from explainer.answers.overview import ROWS
from explainer.answers.reach import SENDERS
from explainer.answers.shape import Outcome
from explainer.facts.catalogue import FACTS
from explainer.facts.question import CHECKED
from explainer.facts.values import Act, Kind, Life, Media, Setting
from explainer.judge import Says
from explainer.law.effect import Access, Can, Cannot, Filter, Notice, Place, Privacy, Reader, SignalState
from explainer.law.rule import Decided
from explainer.refused import Refused
from explainer.rulebook import KINDS, RULES, SUBJECTS
from explainer.rulebook.ledger import Class, Standing, Today, claims
from explainer.say.languages import FIRST, LANGUAGES
from explainer.say.phrases import general_sentence, short
from explainer.say.sources import dated
from explainer.say.words import WordsError, refusal, words
from explainer.space.space import exists
from explainer.space.ways import CHANGEABLE, By
from explainer.website.operator import SHOWN
from explainer.wire.read_question import OF_THE_OTHER, OF_WHOEVER_WRITES, in_order
from tests.say.said import named_outright, said_by_drawing

each_language = pytest.mark.parametrize("language", LANGUAGES)
NEEDED = [
    *(("rules", rule.said_as) for rule in RULES),
    # A rule that leaves an act unsettled for a time says so in words of its own.
    *(
        ("doubts", rule.said_as)
        for rule in RULES
        if isinstance(rule.since, Decided) and rule.since.unsettled_from
        if any(isinstance(effect, Can | Cannot) for effect in rule.effects)
    ),
    *(("claims", id) for id in claims()),
    *(("fact", name) for name in ("on", *FACTS)),
    *(("fact_in_line", name) for name in FACTS),
    *(("left_out", media.value) for media in Media if media is not Media.NONE),
    *(
        ("value", name.split(".")[1], choice.value)
        for name, fact in FACTS.items()
        for choice in fact.sayable
        if name != "message.kind"
    ),
    *(("kind", kind.value, part) for kind in KINDS for part in ("name", "as", "page")),
    ("kind", Kind.ANY.value, "name"),
    *(("kind", kind.value, part) for kind in KINDS if exists(kind, CHECKED) for part in ("to", "cost", "where")),
    *(("outcome", outcome.value) for outcome in Outcome),
    *(("ask", fact.name.split(".")[1]) for fact in in_order(OF_THE_OTHER | OF_WHOEVER_WRITES)),
    *(("map", "to", row) for row in ROWS),
    *(("map", "from", sender) for sender in SENDERS),
    *(("compare", "mark", mark.value) for mark in Mark),
    *(("headline", outcome.value, "word") for outcome in Outcome),
    *(
        ("headline", outcome.value, part)
        for outcome in Outcome
        if outcome is not Outcome.DEPENDS  # which says what to find out
        for part in ("sentence", "then")
    ),
    *(("lands", place.value) for place in Place),
    *(("reader", reader.value) for reader in Reader),
    *(("picture", reader.value) for reader in Reader if reader.among is not Privacy.ORGANIZATION),
    *(("access", access.value) for access in Access),
    *(("signal", state.value) for state in SignalState),
    *(("privacy", privacy.value) for privacy in Privacy),
    *(("notice", notice.value) for notice in Notice),
    *(("did", act.value) for act in Act if act is not Act.LOSE_A_STAR),
    *(("life", life.value) for life in Life),
    *(("allowed", says.value) for says in Says),
    *(("filter", found.value) for found in Filter if found is not Filter.NONE),
    *(("standing", standing.value) for standing in Standing),
    *(("today", today.value) for today in Today),
    *(("class", kind.value) for kind in Class),
    *(("subject", subject) for subject in SUBJECTS),
]


@each_language
@pytest.mark.parametrize("key", NEEDED, ids=".".join)
def test_everything_has_words(language, key):
    assert words(language).has(*key)


@each_language
def test_every_change_that_opens_a_way_has_words(language):
    say = words(language)
    for name in CHANGEABLE:
        whose = all(say.has("way", f"{name}.{by.value}") for by in (By.SENDER, By.RECIPIENT))
        assert say.has("way", name) or say.has("way", "less", name) or whose, name


def test_all_languages_say_the_same_things():
    first, *others = (words(language).keys() for language in LANGUAGES)
    assert [first ^ other for other in others] == [set()] * len(others)


def test_all_languages_fill_in_the_same():
    texts = [words(language) for language in LANGUAGES]
    for key in texts[0].keys():  # noqa: SIM118  # no mapping, but a method that lists every key in full
        holes = [sorted(re.findall(r"\{[\w.]+\}", sentence(text, key))) for text in texts]
        assert all(found == holes[0] for found in holes), key


def sentence(text, key):
    table = text._tables
    rest = key
    while isinstance(table, dict):
        # Keys such as "sender.plan" hold dots of their own.
        part = next(
            part for part in sorted(table, key=len, reverse=True) if rest == part or rest.startswith(part + ".")
        )
        table, rest = table[part], rest[len(part) + 1 :]
    return table


ADDRESSED = {
    "en": re.compile(r"\b(?:you|your|yours|the other person)\b", re.IGNORECASE),
    "de": re.compile(r"\b(?:Sie (?:beide|sind|haben|schreiben|sehen|können)|Ihr\w*|Ihnen|Gegenseite)\b"),
}


@each_language
def test_a_rule_said_in_general_speaks_to_nobody(language):
    say = words(language)
    for rule in RULES:
        for says in (None, Says.UNSETTLED):
            sentence = general_sentence(rule.id, say, says)
            assert not ADDRESSED[language].search(sentence), sentence


@each_language
def test_a_missing_sentence_is_named(language):
    with pytest.raises(WordsError, match=r"rules\.no_such_rule"):
        words(language).say("rules", "no_such_rule")


@each_language
def test_a_missing_filling_is_named(language):
    with pytest.raises(WordsError, match="asks for 'least'"):
        words(language).say("refused", "too_small", fact="x", value="1")


def test_an_unknown_language_is_named():
    with pytest.raises(WordsError, match="xx"):
        words("xx")


def test_numbers_and_days_are_written_as_each_language_does():
    english, german = words("en"), words("de")
    assert (english.number(8000), german.number(8000)) == ("8,000", "8.000")
    assert (english.number(20.5), german.number(20.5)) == ("20.5", "20,5")
    assert english.day(date(2026, 11, 22)) == "22 November 2026"
    assert german.day(date(2026, 3, 1)) == "1. März 2026"


@each_language
def test_a_refusal_says_the_same_in_each_language(language):
    problem = Refused("unknown_value", fact="tie.degree", value="fourth", accepted="first, second")
    said = refusal(problem, words(language))
    assert all(word in said for word in ("tie.degree", "fourth", "first, second"))


SAID_ONE_DAY = [
    *(("headline", "free_or_credit", part) for part in ("word", "sentence")),  # of InMail alone, its price left open
    *(("operator", name) for name in SHOWN),
    *(("report", way) for way in ("issue", "mail")),
    *(("setting", setting.value) for setting in Setting),
    *(("setting", short(fact)) for fact in FACTS.values() if fact.owner == "sender" and fact.name != "sender.is"),
    *(("play", "gap", unit, "other") for unit in ("minutes", "hours", "days", "months", "years")),
    *(("in_words", str(number)) for number in range(2, 13)),  # a limit may be any of them
    *((table, rule.said_as) for rule in RULES for table in ("in_general", "doubts_in_general")),  # of a claim
    *(("timeline", f"{key}{before}") for key in ("exists", "still") for before in ("", "_before")),
]
"""What the code says as what is filled in, set or dated asks for it, and no page needs today."""


FORMS = (("one", "other"), ("other", "one"))
"""A sentence that counts stands in both forms."""


def test_every_sentence_is_said():
    alive = {".".join(key) for key in (*NEEDED, *SAID_ONE_DAY, *said_by_drawing(), *named_outright())}
    alive |= {f"{key.removesuffix(form)}{other}" for form, other in FORMS for key in alive if key.endswith(f".{form}")}
    dead = words("en").keys() - alive
    assert not dead, f"nobody says {', '.join(sorted(dead))}"


def test_a_source_is_dated_as_exactly_as_it_says():
    say = words("en")
    for text, shown in (("2020", "2020"), ("2020-02", "February 2020"), ("2020-02-03", "3 February 2020")):
        assert dated(text, say) == say.say("claim", "dated", dated=shown)
    assert dated("undated", say) == say.say("claim", "undated")


def test_english_is_first_and_lies_at_the_root():
    assert FIRST == "en"
    assert {code: each.config for code, each in LANGUAGES.items()} == {"en": "mkdocs.yml", "de": "mkdocs.de.yml"}
    assert all(each.complete for each in LANGUAGES.values())
