"""An answer put together from a rule made for it, where those of the rulebook cannot show the difference."""

from explainer.answers.compose import composed
from explainer.facts.question import CHECKED
from explainer.facts.values import Act, Kind
from explainer.judge import RuleInForce, rules_of_the_day
from explainer.law.effect import Can, Lands, Place, Reader, Reads, Shows, Signal, SignalState
from explainer.law.rule import Rule

CLAIMS = ("inmail-premium-only",)


def test_each_signal_is_as_its_own_effect_says():
    """In the rulebook, all rules show both alike."""
    effects = (
        Can(),
        Lands(Place.INBOX),
        Reads(Reader.SENDER),
        Shows(Signal.READ, SignalState.SHOWN),
        Shows(Signal.TYPING, SignalState.UNKNOWN),
    )
    rule = Rule("the_rule_made_up", lambda _: True, effects, CLAIMS, [Kind.DIRECT])
    of = rules_of_the_day(Act.SEND, Kind.DIRECT, CHECKED)
    found = composed(of, (RuleInForce(rule, effects, CLAIMS),))
    assert found.signals == {Signal.READ: SignalState.SHOWN, Signal.TYPING: SignalState.UNKNOWN}
