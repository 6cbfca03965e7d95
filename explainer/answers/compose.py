"""From the rules that apply to an answer: outcome, cost, readers, signals and reasons, for one kind."""

from enum import Enum
from functools import lru_cache

from explainer.answers.shape import Answer, Because, Outcome, Reason, Then, Why
from explainer.facts.question import Question
from explainer.facts.values import Kind
from explainer.judge import RuleInForce, RulesOfTheDay, Ruling, Says, combine, rule_on, unpublished
from explainer.law.effect import (
    Access,
    Costs,
    Filter,
    Filters,
    Lands,
    Notice,
    Place,
    Privacy,
    Reaches,
    Reader,
    Reads,
    Shows,
    Side,
    Signal,
    SignalState,
    Tells,
)
from explainer.law.rule import Effect
from explainer.rulebook.kinds import kinds
from explainer.rulebook.ledger import strongest, weakest
from explainer.space.limits import Limited, limits_on


def _gives(effect: Effect) -> tuple[str, str] | None:
    """Under which key of the answer an effect shows, and what it gives there."""
    match effect:
        case Costs(inmail_credits=credits):
            return "cost", str(credits)
        case Lands(place=place):
            return "lands", place.value
        case Filters(into=into):
            return "lands", into.value
        case Reads(reader=reader):
            return "readers", reader.value
        case Reaches(access=access):
            return "access", access.value
        case Shows(signal=signal, state=state):
            return "signals", f"{signal.value}:{state.value}"
        case Tells(side=side, notice=notice):
            return "told", f"{side.value}:{notice.value}"
    return None


def _why(applying: tuple[RuleInForce, ...]) -> Why:
    lists: dict[str, list[Because]] = {}
    for each in applying:
        for effect in each.effects:
            if given := _gives(effect):
                lists.setdefault(given[0], []).append(Because(each.rule.id, given[1], each.claims))
    return Why(**{key: tuple(rules) for key, rules in lists.items()})


_PRIVACY = tuple(Privacy)


def _privacy(readers: set[Reader], lands: Place) -> Privacy:
    """The least private of its readers says among whom it stays."""
    return Privacy.ADVERT if lands is Place.ADVERT else max((each.among for each in readers), key=_PRIVACY.index)


def _one[T: Enum](values: set[T], otherwise: T) -> T:
    """What all rules say alike. Raises ValueError where two say different things."""
    if len(values) > 1:
        raise ValueError(f"two rules say different things: {sorted(value.value for value in values)}")
    return values.pop() if values else otherwise


def _outcome(said: Says, lands: Place, credits: int) -> Outcome:
    if said is Says.UNSETTLED:
        return Outcome.UNKNOWN
    if lands is Place.REQUESTS:
        return Outcome.REQUEST
    if lands is Place.ADVERT:
        return Outcome.ADVERT
    return Outcome.CREDIT if credits else Outcome.FREE


_THEN = {Place.REQUESTS: Then.THEY_ACCEPT, Place.INVITATIONS: Then.THEY_ACCEPT, Place.ADVERT: Then.THEY_PAY}
_PASSED_ON = kinds(passed_on=True)


def _then(kind: Kind, lands: Place) -> Then:
    return Then.THEY_ACCEPT if kind in _PASSED_ON else _THEN.get(lands, Then.NOTHING)


def reasons(said: Says, deciding: tuple[RuleInForce, ...]) -> tuple[Reason, ...]:
    return tuple(Reason(f.rule.id, said, f.claims, weakest(f.claims)) for f in deciding)


def _refusal(of: RulesOfTheDay, because: tuple[Reason, ...]) -> Answer:
    return Answer(
        kind=of.kind,
        on=of.first_day,
        outcome=Outcome.NO,
        inmail_credits=0,
        lands=Place.NOWHERE,
        filter=Filter.NONE,
        then=Then.NOTHING,
        privacy=Privacy.NOBODY,
        readers=(),
        access=(),
        signals=dict.fromkeys(Signal, SignalState.NONE),
        told=dict.fromkeys(Side, ()),
        because=because,
        why=Why(),
        standing=strongest(reason.standing for reason in because),
        unknown=(),
    )


@lru_cache(maxsize=128)
def composed(of: RulesOfTheDay, applying: tuple[RuleInForce, ...]) -> Answer:
    """What these rules of a day make of a question about sending, all but its limits, its ways and the unaffected.

    Its day is the first on which they all hold. Raises Silence where no rule says anything.
    """
    said, deciding = combine(applying)
    because = reasons(said, deciding)
    if said is Says.CANNOT:
        return _refusal(of, because)
    effects = [effect for each in applying for effect in each.effects]
    credits = sum(effect.inmail_credits for effect in effects if isinstance(effect, Costs))
    lands = next(effect.place for effect in effects if isinstance(effect, Lands))
    readers = {effect.reader for effect in effects if isinstance(effect, Reads)}
    reaching = {effect.access for effect in effects if isinstance(effect, Reaches)}
    showing = [effect for effect in effects if isinstance(effect, Shows)]
    telling = {(effect.side, effect.notice) for effect in effects if isinstance(effect, Tells)}
    return Answer(
        kind=of.kind,
        on=of.first_day,
        outcome=_outcome(said, lands, credits),
        inmail_credits=credits,
        lands=lands,
        filter=_one({effect.into for effect in effects if isinstance(effect, Filters)}, Filter.NONE),
        then=_then(of.kind, lands),
        privacy=_privacy(readers, lands),
        readers=tuple(reader for reader in Reader if reader in readers),
        access=tuple(access for access in Access if access in reaching),
        signals={
            signal: _one({effect.state for effect in showing if effect.signal is signal}, SignalState.NONE)
            for signal in Signal
        },
        told={side: tuple(n for n in Notice if (side, n) in telling) for side in Side},
        because=because,
        why=_why(applying),
        standing=strongest(reason.standing for reason in because),
        unknown=unpublished(applying, [of]),
    )


def decide(question: Question) -> Answer:
    """Judge a question about sending one kind, but leave out its ways and the facts that made no difference."""
    return decided(question, rule_on(question))


def decided(question: Question, ruling: Ruling) -> Answer:
    """The same where the question has been judged already."""
    return composed(ruling.rules, ruling.behind)._replace(on=question.on, limits=limits_of(question, ruling))


def limits_of(question: Question, ruling: Ruling) -> tuple[Limited, ...]:
    """What still limits a question that has been judged: nothing where it is not possible at all."""
    return limits_on(ruling.rules, question) if ruling.says is not Says.CANNOT else ()
