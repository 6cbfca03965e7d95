"""Who else could reach a message: LinkedIn, Microsoft, archives, courts, downloads, AI training, a firm, an app."""

from datetime import date

from explainer.facts.question import FIRST_DAY, Question
from explainer.facts.values import Act, Kind, Plan, Region, Setting, Switch, YesNo
from explainer.law.effect import Access, Cannot, Reaches
from explainer.law.rule import Decided, rule
from explainer.rulebook.kinds import EVERY_KIND, By, To, kinds

CHATS = kinds(to=To.CHAT)

MICROSOFT_OWNS_LINKEDIN = date(2016, 12, 8)
AI_TRAINING_OUTSIDE_THE_EU = date(2024, 9, 18)
AI_TRAINING_IS_SUSPENDED_IN_THE_UK = date(2024, 9, 20)  # the regulator says so that day
AI_TRAINING_IN_THE_EU = date(2025, 11, 3)
LATER = (Region.EU, Region.CH, Region.CA, Region.HK)  # where training began on that day
PAUSED = (*LATER, Region.UK)  # and where it had been suspended within two days

LOGGED = frozenset({Kind.DIRECT, Kind.INMAIL})  # what Sales Navigator writes into a customer database
FREE_INMAIL = frozenset({Kind.OPEN_PROFILE})  # what it is called there
WRITEBACK_IS_READ = date(2026, 11, 29)  # its guides carry no date, so none is known before the day they were read
PORTABILITY_IS_DESCRIBED = date(2024, 8, 1)  # the month in the version of Microsoft's page, which speaks of the EU
IN_SWITZERLAND = Decided(
    day=PORTABILITY_IS_DESCRIBED, known=date(2026, 11, 29), claim="portability-in-switzerland-earlier"
)

ACCESS_SINCE = Decided(day=FIRST_DAY, known=date(2017, 1, 1), claim="access-before-2017")


@rule(Reaches(Access.LINKEDIN_AUTOMATION), claims=["linkedin-scans-messages"], kinds=EVERY_KIND, since=ACCESS_SINCE)
def linkedins_systems_scan_it(q: Question) -> bool:
    return True


@rule(
    Reaches(Access.LINKEDIN_REVIEW_AFTER_REPORT),
    claims=["reported-messages-are-reviewed"],
    kinds=EVERY_KIND,
    since=ACCESS_SINCE,
)
def reviewers_see_what_is_reported(q: Question) -> bool:
    return True


@rule(
    Reaches(Access.MICROSOFT_SECURITY),
    claims=["microsoft-security-access"],
    kinds=EVERY_KIND,
    since=Decided(day=MICROSOFT_OWNS_LINKEDIN, known=date(2017, 1, 1), claim="microsoft-since-december-2016"),
)
def microsoft_may_use_it_for_security(q: Question) -> bool:
    return True


@rule(Reaches(Access.REGULATED_ARCHIVE), claims=["regulated-archive"], kinds=EVERY_KIND, since=ACCESS_SINCE)
def an_archive_keeps_what_a_regulated_member_receives(q: Question) -> bool:
    return q.recipient.archived is YesNo.YES


@rule(Reaches(Access.REGULATED_ARCHIVE), claims=["regulated-archive"], kinds=kinds(by=By.MEMBER), since=ACCESS_SINCE)
def an_archive_keeps_what_a_regulated_member_sends(q: Question) -> bool:
    return q.sender.archived is YesNo.YES


@rule(Reaches(Access.SEARCH_WARRANT), claims=["search-warrant"], kinds=EVERY_KIND, since=ACCESS_SINCE)
def a_search_warrant_opens_it(q: Question) -> bool:
    return True


@rule(Reaches(Access.OWN_EXPORT), claims=["own-export"], kinds=EVERY_KIND, since=ACCESS_SINCE)
def either_side_can_download_it(q: Question) -> bool:
    return True


@rule(
    Reaches(Access.AI_TRAINING),
    claims=["ai-training-outside-the-eu", "ai-training-uk-at-first", "ai-training-in-group-chats"],
    kinds=CHATS,
    since=AI_TRAINING_OUTSIDE_THE_EU,
    until=AI_TRAINING_IS_SUSPENDED_IN_THE_UK,
)
def a_group_chat_could_train_ai_in_the_first_days(q: Question) -> bool:
    return (q.sender.ai_training is Switch.ON and q.sender.region not in LATER) or (
        q.recipient.ai_training is Switch.ON and q.recipient.region not in LATER
    )


@rule(
    Reaches(Access.AI_TRAINING),
    claims=["ai-training-outside-the-eu", "ai-training-in-group-chats"],
    kinds=CHATS,
    since=AI_TRAINING_IS_SUSPENDED_IN_THE_UK,
    until=AI_TRAINING_IN_THE_EU,
)
def a_group_chat_may_train_ai_in_the_first_countries(q: Question) -> bool:
    return (q.sender.ai_training is Switch.ON and q.sender.region not in PAUSED) or (
        q.recipient.ai_training is Switch.ON and q.recipient.region not in PAUSED
    )


@rule(
    Reaches(Access.AI_TRAINING),
    claims=["ai-training-in-the-eu", "ai-training-uk-paused", "ai-training-in-group-chats"],
    kinds=CHATS,
    since=AI_TRAINING_IN_THE_EU,
)
def a_group_chat_may_train_ai_everywhere(q: Question) -> bool:
    return q.sender.ai_training is Switch.ON or q.recipient.ai_training is Switch.ON


@rule(Reaches(Access.CRM_WRITEBACK), claims=["crm-writeback"], kinds=LOGGED, since=WRITEBACK_IS_READ)
def a_firm_may_log_what_its_sales_navigator_sends(q: Question) -> bool:
    return q.sender.plan is Plan.SALES_NAVIGATOR


@rule(
    Reaches(Access.CRM_WRITEBACK),
    claims=["crm-writeback", "open-profile-free"],
    kinds=FREE_INMAIL,
    since=WRITEBACK_IS_READ,
)
def a_firm_may_log_the_free_inmail_of_its_sales_navigator(q: Question) -> bool:
    return q.sender.plan is Plan.SALES_NAVIGATOR


@rule(
    Reaches(Access.DATA_PORTABILITY),
    claims=["portability-for-apps", "portability-takes-in-messages"],
    kinds=EVERY_KIND,
    since=PORTABILITY_IS_DESCRIBED,
)
def an_app_may_fetch_what_a_member_in_the_eu_receives(q: Question) -> bool:
    return q.recipient.region is Region.EU


@rule(
    Reaches(Access.DATA_PORTABILITY),
    claims=["portability-for-apps", "portability-takes-in-messages"],
    kinds=kinds(by=By.MEMBER),
    since=PORTABILITY_IS_DESCRIBED,
)
def an_app_may_fetch_what_a_member_in_the_eu_sends(q: Question) -> bool:
    return q.sender.region is Region.EU


@rule(
    Reaches(Access.DATA_PORTABILITY), claims=["portability-takes-in-messages"], kinds=EVERY_KIND, since=IN_SWITZERLAND
)
def an_app_may_fetch_what_a_member_in_switzerland_receives(q: Question) -> bool:
    return q.recipient.region is Region.CH


@rule(
    Reaches(Access.DATA_PORTABILITY),
    claims=["portability-takes-in-messages"],
    kinds=kinds(by=By.MEMBER),
    since=IN_SWITZERLAND,
)
def an_app_may_fetch_what_a_member_in_switzerland_sends(q: Question) -> bool:
    return q.sender.region is Region.CH


@rule(Cannot(), claims=["ai-training-outside-the-eu"], acts=[Act.SET], until=AI_TRAINING_OUTSIDE_THE_EU)
def there_was_no_setting_for_ai_training(q: Question) -> bool:
    return q.since.setting is Setting.AI_TRAINING


@rule(
    Cannot(),
    claims=["ai-training-in-the-eu"],
    acts=[Act.SET],
    since=AI_TRAINING_OUTSIDE_THE_EU,
    until=AI_TRAINING_IN_THE_EU,
)
def where_training_came_later_there_was_no_setting_for_it(q: Question) -> bool:
    return q.since.setting is Setting.AI_TRAINING and q.sender.region in LATER


@rule(
    Cannot(),
    claims=["ai-training-uk-paused"],
    acts=[Act.SET],
    since=AI_TRAINING_IS_SUSPENDED_IN_THE_UK,
    until=AI_TRAINING_IN_THE_EU,
)
def while_training_was_suspended_there_was_no_setting_for_it(q: Question) -> bool:
    return q.since.setting is Setting.AI_TRAINING and q.sender.region is Region.UK


RULES = (
    linkedins_systems_scan_it,
    reviewers_see_what_is_reported,
    microsoft_may_use_it_for_security,
    an_archive_keeps_what_a_regulated_member_receives,
    an_archive_keeps_what_a_regulated_member_sends,
    a_search_warrant_opens_it,
    either_side_can_download_it,
    a_group_chat_could_train_ai_in_the_first_days,
    a_group_chat_may_train_ai_in_the_first_countries,
    a_group_chat_may_train_ai_everywhere,
    a_firm_may_log_what_its_sales_navigator_sends,
    a_firm_may_log_the_free_inmail_of_its_sales_navigator,
    an_app_may_fetch_what_a_member_in_the_eu_receives,
    an_app_may_fetch_what_a_member_in_the_eu_sends,
    an_app_may_fetch_what_a_member_in_switzerland_receives,
    an_app_may_fetch_what_a_member_in_switzerland_sends,
    there_was_no_setting_for_ai_training,
    where_training_came_later_there_was_no_setting_for_it,
    while_training_was_suspended_there_was_no_setting_for_it,
)
