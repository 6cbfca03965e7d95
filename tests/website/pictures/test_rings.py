"""The rings say of each kind what the rules answer: who reads it in every case, who in some, and who could if."""

import re

import pytest

from explainer.answers.compose import decide
from explainer.facts.catalogue import with_facts
from explainer.facts.question import CHECKED
from explainer.facts.values import Act, Consent, Kind
from explainer.law.effect import ALWAYS, Access, Reader
from explainer.rulebook import KINDS
from explainer.rulebook.ledger import weakest
from explainer.say.languages import LANGUAGES
from explainer.say.words import words
from explainer.space.space import READERS, certain, exists, space
from explainer.website import THEME
from explainer.website.pictures.rings import rings, rings_html, todays_kinds

each_language = pytest.mark.parametrize("language", LANGUAGES)
each_kind = pytest.mark.parametrize("kind", todays_kinds())


def answers(kind):
    """An answer for each case that some rule about readers tells apart, of messages that are delivered."""
    base = with_facts(certain(kind, CHECKED), {"recipient.ad_consent": Consent.GIVEN})  # else the EU gets no adverts
    found = [decide(question) for question in space(Act.SEND, kind, CHECKED, READERS).scenarios(base)]
    delivered = [answer for answer in found if answer.readers]
    assert len(delivered) > 3
    return delivered


@each_kind
def test_the_rings_are_those_whom_the_answers_name(kind):
    named = [{*answer.readers, *answer.access} for answer in answers(kind)]
    shown = {who: ring for ring in rings(kind) for who in ring.who}
    assert set(shown) == set().union(*named)
    always = set.intersection(*named)
    for who, ring in shown.items():
        assert ring.on_condition == (who not in always or (isinstance(who, Access) and who not in ALWAYS)), who
    assert len(shown) == sum(len(ring.who) for ring in rings(kind))


@each_kind
def test_a_ring_rests_on_the_claims_of_the_answers(kind):
    said = {
        (each.gives, id)
        for answer in answers(kind)
        for each in (*answer.why.readers, *answer.why.access)
        for id in each.claims
    }
    assert {(ring.who[0].value, id) for ring in rings(kind)[1:] for id in ring.claims} <= said
    assert all(ring.claims for ring in rings(kind))


@each_kind
def test_inmost_are_those_who_write_then_members_then_what_always_reaches_it(kind):
    inmost, *outer = rings(kind)
    assert {Reader.SENDER, Reader.RECIPIENT} <= set(inmost.who)
    assert not inmost.on_condition
    ranks = [(isinstance(ring.who[0], Access), ring.on_condition) for ring in outer]
    assert ranks == sorted(ranks)
    assert [ring.who for ring in outer if not ring.on_condition] == [(Access.LINKEDIN_AUTOMATION,)]


def test_colleagues_stand_around_an_inmail_and_the_whole_chat_within_one():
    assert [ring.who[0] for ring in rings(Kind.INMAIL)][1:3] == [
        Reader.RECRUITER_PROJECT,
        Reader.RECRUITER_ORGANIZATION,
    ]
    assert len(rings(Kind.GROUP_CHAT)[0].who) == 4


@each_language
def test_each_ring_is_drawn_with_its_number_and_said_in_the_same_order(language):
    html = rings_html(words(language))
    figures = re.findall(r'<figure class="rings-figure" data-kind="(\w+)">(.*?)</figure>', html)
    assert [Kind(kind) for kind, _ in figures] == list(todays_kinds())
    for kind, figure in figures:
        expected = ["could" if ring.on_condition else "reads" for ring in rings(Kind(kind))]
        drawn, listed = figure.split("<ol")
        assert re.findall(r'<circle class="(\w+)"', drawn)[::-1] == expected
        assert re.findall(r'<g class="badge (\w+)"', drawn) == expected
        assert re.findall(r'<li class="(\w+)"', listed) == expected
        numbers = [str(place) for place in range(1, len(expected) + 1)]
        assert re.findall(r"<text[^>]*>(\d+)<", drawn) == re.findall(r'aria-hidden="true">(\d+)<', listed) == numbers
        assert 'aria-hidden="true"' in drawn
        assert listed.count("claim-summary") == len(expected)
        assert len(set(re.findall("<strong>(.*?)</strong>", listed))) == len(expected)
    assert "style=" not in html


@each_kind
def test_a_rings_sign_is_that_of_the_weakest_of_its_claims(kind):
    (listed,) = re.findall(rf'data-kind="{kind.value}">.*?<ol(.*?)</ol>', rings_html(words("en")))
    signs = re.findall(r'class="claim-summary"[^>]*data-standing="(\w+)"', listed)
    assert signs == [weakest(ring.claims).value for ring in rings(kind)]


def test_no_number_covers_another():
    for _kind, drawn in re.findall(r'data-kind="(\w+)">.*?(<svg.*?</svg>)', rings_html(words("en"))):
        badges = re.findall(r'<g class="badge \w+"><circle cx="([-\d.]+)" cy="([-\d.]+)" r="(\d+)"', drawn)
        places = [(float(x), float(y), float(r)) for x, y, r in badges]
        assert len(places) > 5
        for at, (x, y, r) in enumerate(places):
            assert max(abs(x), abs(y)) + r <= 160
            for other_x, other_y, _ in places[:at]:
                assert ((x - other_x) ** 2 + (y - other_y) ** 2) ** 0.5 >= 2 * r


def test_every_kind_of_today_can_be_chosen():
    styles = (THEME / "styles" / "rings.css").read_text("utf-8")
    chosen = re.findall(r'name="rings" value="(\w+)"', rings_html(words("en")))
    assert chosen == [kind.value for kind in KINDS if exists(kind, CHECKED)]
    for kind in chosen:
        assert f'.rings:has([value="{kind}"]:checked) .rings-figure:not([data-kind="{kind}"])' in styles
    assert styles.count(".rings:has([value=") == len(chosen)
