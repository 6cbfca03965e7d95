"""What stands above all answers: one word, and one sentence that says the whole."""

from explainer.answers.shape import Outcome, Reason, Then
from explainer.judge import Says
from explainer.say.answer.help import lifts_their_block
from explainer.say.answer.views import AnswerView
from explainer.say.phrases import raised, reason_sentence
from explainer.say.words import Words

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


def led(views: tuple[AnswerView, ...]) -> tuple[str, tuple[AnswerView, ...]]:
    """The outcome that all is said under, and the ways, first the one that it is that of.

    What delivers leads; then what has to be accepted, and what depends, in the order of the answers.
    """
    for outcome in DELIVERS:
        for view in views:
            if _delivers(view) is outcome:
                return outcome.value, (view, *(each for each in views if each is not view))
    return views[0].shape, views


def headline(shape: str, views: tuple[AnswerView, ...], is_past: bool, say: Words) -> tuple[str, str]:
    """One word, and one sentence: every way that is open, with its price, or what stands against all of them."""
    best = views[0]
    goes = [each for each in views if each.answer.outcome is not Outcome.NO]
    if len(views) > 1 and goes and best.answer.outcome is not Outcome.UNKNOWN:
        only = shape == Outcome.CREDIT.value and all(each.answer.outcome is Outcome.CREDIT for each in goes)
        return _word(shape, best, only, say), _ways(goes, say, priced=not only)
    if best.depends and shape == Outcome.DEPENDS.value:
        return say.say("headline", "depends", "word"), best.depends.find_out
    if not goes:
        return _closed(views, is_past, say)
    key = "free_or_credit" if shape != best.shape else shape  # what delivers whatever comes out
    sentence = _sentence(key, is_past, say, **{"as": say.say("kind", best.answer.kind.value, "as")})
    return say.say("headline", key, "word"), sentence


def _word(shape: str, best: AnswerView, only: bool, say: Words) -> str:
    """The word above several ways. What goes whatever comes out, for a credit at most, is a yes."""
    if shape == Outcome.CREDIT.value and best.answer.outcome is Outcome.DEPENDS:
        return say.say("headline", "free_or_credit", "word")
    return say.say("headline", "several", "only_credit" if only else shape)


def _sentence(key: str, is_past: bool, say: Words, **filled: str) -> str:
    return say.say("headline", key, "then" if is_past else "sentence", **filled)


def _closed(views: tuple[AnswerView, ...], is_past: bool, say: Words) -> tuple[str, str]:
    """Where nothing goes: that something would help, or what stands against every way alike."""
    ways = [way for each in views for way in each.answer.ways]
    key = "no" if not ways else "no_blocked" if all(map(lifts_their_block, ways)) else "no_with_ways"
    word = say.say("headline", key, "word")
    common = [] if ways else _against_all(views)
    if len(views) == 1 and len(views[0].answer.because) > 1:
        common = []  # one of several reasons would not say it all
    return word, reason_sentence(common[0], say) if common else _sentence(key, is_past, say)


def _against_all(views: tuple[AnswerView, ...]) -> list[Reason]:
    """The reasons, in the order of the first answer, that stand against each of them."""
    rules = [{reason.rule for reason in each.answer.because} for each in views]
    return [
        reason
        for reason in views[0].answer.because
        if reason.says is Says.CANNOT and all(reason.rule in each for each in rules)
    ]


def _ways(open_: list[AnswerView], say: Words, priced: bool) -> str:
    """The ways that are open whatever comes out, each with its price if `priced`; then those that may be closed."""
    as_ = {each.answer.kind: say.say("kind", each.answer.kind.value, "as") for each in open_}
    sure = [each for each in open_ if not _may_be_closed(each)]
    perhaps = [as_[each.answer.kind] for each in open_ if _may_be_closed(each)]
    key = "way" if priced else "bare"
    listed = [say.say("headline", "each", key, **{"as": as_[each.answer.kind], "outcome": each.word}) for each in sure]
    sentences = [raised(say.count_in_words(len(sure), "headline", "ways", ways=say.listing(listed)))] if sure else []
    if perhaps:
        key = "also" if sure else "only"
        sentences.append(say.say("headline", "perhaps", key, ways=say.listing(perhaps, "or")))
    return " ".join(sentences)


def _may_be_closed(view: AnswerView) -> bool:
    branches = view.answer.uncertain.branches if view.answer.uncertain else ()
    return view.answer.outcome is Outcome.UNKNOWN or any(branch.outcome is Outcome.NO for branch in branches)
