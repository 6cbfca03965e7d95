"""Answers as plain rows: all that is said of them, in order, before anybody lays it out."""

from collections.abc import Iterable
from typing import NamedTuple

from explainer.answers.shape import Answer, Because, Outcome, Reason, Then
from explainer.facts.question import Question
from explainer.facts.values import Media
from explainer.judge import Says
from explainer.law.effect import Side, Signal
from explainer.rulebook.ledger import Standing
from explainer.say.phrases import (
    by_advertiser,
    fact_is,
    lands_phrase,
    limit_phrase,
    raised,
    readers_phrase,
    reason_sentence,
    rule_sentence,
    short,
    to_page,
    values_phrase,
    way_phrase,
)
from explainer.say.words import Words
from explainer.space.limits import Limited
from explainer.space.ways import By, Way


class Row(NamedTuple):
    """Something that is so, under its label; `key` names the row for those who look for one."""

    key: str
    label: str
    text: str


class Ground(NamedTuple):
    """A sentence, and the claims that it rests on."""

    sentence: str
    claims: tuple[str, ...]


class Reach(NamedTuple):
    """Who else could reach a message: by name, and on which grounds."""

    names: tuple[str, ...]
    grounds: tuple[Ground, ...]


class Depends(NamedTuple):
    """What an answer depends on: what to find out first, what comes of each case, and of which the rest is told."""

    ask: str
    cases: tuple[tuple[str, str], ...]  # the outcome's id, and the case in words
    of: str


class AnswerView(NamedTuple):
    """One way of writing. Where it is closed, `facts`, `readers` and `reach` are empty, and `ways` may open it.

    `shape` is the outcome that its icon and its colour stand for: what must be accepted first is never simply free.
    `note` is what its row says beside name and outcome.
    """

    answer: Answer
    name: str
    page: str
    shape: str
    word: str
    note: str
    because: tuple[Ground, ...]
    lead: str  # before the facts of what may not work at all
    facts: tuple[Row, ...]
    readers: Row | None
    reach: Reach
    ways: tuple[str, ...]
    grounds: tuple[Ground, ...]  # of what is said beside the outcome
    unknown: tuple[Ground, ...]
    unaffected: str
    firm: str
    depends: Depends | None = None

    @property
    def against(self) -> tuple[Ground, ...]:
        """All that stands against it, where nobody can change that."""
        return self.because if self.readers is None and not self.ways else ()


class HelpLine(NamedTuple):
    """A change in a sentence, with what it opens, and the change itself."""

    text: str
    way: Way


class Help(NamedTuple):
    """What would open a closed way, by who can do it."""

    who: str
    lines: tuple[HelpLine, ...]


class AnswersView(NamedTuple):
    """All that could be chosen, the best first, under one headline; `shared` is what all could be reached by alike."""

    outcome: str
    word: str
    sentence: str
    as_of: str
    answers: tuple[AnswerView, ...]
    shared: Reach | None
    help: tuple[Help, ...]

    @property
    def open(self) -> tuple[AnswerView, ...]:
        return tuple(each for each in self.answers if each.answer.outcome is not Outcome.NO)

    @property
    def closed(self) -> tuple[AnswerView, ...]:
        return tuple(each for each in self.answers if each.answer.outcome is Outcome.NO)


def grounds_of(rules: Iterable[Because], say: Words) -> tuple[Ground, ...]:
    """What each of these rules says, once, with what it rests on."""
    unique = {each.rule: each for each in rules}
    return tuple(Ground(rule_sentence(each.rule, say), each.claims) for each in unique.values())


def grounds_of_reasons(because: Iterable[Reason], say: Words) -> tuple[Ground, ...]:
    return tuple(Ground(reason_sentence(each, say), each.claims) for each in because)


def readers_row(answer: Answer, say: Words) -> Row:
    return Row("readers", say.say("card", "readers"), readers_phrase(answer, say))


def firm_phrase(standing: Standing, open_: bool, say: Words) -> str:
    """How firm an answer is; `open_` is one that says that it is not known."""
    if standing is Standing.ASSUMED:
        return say.say("firm", "open" if open_ else "assumed")
    return say.say("standing", standing.value)


def grounds_of_unknown(unknown: Iterable[str], because: Iterable[Reason], say: Words) -> tuple[Ground, ...]:
    """What nobody has published, but for what the reasons say already."""
    said = {id for reason in because if reason.says is Says.UNSETTLED for id in reason.claims}
    return tuple(Ground(say.say("claims", id), (id,)) for id in unknown if id not in said)


def _shown(limits: tuple[Limited, ...], question: Question) -> tuple[Limited, ...]:
    """The limits worth a word: of what goes along, only if something does, since not every kind can carry it."""
    message = question.message
    carried = {
        "message.attachment_megabytes": message.attachment_megabytes > 0
        or message.media in (Media.IMAGE, Media.DOCUMENT),
        "message.voice_seconds": message.voice_seconds > 0 or message.media is Media.VOICE,
    }
    return tuple(each for each in limits if carried.get(each.fact, True))


def _facts(answer: Answer, limits: tuple[str, ...], say: Words) -> tuple[Row, ...]:
    cost = say.say("card", "cost_advert" if by_advertiser(answer.kind) else "cost_none")
    if answer.inmail_credits:
        cost = say.count(answer.inmail_credits, "card", "cost_credits")
    told = [say.say("notice", notice.value) for notice in answer.told[Side.RECIPIENT]]
    texts = {
        "cost": cost,
        "limits": "; ".join(limits),
        "lands": lands_phrase(answer, say),
        "told": say.listing(told) or say.say("card", "told_none"),
        "signals": say.say("signal", answer.signals[Signal.READ].value),
    }
    labels = {key: say.say("card", key) for key in texts}
    labels["told"] = say.say("card", "told_page" if to_page(answer.kind) else "told")
    return tuple(Row(key, labels[key], text) for key, text in texts.items() if text)


def _depends(answer: Answer, say: Words) -> Depends | None:
    """Nothing where all is known, or comes to the same."""
    found = answer.uncertain
    if found is None or found.ask_next is None:
        return None
    settles_all = found.apart[found.ask_next] == 0
    key = ("one" if settles_all else "several") if answer.outcome is Outcome.DEPENDS else "more"
    if key == "more" and not settles_all:
        key = "more_several"
    cases = tuple(
        (
            branch.outcome.value,
            say.say(
                "depends",
                "case",
                facts="; ".join(
                    f"{say.say('fact', fact.name)}: {values_phrase(fact, values, say, last=False)}"
                    for fact, values in branch.when.items()
                ),
                outcome=say.say("outcome", branch.outcome.value),
            ),
        )
        for branch in found.branches
    )
    of = "; ".join(fact_is(fact, value, say) for fact, value in found.of.items())
    return Depends(
        say.say("depends", key, question=say.say("ask", short(found.ask_next))),
        cases,
        say.say("depends", "worst" if answer.outcome is Outcome.DEPENDS else "case_of", facts=of),
    )


def shape_of(answer: Answer) -> str:
    """The outcome that an answer is shown as."""
    waits = answer.outcome is Outcome.FREE and answer.then is Then.THEY_ACCEPT
    return (Outcome.REQUEST if waits else answer.outcome).value


def _word(answer: Answer, shape: str, say: Words) -> str:
    """What comes of it; where that depends on something, what may."""
    found = answer.uncertain.branches if answer.outcome is Outcome.DEPENDS and answer.uncertain else ()
    may = [say.say("outcome", each.value) for each in Outcome if any(branch.outcome is each for branch in found)]
    return say.listing(may, "or") if len(may) == EITHER else say.say("outcome", shape)


EITHER = 2
"""So many outcomes can be named in a row; of more, only that it depends."""


def _note(limits: tuple[str, ...], because: tuple[Ground, ...], depends: Depends | None, open_: bool) -> str:
    """What a row says at a glance: how far one may go, what decides, or why it does not go."""
    if depends:
        return depends.ask
    if open_ or not because:
        return "; ".join(limits)
    return because[0].sentence


def answer_view(answer: Answer, question: Question, say: Words) -> AnswerView:
    """The rows of one way of writing."""
    kind, why = answer.kind.value, answer.why
    closed = not answer.delivered
    shape, depends = shape_of(answer), _depends(answer, say)
    because = grounds_of_reasons(answer.because, say)
    goes = answer.outcome not in (Outcome.NO, Outcome.UNKNOWN)
    names = say.listing([say.say("fact_in_line", name) for name in answer.without_effect])
    limits = [(limit_phrase(each, say), each.claims) for each in _shown(answer.limits, question)]
    return AnswerView(
        answer=answer,
        name=say.say("kind", kind, "name"),
        page=say.say("kind", kind, "page"),
        shape=shape,
        word=_word(answer, shape, say),
        note=_note(tuple(text for text, _ in limits), because, depends, goes),
        because=because,
        lead=say.say("card", "if_it_works") if answer.outcome is Outcome.UNKNOWN else "",
        facts=() if closed else _facts(answer, tuple(text for text, _ in limits), say),
        readers=None if closed else readers_row(answer, say),
        reach=Reach(tuple(say.say("access", access.value) for access in answer.access), grounds_of(why.access, say)),
        ways=tuple(f"{way_phrase(way, question, say)}." for way in answer.ways),
        grounds=(
            *(Ground(f"{raised(text)}.", claims) for text, claims in limits),
            *grounds_of((*why.cost, *why.readers, *why.signals, *why.told), say),
        ),
        unknown=grounds_of_unknown(answer.unknown, answer.because, say),
        unaffected=say.say("card", "without_effect", facts=names) if names else "",
        firm=firm_phrase(answer.standing, answer.outcome is Outcome.UNKNOWN, say),
        depends=depends,
    )


def _shared(answers: tuple[AnswerView, ...]) -> Reach | None:
    """What is the same for several answers is said once."""
    match [each.reach for each in answers if each.answer.outcome is not Outcome.NO]:
        case [first, *others] if set(others) == {first}:
            return first
    return None


def _lifts_their_block(way: Way) -> bool:
    return any(change.fact == "tie.block" and change.by is By.RECIPIENT for change in way)


def _who(way: Way) -> By:
    """Who can bring about all of a way."""
    found = {change.by for change in way}
    return found.pop() if len(found) == 1 else By.BOTH


def _help(question: Question, answers: tuple[Answer, ...], say: Words) -> tuple[Help, ...]:
    """What would open ways that are closed, once for all that it opens."""
    opens: dict[Way, list[str]] = {}
    for answer in answers:
        for way in answer.ways:
            opens.setdefault(way, []).append(say.say("kind", answer.kind.value, "name"))
    several = len(answers) > 1

    def said(way: Way, names: list[str]) -> str:
        change = way_phrase(way, question, say)
        return say.say("help", "opens", change=change, kinds=say.listing(names)) if several else f"{change}."

    out = []
    for by in By:
        lines = tuple(HelpLine(said(way, names), way) for way, names in opens.items() if _who(way) is by)
        if lines:
            out.append(Help(say.say("help", by.value), lines))
    return tuple(out)


DELIVERS = (Outcome.FREE, Outcome.CREDIT)
"""What reaches the other person at once, the best first; a request and a note have to be accepted before."""


def _delivers(view: AnswerView) -> Outcome | None:
    """What it costs at most where a way reaches the other person in any case, whatever is not known."""
    found = view.answer
    if found.then is not Then.NOTHING:
        return None
    branches = found.uncertain.branches if found.outcome is Outcome.DEPENDS and found.uncertain else ()
    may = {branch.outcome for branch in branches} or {found.outcome}
    return max(may, key=DELIVERS.index) if may.issubset(DELIVERS) else None


def _led(views: tuple[AnswerView, ...]) -> tuple[str, tuple[AnswerView, ...]]:
    """The outcome that all is said under, and the ways, first the one that it is that of.

    What delivers leads; then what has to be accepted, and what depends, in the order of the answers.
    """
    for outcome in DELIVERS:
        for view in views:
            if _delivers(view) is outcome:
                return outcome.value, (view, *(each for each in views if each is not view))
    return views[0].shape, views


def _headline(shape: str, views: tuple[AnswerView, ...], say: Words) -> tuple[str, str]:
    """One word, and one sentence that says the whole: every way that is open, with its price."""
    answers = [each.answer for each in views]
    best = answers[0]
    goes = [each for each in views if each.answer.outcome is not Outcome.NO]
    if len(answers) > 1 and goes and best.outcome is not Outcome.UNKNOWN:
        listed = ", ".join(say.say("headline", "each", "way", name=each.name, outcome=each.word) for each in goes)
        return say.say("headline", "several", shape), say.count(len(goes), "headline", "ways", ways=listed)
    key = "free_or_credit" if shape != views[0].shape else shape  # what delivers whatever comes out
    if best.outcome is Outcome.NO and (ways := [way for answer in answers for way in answer.ways]):
        key = "no_blocked" if all(map(_lifts_their_block, ways)) else "no_with_ways"
    form = {"as": say.say("kind", best.kind.value, "as")}
    return say.say("headline", key, "word"), say.say("headline", key, "sentence", **form)


def answers_view(question: Question, answers: tuple[Answer, ...], say: Words) -> AnswersView:
    """The rows of these answers to a question."""
    best = answers[0]
    shape, views = _led(tuple(answer_view(answer, question, say) for answer in answers))
    word, sentence = _headline(shape, views, say)
    return AnswersView(
        outcome=shape,
        word=word,
        sentence=sentence,
        as_of=say.say("card", "as_of", day=say.day(best.on), checked=say.day(best.checked)),
        answers=views,
        shared=_shared(views),
        help=_help(question, answers, say),
    )
