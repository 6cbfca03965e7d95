"""What a plan grants each month and the most that may be saved: rules made from grants.toml, three for each row."""

from datetime import date
from typing import NamedTuple

from explainer.data import load
from explainer.facts.question import Question
from explainer.facts.values import Act, Kind, Plan, Response, Setting, YesNo
from explainer.law.acts import ANSWERING_AN_INMAIL
from explainer.law.change import Due, Gains
from explainer.law.effect import Can, Notice, Side, Tells
from explainer.law.rule import NO_MESSAGE, Decided, Number, Rule, Since
from explainer.rulebook.limits import day_of, since_of

NO_CAP_IS_KNOWN = ("inmail-grants-by-plan",)
GRANT_DAYS = 90  # after which what is left of a month's grant expires


class Grant(NamedTuple):
    """A row of the table; its id names its rules."""

    id: str
    plan: Plan
    each_month: int
    at_most: int
    since: Since
    until: date | None
    claims: tuple[str, ...]

    @property
    def numbers(self) -> dict[str, Number]:
        return {"credits": self.each_month, "cap": self.at_most}


GRANTS = tuple(
    Grant(
        id,
        Plan(row.get("plan", id)),
        row["each_month"],
        row["at_most"],
        since_of(row["since"]),
        day_of(row["until"]) if "until" in row else None,
        tuple(row["claims"]),
    )
    for id, row in load("rulebook", "credits", "grants").items()
)


def _every_month(grant: Grant) -> Rule:
    def the_plan_renews(q: Question) -> bool:
        return q.sender.plan is grant.plan

    gains = Gains(Side.SENDER, grant.each_month, at_most=grant.at_most)
    return Rule(
        f"{grant.id}_grants_credits_every_month",
        the_plan_renews,
        (Can(), gains, Due(Act.EXPIRE_CREDITS, days=GRANT_DAYS)),
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
        (gains, Due(Act.EXPIRE_CREDITS, days=GRANT_DAYS)),
        claims=[*grant.claims, "a-new-plan-grants-at-once"],
        kinds=NO_MESSAGE,
        acts=[Act.SET],
        since=_settled(grant.since),
        until=grant.until,
        numbers=grant.numbers,
    )


def _credited_back(id: str, plan: Plan, grant: Grant | None) -> Rule:
    """The first answer in time brings the credit back, where the plan's cap leaves room for it."""

    def there_is_room(q: Question) -> bool:
        if q.since.credit_awaited is YesNo.NO or q.since.response is not Response.NONE:
            return False
        return q.recipient.plan is plan and (grant is None or q.recipient.credits < grant.at_most)

    return Rule(
        f"an_answered_inmail_is_credited_back_to_{id}",
        there_is_room,
        (Gains(Side.RECIPIENT, 1), Tells(Side.RECIPIENT, Notice.CREDIT_BACK)),
        claims=["inmail-refund-only-if-answered", "inmail-90-days", *(grant.claims if grant else NO_CAP_IS_KNOWN)],
        kinds=[Kind.INMAIL],
        acts=ANSWERING_AN_INMAIL | {Act.REPLY},
        # What we have decided about a grant's first day does not date this: that a credit is awaited does.
        since=grant.since if grant and isinstance(grant.since, date) else None,
        until=grant.until if grant else None,
        also=["inmail-decline-counts", "accepting-counts-as-answer"],
        numbers=grant.numbers if grant else {},
    )


RULES = (
    *map(_every_month, GRANTS),
    *map(_at_once, GRANTS),
    *(_credited_back(grant.id, grant.plan, grant) for grant in GRANTS),
    _credited_back(Plan.RECRUITER.value, Plan.RECRUITER, None),
)
UNPUBLISHED = ()
