"""The sponsored message: an advert shown to an audience, by region, date, consent and the member's own setting."""

from datetime import date

from explainer.facts.question import Question
from explainer.facts.values import Act, Consent, Is, Kind, Region, Setting, Sponsored
from explainer.law.acts import ANSWERING_AN_ADVERT
from explainer.law.effect import Access, Can, Cannot, Lands, Place, Reaches, Reader, Reads
from explainer.law.rule import Unpublished, rule
from explainer.rulebook.kinds import EVERY_KIND, kinds

KIND = frozenset({Kind.SPONSORED})

EU_NEW_ONES_END = date(2021, 12, 15)
EU_STOP = date(2022, 1, 10)
EU_CONSENT = date(2024, 10, 15)
IS_READ = date(2026, 11, 29)  # the texts on the name above an advert carry no date


@rule(
    Can(),
    claims=["sponsored-is-paid-ad", "sponsored-target-audience"],
    kinds=KIND,
    unless=["in_the_eu_only_what_had_begun_ran_on"],
)
def an_advertiser_reaches_an_audience(q: Question) -> bool:
    return True


@rule(Can(), claims=["eu-stop-new-campaigns-2021"], kinds=KIND, since=EU_NEW_ONES_END, until=EU_STOP)
def in_the_eu_only_what_had_begun_ran_on(q: Question) -> bool:
    return q.recipient.region is Region.EU


@rule(Lands(Place.ADVERT), claims=["sponsored-is-paid-ad"], kinds=kinds(lands=Place.ADVERT))
def an_advert_is_marked_as_one(q: Question) -> bool:
    return True


@rule(Reads(Reader.SENDER), claims=["advertiser-knows-its-advert"], kinds=KIND)
def the_advertiser_knows_the_advert(q: Question) -> bool:
    return True


@rule(Reads(Reader.RECIPIENT), claims=["sponsored-shown-when-active"], kinds=KIND)
def the_member_is_shown_the_advert(q: Question) -> bool:
    return True


@rule(Cannot(), claims=["eu-stop-2022"], kinds=KIND, since=EU_STOP, until=EU_CONSENT)
def the_eu_got_no_sponsored_messages(q: Question) -> bool:
    return q.recipient.region is Region.EU


@rule(Cannot(), claims=["eu-consent-2024"], kinds=KIND, since=EU_CONSENT)
def the_eu_needs_consent(q: Question) -> bool:
    return q.recipient.region is Region.EU and q.recipient.ad_consent is Consent.NONE


@rule(Cannot(), claims=["sponsored-opt-out"], kinds=KIND)
def a_member_can_refuse_sponsored_messages(q: Question) -> bool:
    return q.recipient.sponsored is Sponsored.REFUSED


@rule(Cannot(), claims=["adverts-go-to-members"], kinds=KIND)
def a_page_gets_no_adverts(q: Question) -> bool:
    return q.recipient.is_ is Is.PAGE


@rule(
    Reaches(Access.ADVERTISER_CLICKS),
    claims=["advertiser-learns-clicks"],
    kinds=KIND,
    also=["sponsored-elements"],
)
def the_advertiser_learns_of_clicks(q: Question) -> bool:
    return True


@rule(Reaches(Access.ADVERTISER_FORM), claims=["advertiser-gets-the-form"], kinds=KIND, also=["sponsored-elements"])
def the_advertiser_gets_what_a_form_sends(q: Question) -> bool:
    return True


@rule(Reaches(Access.ADVERT_SENDER), claims=["advert-has-a-sender", "advert-sender-sees-it"], kinds=KIND, since=IS_READ)
def the_member_above_the_advert_may_see_it(q: Question) -> bool:
    return True


@rule(Can(), claims=["advertiser-learns-clicks"], kinds=KIND, acts=[Act.CLICK_ADVERT])
def an_advert_can_be_clicked(q: Question) -> bool:
    return True


@rule(Can(), claims=["advertiser-gets-the-form"], kinds=KIND, acts=[Act.SEND_LEAD_FORM])
def a_form_can_be_sent(q: Question) -> bool:
    return True


@rule(
    Cannot(),
    claims=["sponsored-elements", "inmail-carries-no-branding"],
    kinds=EVERY_KIND - KIND,
    acts=ANSWERING_AN_ADVERT,
)
def only_adverts_have_buttons_and_forms(q: Question) -> bool:
    return True


@rule(Cannot(), claims=["eu-consent-2024"], acts=[Act.SET], until=EU_CONSENT)
def nobody_was_asked_for_consent_yet(q: Question) -> bool:
    return q.since.setting is Setting.AD_CONSENT


RULES = (
    an_advertiser_reaches_an_audience,
    in_the_eu_only_what_had_begun_ran_on,
    an_advert_is_marked_as_one,
    the_advertiser_knows_the_advert,
    the_member_is_shown_the_advert,
    the_eu_got_no_sponsored_messages,
    the_eu_needs_consent,
    a_member_can_refuse_sponsored_messages,
    a_page_gets_no_adverts,
    the_advertiser_learns_of_clicks,
    the_advertiser_gets_what_a_form_sends,
    the_member_above_the_advert_may_see_it,
    an_advert_can_be_clicked,
    a_form_can_be_sent,
    only_adverts_have_buttons_and_forms,
    nobody_was_asked_for_consent_yet,
)
UNPUBLISHED = (Unpublished("sponsored-frequency-cap", KIND, since=date(2020, 1, 1)),)
