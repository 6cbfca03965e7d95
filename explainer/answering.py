"""From a question about sending to its answer, for one kind or for every kind that could be chosen."""

from copy import replace
from functools import lru_cache

from explainer.answer import RANK, Answer, Because, Outcome, Privacy, Reason, Why
from explainer.effect import (
    Access,
    Costs,
    Effect,
    Lands,
    Notice,
    Place,
    Reaches,
    Reader,
    Reads,
    Shows,
    Side,
    Signal,
    SignalState,
    Tells,
)
from explainer.judge import Says, Standpoint, applying, combine, unpublished
from explainer.question import FACTS, Is, Question, with_facts
from explainer.rulebook import KINDS
from explainer.rulebook.ledger import claim, weakest
from explainer.space import Space, space
from explainer.ways import Way, ways


class NotBuilt(ValueError):
    """The rulebook does not answer for a kind; the message names it and what it does answer for."""


def _gives(effect: Effect) -> tuple[str, str] | None:
    """Under which key of the answer an effect shows, and what it gives there."""
    match effect:
        case Costs(inmail_credits=credits):
            return "cost", str(credits)
        case Lands(place=place):
            return "lands", place.value
        case Reads(reader=reader):
            return "readers", reader.value
        case Reaches(access=access):
            return "access", access.value
        case Shows(signal=signal, state=state):
            return "signals", f"{signal.value}:{state.value}"
        case Tells(side=side, notice=notice):
            return "told", f"{side.value}:{notice.value}"
    return None


def _why(findings: tuple[Standpoint, ...]) -> Why:
    lists: dict[str, list[Because]] = {}
    for finding in findings:
        for effect in finding.effects:
            if given := _gives(effect):
                lists.setdefault(given[0], []).append(Because(finding.rule.id, given[1], finding.claims))
    return Why(**{key: tuple(rules) for key, rules in lists.items()})


def _privacy(readers: tuple[Reader, ...], lands: Place) -> Privacy:
    if lands is Place.ADVERT:
        return Privacy.ADVERT
    if Reader.RECRUITER_PROJECT in readers or Reader.RECRUITER_ORGANIZATION in readers:
        return Privacy.ORGANIZATION
    return Privacy.PARTICIPANTS if Reader.PARTICIPANTS in readers else Privacy.TWO_PEOPLE


def _one(states: set[SignalState]) -> SignalState:
    if len(states) > 1:
        raise ValueError(f"two rules show different things: {sorted(state.value for state in states)}")
    return states.pop() if states else SignalState.NONE


def judge(question: Question) -> Answer:
    """Judge a question about one kind, ways included.

    Raises Silence where no rule says anything, NotBuilt for a kind that the rulebook does not have.
    """
    return replace(decide(question), ways=ways(question))


def decide(question: Question) -> Answer:
    """Judge a question about one kind, but leave out the search for ways.

    Raises Silence where no rule says anything, NotBuilt for a kind that the rulebook does not have.
    """
    kind = question.message.kind
    if kind not in KINDS:
        known = ", ".join(k.value for k in KINDS)
        raise NotBuilt(f"the rulebook does not answer for message.kind {kind.value!r} yet; it answers for {known}")
    findings = applying(question)
    said, deciding = combine(findings)
    because = tuple(Reason(f.rule.id, said, f.claims, weakest(f.claims)) for f in deciding)
    standing = min((reason.standing for reason in because), key=lambda s: s.weakness)
    if said is Says.CANNOT:
        return Answer(
            kind=kind,
            on=question.on,
            outcome=Outcome.NO,
            inmail_credits=0,
            lands=Place.NOWHERE,
            privacy=Privacy.NOBODY,
            readers=(),
            access=(),
            signals=dict.fromkeys(Signal, SignalState.NONE),
            told=dict.fromkeys(Side, ()),
            because=because,
            why=Why(),
            standing=standing,
            unknown=(),
            ways=(),
        )
    effects = [effect for finding in findings for effect in finding.effects]
    credits = sum(effect.inmail_credits for effect in effects if isinstance(effect, Costs))
    lands = next(effect.place for effect in effects if isinstance(effect, Lands))
    reading = {effect.reader for effect in effects if isinstance(effect, Reads)}
    reaching = {effect.access for effect in effects if isinstance(effect, Reaches)}
    showing = [effect for effect in effects if isinstance(effect, Shows)]
    telling = {(effect.side, effect.notice) for effect in effects if isinstance(effect, Tells)}
    readers = tuple(reader for reader in Reader if reader in reading)
    gaps = [id for finding in findings for id in finding.claims if not claim(id).published]
    return Answer(
        kind=kind,
        on=question.on,
        outcome=_outcome(said, lands, credits),
        inmail_credits=credits,
        lands=lands,
        privacy=_privacy(readers, lands),
        readers=readers,
        access=tuple(access for access in Access if access in reaching),
        signals={signal: _one({effect.state for effect in showing if effect.signal is signal}) for signal in Signal},
        told={side: tuple(n for n in Notice if (side, n) in telling) for side in Side},
        because=because,
        why=_why(findings),
        standing=standing,
        unknown=tuple(dict.fromkeys((*gaps, *unpublished(question.act, kind, question.on)))),
        ways=(),
    )


def _outcome(said: Says, lands: Place, credits: int) -> Outcome:
    if said is Says.UNSETTLED:
        return Outcome.UNKNOWN
    if lands is Place.REQUESTS:
        return Outcome.REQUEST
    if lands is Place.ADVERT:
        return Outcome.ADVERT
    return Outcome.CREDIT if credits else Outcome.FREE


def _representative(of: Space, key: tuple[int, ...]) -> Question:
    changes = {fact.name: of.classes[fact][place][0] for fact, place in zip(of.classes, key, strict=True)}
    return with_facts(of.base, changes)


@lru_cache(maxsize=8192)
def _decided(of: Space, key: tuple[int, ...]) -> Answer:
    """The answer to every question of one class, without ways; `on` is the first day of its interval."""
    return decide(_representative(of, key))


@lru_cache(maxsize=8192)
def _ways(of: Space, key: tuple[int, ...]) -> tuple[Way, ...]:
    return ways(_representative(of, key))


@lru_cache(maxsize=8192)
def _behind(of: Space, key: tuple[int, ...]) -> tuple[Standpoint, ...]:
    """The rules behind the answer to a class: all that apply, or for a `no` those that say it."""
    findings = applying(_representative(of, key))
    said, deciding = combine(findings)
    return deciding if said is Says.CANNOT else findings


@lru_cache(maxsize=8192)
def _idle(of: Space, key: tuple[int, ...], place: int) -> bool:
    """Whether no other value of the fact in this place would change the answer or its ways, all else as it is."""
    fact = tuple(of.classes)[place]
    others = [(*key[:place], other, *key[place + 1 :]) for other in range(len(of.classes[fact]))]
    if any(_behind(of, other) != _behind(of, key) for other in others):
        return False
    return all(_ways(of, other) == _ways(of, key) for other in others)


def answer(question: Question, given: tuple[str, ...] = ()) -> Answer:
    """The answer for one kind; `given` names the facts that were asked with, to say which had no effect.

    Raises NotBuilt for a kind that the rulebook does not have (`any` among them; see `routes`).
    """
    if question.message.kind not in KINDS:
        return decide(question)
    of = space(question.act, question.message.kind, question.on)
    key = of.key(question)
    places = {fact.name: place for place, fact in enumerate(of.classes)}
    without = tuple(
        name
        for name in FACTS
        if name in given and name != "message.kind" and (name not in places or _idle(of, key, places[name]))
    )
    found = _decided(of, key)
    opening = _ways(of, key) if found.outcome is Outcome.NO else ()
    return replace(found, on=question.on, without_effect=without, ways=opening)


def routes(question: Question, given: tuple[str, ...] = ()) -> tuple[Answer, ...]:
    """The answers of every kind that this sender could choose for this recipient, best first.

    Raises NotBuilt for a Page as the recipient, whose one kind the rulebook does not have yet.
    """
    if question.recipient.is_ is Is.PAGE:
        raise NotBuilt("the rulebook does not answer for recipient.is 'page' with message.kind 'any' yet")
    answers = [answer(replace(question, message=replace(question.message, kind=kind)), given) for kind in KINDS]
    return tuple(sorted(answers, key=lambda a: (RANK.index(a.outcome), not a.ways)))
