"""What pages may ask for: fences that must be right, markers and claims that must exist, and the form's fields."""

import re
from datetime import date

import markdown
import pytest

from explainer.answers.routes import answers_to
from explainer.facts.catalogue import FACTS
from explainer.facts.values import Act, Kind
from explainer.rulebook import KINDS
from explainer.rulebook.ledger import claims
from explainer.say.words import words
from explainer.space.space import OUTCOME, space
from explainer.website.blocks.markers import BLOCKS, block
from explainer.website.blocks.tables import delivered, fixed, last_day, outcome_table, rows
from explainer.website.form import controls as form
from explainer.website.grammar import PageError
from explainer.website.pages.fences import FENCES
from explainer.website.pages.fences import fence as drawn
from explainer.wire.read_question import read_asked, read_question

each_language = pytest.mark.parametrize("language", ["en", "de"])


def render(text, language="en"):
    extensions = ["explainer.website.pages.markdown", "attr_list", "pymdownx.superfences"]
    return markdown.markdown(
        text, extensions=extensions, extension_configs={"explainer.website.pages.markdown": {"language": language}}
    )


def fence(*lines):
    return "\n".join(["```scenario", *lines, "```"])


@each_language
def test_a_scenario_shows_its_answer(language):
    html = render(fence("message.kind: direct", "tie.degree: first", "expect: free"), language)
    assert '<message-explainer class="explainer explainer-scenario"' in html
    assert "<p><message-explainer" not in html
    assert 'data-outcome="free"' in html


@each_language
def test_a_day_at_the_beginning_of_a_line_is_no_list(language):
    day = words(language).day(date(2014, 1, 14))
    written = [f"{day}: a", "", "Then:", "", f"- {day}: b", f"- {day} to {day}: c", "", "Steps:", "", f"1. {day}: d"]
    html = render("\n".join(written), language)
    assert html.count(day) == 5
    assert (html.count("<ul>"), html.count("<ol>")) == (1, 1)


BAD_FENCES = {
    "a wrong expectation": (("message.kind: direct", "tie.degree: first", "expect: no"), "'free'"),
    "no expectation": (("message.kind: direct",), "expect"),
    "an unknown fact": (("sender.colour: red", "expect: no"), "sender.colour"),
    "an unknown value": (("tie.degree: fourth", "expect: no"), "fourth"),
    "a line without a colon": (("tie.degree first", "expect: no"), "tie.degree first"),
    "a fact twice": (("tie.degree: first", "tie.degree: second", "expect: no"), "twice"),
}


@pytest.mark.parametrize(("lines", "named"), BAD_FENCES.values(), ids=BAD_FENCES)
def test_a_bad_fence_stops_the_build_by_name(lines, named):
    with pytest.raises(PageError, match=r"^line 6, scenario: ") as raised:
        render(fence("message.kind: direct", "expect: no") + "\n\n" + fence(*lines))
    assert named in str(raised.value)


BAD_MARKERS = {
    "outcome inmail": "outcomes",
    "outcomes sms": "inmail",
    "outcomes": "one kind of message, and is given nothing",
    "outcomes inmail direct": "inmail direct",
    "map inmail": "takes nothing, and is given 'inmail'",
    "access inmail": "takes nothing",
    "life yesterday": "takes one day from 2011-01-01 to",
    "life 2013-03-01 2014-03-01": "takes one day",
    "life 2009-03-01": "takes one day from 2011-01-01",
    "operator": "entries of operator.toml, and is given nothing",
    "operator name colour": "name colour",
    "try inmail tie.degree=first tie.degree=second": "twice",
    "try inmail tie.degree": "tie.degree",
    "try inmail tie.degree=fourth": "fourth",
}


@pytest.mark.parametrize(("marker", "named"), BAD_MARKERS.items())
def test_a_bad_marker_stops_the_build_by_name(marker, named):
    with pytest.raises(PageError, match=r"^line 3, explainer:") as raised:
        render(f"# Title\n\n<!-- explainer:{marker} -->\n")
    assert named in str(raised.value)


BROKEN = {
    "<!-- explainer:life 2013-03-01 -->": "line 3, explainer:life: ",
    "<!-- explainer:operator name -->": "line 3, explainer:operator: ",
    "<!-- explainer:map -->": "line 3, explainer:map: ",
    fence("message.kind: direct", "tie.degree: first", "expect: free"): "line 3, scenario: ",
}


@pytest.mark.parametrize("error", [ValueError, AttributeError, KeyError], ids=lambda error: error.__name__)
@pytest.mark.parametrize(("asked", "where"), BROKEN.items(), ids=BROKEN.values())
def test_a_block_that_cannot_be_drawn_says_why(monkeypatch, asked, where, error):
    def broken(*_):
        raise error("its own words")

    for name, of in BLOCKS.items():
        monkeypatch.setitem(BLOCKS, name, of._replace(draw=broken))
    for name, of in FENCES.items():
        monkeypatch.setitem(FENCES, name, of._replace(draw=broken))
    block.cache_clear()
    drawn.cache_clear()
    with pytest.raises(PageError, match=f"^{where}it cannot be drawn: {error.__name__}: .*its own words") as raised:
        render(f"# Title\n\n{asked}\n")
    assert isinstance(raised.value.__cause__, error)


def test_a_claim_that_does_not_exist_stops_the_build_by_name():
    with pytest.raises(PageError, match="no-such-claim"):
        render("So it is said.[^no-such-claim]")


def test_other_fences_and_comments_are_left_alone():
    html = render("```text\n<!-- explainer:nothing -->\n```\n\n<!-- a remark -->\n")
    assert "explainer:nothing" in html
    assert "message-explainer" not in html


@each_language
def test_every_block_renders(language):
    arguments = dict.fromkeys(("outcomes", "limits", "in-short", "readers", "sources"), "inmail") | {
        "operator": "name",
        "facts": "tie",
    }
    for name in BLOCKS:
        html = render(f"<!-- explainer:{name} {arguments.get(name, '')} -->", language)
        assert html.startswith("<"), name
        assert len(html) > 80, name


@each_language
def test_the_ledger_has_an_anchor_for_every_claim(language):
    html = render("<!-- explainer:ledger -->", language)
    assert re.findall(r'<details id="([^"]+)"', html) == list(claims())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)
def test_the_rows_of_a_table_cover_every_case_once(kind):
    of = space(Act.SEND, kind, last_day(kind), OUTCOME)
    found = [fixed(of, row) for row in rows(of)]
    for question in of.plain_scenarios():
        fitting = [row for row in found if all(fact.of(question) in values for fact, values in row.items())]
        assert len(fitting) == 1
    assert len(found) <= len(list(of.plain_scenarios()))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)
def test_every_row_of_a_table_has_a_reason(kind):
    assert "<td></td>" not in outcome_table(kind, words("en"))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)
def test_the_form_has_a_control_for_every_fact_that_matters(kind):
    html = form.groups(form.ever_matters((kind,)), read_asked({"message.kind": kind.value}), words("en"), {})
    for name in form.ever_matters((kind,)):
        assert f'name="{name}"' in html
    for fact in FACTS.values():
        for choice in fact.sayable if f'name="{fact.name}"' in html else ():
            assert f'<option value="{choice.value}"' in html


@each_language
def test_the_sentence_holds_real_controls(language):
    say = words(language)
    html, named = form.sentence(read_asked({}), say), form.blanks(say)
    assert len(named) == 4
    assert html.count("<select") + html.count("<input") == len(named)
    assert not set("{[]}") & set(re.sub("<[^>]*>", "", html))
    assert all(f'name="{name}"' in html for name in named)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)
def test_an_example_that_is_delivered_exists(kind):
    assert answers_to(delivered(kind))[0].outcome.value != "no"


def test_any_is_a_kind_to_choose():
    question, _ = read_question({})
    assert question.message.kind is Kind.ANY
    assert '<option value="any" selected>' in form.kind_field(question, words("en"))


def test_references_are_numbered_in_the_order_of_reading():
    html = render("- one[^dm-free]\n- two[^block-stops-messages]\n\nthree[^dm-free] four[^history-visible-both]\n")
    assert re.findall(r'href="#source-\d+".*?>([\d, –]+)</a>', html) == ["1", "2", "1, 3"]


def test_what_stands_behind_a_number_is_written_once():
    html = render("one[^dm-free]\n\ntwo[^history-visible-both]\n\nthree[^dm-free]\n")
    assert re.findall(r'href="#(source-\d+)"', html) == ["source-1", "source-2", "source-1"]
    assert re.findall(r'<li id="([^"]+)"', html) == ["source-1", "source-2"]


@each_language
def test_a_story_on_a_page_can_be_played_on(language):
    body = ('on = "2026-06-01"', "a = { plan = 'recruiter' }", "expect = ['invite: yes']", "[[events]]")
    event = ('at = "2026-06-01T10:00"', 'by = "a"', 'does = "invite"')
    html = drawn("play", (*body, *event), words(language))
    link = "#view=play&amp;on=2026-06-01&amp;sender.plan=recruiter&amp;events=10h.a.invite&amp;v=1"
    assert f'<a href="@@base@@try/{link}">{words(language).say("play", "yourself")}</a>' in html
