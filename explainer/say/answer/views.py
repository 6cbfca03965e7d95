"""Answers as plain rows: all that is said of them, in order, before anybody lays it out."""

from collections.abc import Iterable
from typing import NamedTuple

from explainer.answers.shape import Answer, Because, Outcome, Reason, Then
from explainer.facts.catalogue import FACTS
from explainer.facts.question import Question
from explainer.judge import Says
from explainer.rulebook.ledger import Standing
from explainer.say.answer.depends import Depends, depends
from explainer.say.answer.follows import Row, fact_rows, limits_shown, readers_row, shape_of, word_of
from explainer.say.phrases import limit_phrase, raised, reason_sentence, rule_sentence, way_phrase
from explainer.say.words import Words
from explainer.space.ways import By, Way


class Ground(NamedTuple):
    """A sentence, and the claims that it rests on."""

    sentence: str
    claims: tuple[str, ...]


class Reach(NamedTuple):
    """Who else could reach a message: by name, and on which grounds."""

    names: tuple[str, ...]
    grounds: tuple[Ground, ...]


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


def firm_phrase(standing: Standing, open_: bool, say: Words) -> str:
    """How firm an answer is; `open_` is one that says that it is not known."""
    if standing is Standing.ASSUMED:
        return say.say("firm", "open" if open_ else "assumed")
    return say.say("standing", standing.value)


def grounds_of_unknown(unknown: Iterable[str], because: Iterable[Reason], say: Words) -> tuple[Ground, ...]:
    """What nobody has published, but for what the reasons say already."""
    said = {id for reason in because if reason.says is Says.UNSETTLED for id in reason.claims}
    return tuple(Ground(say.say("claims", id), (id,)) for id in unknown if id not in said)


def _note(limits: tuple[str, ...], because: tuple[Ground, ...], open_facts: Depends | None, goes: bool) -> str:
    """What a row says at a glance: how far one may go, what decides, or why it does not go."""
    if open_facts:
        return open_facts.ask
    if goes or not because:
        return "; ".join(limits)
    return because[0].sentence


SAYS_MORE = {"message.media": ("message.attachment_megabytes", "message.voice_seconds")}
"""A fact that is left to be said by others: what is sent along, by its size or its length."""


def _without_effect(answer: Answer, question: Question) -> tuple[str, ...]:
    """Which of the given facts made no difference; of none it is said while one that says more of it did."""

    def told_by_another(name: str) -> bool:
        more = [other for other in SAYS_MORE.get(name, ()) if FACTS[other].of(question) != FACTS[other].default]
        return any(other not in answer.without_effect for other in more)

    return tuple(name for name in answer.without_effect if not told_by_another(name))


def sensible_ways(answer: Answer, question: Question) -> tuple[Way, ...]:
    """Its ways but for those that leave out the only person who is written to; where there is no other, all."""
    if question.message.recipients > 1:
        return answer.ways
    others = tuple(way for way in answer.ways if all(change.fact != "message.all_connected" for change in way))
    return others or answer.ways


def answer_view(answer: Answer, question: Question, say: Words) -> AnswerView:
    """The rows of one way of writing."""
    kind, why = answer.kind.value, answer.why
    closed = not answer.delivered
    shape, open_facts = shape_of(answer), depends(answer, question, say)
    because = grounds_of_reasons(answer.because, say)
    goes = answer.outcome not in (Outcome.NO, Outcome.UNKNOWN)
    names = say.listing([say.say("fact_in_line", name) for name in _without_effect(answer, question)])
    limits = [(limit_phrase(each, say), each.claims) for each in limits_shown(answer.limits, question)]
    return AnswerView(
        answer=answer,
        name=say.say("kind", kind, "name"),
        page=say.say("kind", kind, "page"),
        shape=shape,
        word=word_of(answer, say),
        note=_note(tuple(text for text, _ in limits), because, open_facts, goes),
        because=because,
        lead=say.say("card", "if_it_works") if answer.outcome is Outcome.UNKNOWN else "",
        facts=() if closed else fact_rows(answer, tuple(text for text, _ in limits), say),
        readers=None if closed else readers_row(answer, say),
        reach=Reach(tuple(say.say("access", access.value) for access in answer.access), grounds_of(why.access, say)),
        ways=tuple(f"{way_phrase(way, question, say)}." for way in sensible_ways(answer, question)),
        grounds=(
            *(Ground(f"{raised(text)}.", claims) for text, claims in limits),
            *grounds_of((*why.cost, *why.readers, *why.signals, *why.told), say),
        ),
        unknown=grounds_of_unknown(answer.unknown, answer.because, say),
        unaffected=say.say("card", "without_effect", facts=names) if names else "",
        firm=firm_phrase(answer.standing, answer.outcome is Outcome.UNKNOWN, say),
        depends=open_facts,
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
        for way in sensible_ways(answer, question):
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
        return say.say("headline", "several", shape), _ways(goes, say)
    key = "free_or_credit" if shape != views[0].shape else shape  # what delivers whatever comes out
    if best.outcome is Outcome.NO and (ways := [way for answer in answers for way in answer.ways]):
        key = "no_blocked" if all(map(_lifts_their_block, ways)) else "no_with_ways"
    form = {"as": say.say("kind", best.kind.value, "as")}
    return say.say("headline", key, "word"), say.say("headline", key, "sentence", **form)


def _ways(open_: list[AnswerView], say: Words) -> str:
    """The ways that are open whatever comes out, each with its price; then those that may be closed after all."""
    as_ = {each.answer.kind: say.say("kind", each.answer.kind.value, "as") for each in open_}
    sure = [each for each in open_ if not _may_be_closed(each.answer)]
    perhaps = [as_[each.answer.kind] for each in open_ if _may_be_closed(each.answer)]
    listed = ", ".join(
        say.say("headline", "each", "way", **{"as": as_[each.answer.kind], "outcome": each.word}) for each in sure
    )
    sentences = [say.count(len(sure), "headline", "ways", ways=listed)] if sure else []
    if perhaps:
        key = "also" if sure else "only"
        sentences.append(say.say("headline", "perhaps", key, ways=say.listing(perhaps, "or")))
    return " ".join(sentences)


def _may_be_closed(answer: Answer) -> bool:
    branches = answer.uncertain.branches if answer.uncertain else ()
    return answer.outcome is Outcome.UNKNOWN or any(branch.outcome is Outcome.NO for branch in branches)


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
