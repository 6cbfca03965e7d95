"""Short phrases for facts and values: what a form, a table and a way call them."""

from collections.abc import Mapping
from datetime import datetime
from enum import Enum

from explainer.answers.shape import Answer, Reason
from explainer.facts.catalogue import FACTS, UNSAID, Fact, Value
from explainer.facts.question import Question
from explainer.facts.values import GroupRole, Kind, Media, Plan
from explainer.judge import Says
from explainer.law.effect import Filter, Reader
from explainer.law.rule import Rule
from explainer.rulebook import RULES
from explainer.rulebook.kinds import By, To, kinds
from explainer.say.words import Words
from explainer.space.limits import Limited
from explainer.space.ways import Change, Way


def short(fact: Fact) -> str:
    """A fact's name without its owner: a member's facts have the same values on both sides."""
    return fact.name.split(".")[1]


def value_phrase(fact: Fact, value: Value, say: Words) -> str:
    if isinstance(value, Enum):
        if short(fact) == "kind":
            return say.say("kind", str(value.value), "name")
        return say.say("value", short(fact), str(value.value))
    return say.number(value)


def values_phrase(fact: Fact, values: tuple[Value, ...], say: Words, last: bool) -> str:
    """Several values that no rule tells apart, as one phrase; `last`: numbers go on without end."""
    if fact.choices:
        values = tuple(value for value in values if value not in UNSAID)
        ids = "+".join(str(value.value) for value in values if isinstance(value, Enum))
        if say.has("group", f"{short(fact)}.{ids}"):
            return say.say("group", f"{short(fact)}.{ids}")
        return say.listing([value_phrase(fact, value, say) for value in values], "or")
    return range_phrase(fact, values, say, last)


def range_phrase(fact: Fact, points: tuple[Value, ...], say: Words, last: bool) -> str:
    """Numbers from the lowest to the highest of these points, or from the lowest on."""
    numbers = [number for number in points if isinstance(number, int | float)]
    low, high = min(numbers), max(numbers)
    if last and (low <= fact.least + 1):
        return say.say("range", "from", low=say.number(low))
    if last:
        return say.say("range", "more_than", low=say.number(low - 1))
    if low == high:
        return say.say("range", "exactly", low=say.number(low))
    if low == fact.least:
        return say.say("range", "up_to", high=say.number(high))
    return say.say("range", "from_to", low=say.number(low), high=say.number(high))


def reason_sentence(reason: Reason, say: Words) -> str:
    """Why: the rule's sentence, or what it says while nobody knows whether it holds yet."""
    return said_sentence(reason.rule, reason.says, say)


def said_sentence(id: str, says: Says | None, say: Words) -> str:
    """What a rule says, or what it leaves open while nobody knows whether it holds yet."""
    rule = _RULES[id]
    return say.say(_table(rule, says, say), rule.said_as, **numbers_of(rule, say))


def general_sentence(id: str, say: Words, says: Says | None = None, numbers: Mapping[str, str] | None = None) -> str:
    """The same to nobody in particular: for tables, the timeline and plays, where no reader's case is told."""
    rule = _RULES[id]
    table = _table(rule, says, say)
    general = "doubts_in_general" if table == "doubts" else "in_general"
    filled = numbers_of(rule, say) if numbers is None else numbers
    return say.say(general if say.has(general, rule.said_as) else table, rule.said_as, **filled)


def _table(rule: Rule, says: Says | None, say: Words) -> str:
    return "doubts" if says is Says.UNSETTLED and say.has("doubts", rule.said_as) else "rules"


_RULES = {rule.id: rule for rule in RULES}


def rule_sentence(id: str, say: Words) -> str:
    """What a rule says, with the numbers that stand in its table."""
    return said_sentence(id, None, say)


def numbers_of(rule: Rule, say: Words) -> dict[str, str]:
    """A rule's numbers in every way that a sentence may ask for them: 8,000; five; one minute."""
    out: dict[str, str] = {}
    for name, number in rule.numbers.items():
        written = say.number(number)
        out[name] = written
        out[f"{name}_in_words"] = say.say("in_words", written) if say.has("in_words", written) else written
        as_time = ("as_time", written if say.has("as_time", written) else "seconds")
        out[f"{name}_as_time"] = say.say(*as_time, n=written)
    return out


def fact_is(fact: Fact, value: Value, say: Words) -> str:
    return f"{say.say('fact', fact.name)}: {value_phrase(fact, value, say)}"


def fact_phrase(fact: Fact, question: Question, say: Words) -> str:
    return fact_is(fact, fact.of(question), say)


def facts_phrase(question: Question, names: tuple[str, ...], say: Words) -> str:
    """The named facts of a question in one run, for readers without script."""
    return "; ".join(fact_phrase(FACTS[name], question, say) for name in names)


def _variant(change: Change, question: Question) -> str:
    """Which sentence tells a change: of a block, it says whose it is; of a plan, whether others would do as well."""
    if change.fact == "tie.block":
        return f"tie.block.{change.by.value}"
    if change.fact == "sender.plan" and (change.to is not Plan.PREMIUM_CAREER or question.sender.has_paid_plan):
        return "sender.plan.named"  # the first paid plan stands for any
    if change.fact == "sender.group_role":
        return _whose_group(change.fact, question)
    return change.fact


def _whose_group(fact: str, question: Question) -> str:
    """Where one of the two is in a group already, the other joins that one."""
    roles = (question.sender.group_role, question.recipient.group_role)
    match [role is not GroupRole.NONE for role in roles]:
        case [False, True]:
            return f"{fact}.theirs"
        case [True, False]:
            return f"{fact}.yours"
    return fact


def change_phrase(change: Change, question: Question, say: Words) -> str:
    fact = FACTS[change.fact]
    if fact.name == "message.media" and question.message.media is not Media.NONE:
        return say.say("way", fact.name, value=say.say("left_out", question.message.media.value))
    if fact.choices:
        return say.say("way", _variant(change, question), value=value_phrase(fact, change.to, say))
    now = fact.of(question)
    assert isinstance(now, int | float)
    assert isinstance(change.to, int | float)
    if fact.name == "message.recipients" and change.to == 1:
        return say.say("way", "message.recipients.one")
    if fact.name == "message.voice_seconds" and not change.to:
        return say.say("way", "message.voice_seconds.none")
    if fact.name == "message.attachment_megabytes" and not change.to:
        return say.say("way", "message.attachment_megabytes.none")
    number = say.number(change.to)
    if say.has("way", fact.name):
        return say.say("way", fact.name, n=number)
    return say.say("way", "less" if change.to < now else "more", fact.name, n=number)


def way_phrase(way: Way, question: Question, say: Words) -> str:
    """A way as the beginning of a sentence, of clauses written as they stand within one.

    A block comes first: before it is lifted, nothing else of the two can be done.
    """
    in_order = sorted(way, key=lambda change: change.fact != "tie.block")
    text, *rest = dict.fromkeys(change_phrase(each, question, say) for each in in_order)  # two facts may be one thing
    for part in rest:
        text = say.say("way", "joint", first=text, second=part)
    return raised(text)


def limit_phrase(limited: Limited, say: Words) -> str:
    """How far one number may go."""
    # The fact counts what was sent before; people count what goes out in all.
    most = limited.at_most + 1 if limited.fact == "message.sent_this_month" else limited.at_most
    return say.say("limit", limited.fact, n=say.number(most))


def by_advertiser(kind: Kind) -> bool:
    return kind in kinds(by=By.ADVERTISER)


def to_page(kind: Kind) -> bool:
    return kind in kinds(to=To.PAGE)


def reader_word(reader: Reader, kind: Kind) -> str:
    """What a reader is called: an advertiser and a Page are no persons."""
    if reader is Reader.SENDER and by_advertiser(kind):
        return "advertiser"
    if reader is Reader.RECIPIENT and to_page(kind):
        return "page"
    return str(reader.value)


def readers_phrase(answer: Answer, say: Words) -> str:
    """All who read a message, in one run."""
    return say.listing([say.say("reader", reader_word(reader, answer.kind)) for reader in answer.readers])


def lands_phrase(answer: Answer, say: Words) -> str:
    """Where a message arrives: its place, or where a filter puts it."""
    if answer.filter is not Filter.NONE:
        return say.say("filter", answer.filter.value)
    return say.say("lands", answer.lands.value)


def moment_words(at: datetime, say: Words) -> str:
    """A day, and the time of day where it is not midnight."""
    day = say.day(at.date())
    return say.say("moment", "at", day=day, time=f"{at.hour}:{at:%M}") if at.hour or at.minute else day


def raised(text: str) -> str:
    """The same with its first letter as a capital; nothing else changes, as str.capitalize would have it."""
    return text[0].upper() + text[1:]
