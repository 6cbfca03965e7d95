"""What a plan grants each month and the most that may be saved: rules made from grants.toml, for each row and plan."""

from datetime import date
from typing import NamedTuple

from explainer.data import load
from explainer.facts.question import Question
from explainer.facts.values import Act, Kind, Plan, Response, Setting, YesNo
from explainer.law.acts import ANSWERING_AN_INMAIL
from explainer.law.change import Due, Gains
from explainer.law.effect import Can, Side
from explainer.law.rule import NO_MESSAGE, Decided, Number, Rule, Since
from explainer.rulebook.limits import day_of, since_of


class Grant(NamedTuple):
    """A row of the table; its id names its rules. None: what nobody has published."""

    id: str
    plan: Plan
    each_month: int
    at_most: int | None
    expires: int | None  # days after which what is left of a month's grant is gone
    since: Since
    until: date | None
    claims: tuple[str, ...]

    @property
    def first_day(self) -> date:
        assert self.since
        return self.since.day if isinstance(self.since, Decided) else self.since

    @property
    def numbers(self) -> dict[str, Number]:
        found = {"credits": self.each_month, "cap": self.at_most, "days": self.expires}
        return {name: number for name, number in found.items() if number is not None}

    @property
    def due(self) -> tuple[Due, ...]:
        return () if self.expires is None else (Due(Act.EXPIRE_CREDITS, days=self.expires),)

    def holds(self, on: date) -> bool:
        return self.first_day <= on and (self.until is None or on < self.until)


GRANTS = tuple(
    Grant(
        id,
        Plan(row.get("plan", id)),
        row["each_month"],
        row.get("at_most"),
        row.get("expires"),
        since_of(row["since"]),
        day_of(row["until"]) if "until" in row else None,
        tuple(row["claims"]),
    )
    for id, row in load("rulebook", "credits", "grants").items()
)


def brought_each_month(plan: Plan, on: date) -> int | None:
    """How many credits a plan brought a month on a day; None where that is not known."""
    return next((grant.each_month for grant in GRANTS if grant.plan is plan and grant.holds(on)), None)


def _every_month(grant: Grant) -> Rule:
    def the_plan_renews(q: Question) -> bool:
        return q.sender.plan is grant.plan

    gains = Gains(Side.SENDER, grant.each_month, at_most=grant.at_most)
    return Rule(
        f"{grant.id}_grants_credits_every_month",
        the_plan_renews,
        (Can(), gains, *grant.due),
        claims=grant.claims,
        kinds=NO_MESSAGE,
        acts=[Act.RENEW],
        since=grant.since,
        until=grant.until,
        also=["inmail-few"],
        numbers=grant.numbers,
    )


def _settled(since: Since) -> Since:
    """While nobody knows what a plan granted, a new one begins with nothing."""
    return since._replace(unsettled_from=None, unsettled_claim="") if isinstance(since, Decided) else since


def _at_once(grant: Grant) -> Rule:
    def the_plan_begins(q: Question) -> bool:
        changing = q.since.setting is Setting.PLAN and q.since.to_plan is grant.plan
        return changing and q.sender.plan is not grant.plan

    gains = Gains(Side.SENDER, grant.each_month, at_most=grant.at_most)
    return Rule(
        f"{grant.id}_begins_with_credits",
        the_plan_begins,
        (gains, *grant.due),
        claims=[*grant.claims, "a-new-plan-grants-at-once"],
        kinds=NO_MESSAGE,
        acts=[Act.SET],
        since=_settled(grant.since),
        until=grant.until,
        numbers=grant.numbers,
    )


def _credited_back(plan: Plan, grant: Grant | None = None, until: date | None = None) -> Rule:
    """The first answer in time brings the credit back; from `grant` on only where the plan's cap leaves room for it."""

    def there_is_room(q: Question) -> bool:
        if q.since.credit_awaited is YesNo.NO or q.since.response is not Response.NONE:
            return False
        cap = None if grant is None else grant.at_most
        return q.recipient.plan is plan and (cap is None or q.recipient.credits < cap)

    return Rule(
        f"an_answered_inmail_{'was' if until else 'is'}_credited_back_to_{plan.value}",
        there_is_room,
        (Gains(Side.RECIPIENT, 1),),
        claims=[
            "inmail-refund-only-if-answered",
            "inmail-90-days",
            *(grant.claims if grant else ()),
            "returned-credit-expiry",
        ],
        kinds=[Kind.INMAIL],
        acts=ANSWERING_AN_INMAIL | {Act.REPLY},
        since=grant.since if grant else None,
        until=until,
        also=["inmail-decline-counts", "accepting-counts-as-answer"],
        numbers=grant.numbers if grant else {},
        said_as="an_answered_inmail_was_credited_back" if until else "",
    )


CAPPED = tuple(grant for grant in GRANTS if grant.at_most is not None)

RULES = (
    *map(_every_month, GRANTS),
    *map(_at_once, GRANTS),
    *(_credited_back(grant.plan, until=grant.first_day) for grant in CAPPED),  # when no cap is known
    *(_credited_back(grant.plan, grant) for grant in CAPPED),
)
UNPUBLISHED = ()
