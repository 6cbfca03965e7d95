"""The door for the browser: whatever comes in, JSON goes out."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

import explainer
from explainer import browser
from explainer.facts.catalogue import FACTS
from explainer.rulebook import KINDS
from explainer.wire.read_question import read_question
from tests.asking import answer_json, called


def reply(facts, **more):
    return json.loads(called("answer", {"lang": "en", "facts": facts, **more}))


def test_a_reply_holds_the_answer_and_its_html():
    out = reply({"message.kind": "direct", "tie.degree": "first"}, base="../")
    assert out["answer"]["outcome"] == out["outcome"] == "free"
    assert 'data-outcome="free"' in out["html"]
    assert 'href="../message-types/direct/"' in out["html"]
    assert out["notes"] == []
    assert "tie.degree" in out["fields"]
    assert "message.subject_characters" not in out["fields"]


def test_unknown_facts_and_values_are_named_and_the_rest_is_answered():
    out = reply({"tie.degree": "first", "sender.plan": "gold", "colour": "red", "on": "soon", "v": "1"})
    assert out["answer"]["routes"][0]["outcome"] == "free"
    assert len(out["notes"]) == 3
    assert any("gold" in note and "premium_career" in note for note in out["notes"])


def test_what_is_typed_never_comes_back_as_html():
    out = reply({"sender.plan": "<script>alert(1)</script>", "<b>": "x"})
    assert "<script" not in out["html"]
    assert "<b>x" not in out["html"]


def test_the_day_decides_what_matters():
    assert "sender.receipts" in reply({"message.kind": "direct"})["fields"]
    assert "sender.receipts" not in reply({"message.kind": "direct", "on": "2013-07-18"})["fields"]


PLAY = {
    "on": "2016-03-01",
    "tie": {"degree": "first"},
    "events": [{"at": "2016-03-01", "by": "a", "does": "send", "message": {"kind": "direct"}}],
}


def test_a_story_comes_with_its_html():
    out = json.loads(called("story", {"lang": "de", "play": PLAY, "base": "../"}))
    assert out["story"] == explainer.tell({"play": PLAY})
    assert out["html"].startswith('<figure class="play"')
    assert "<b>A " in out["html"]
    assert 'href="../sources/#' in out["html"]


def test_a_story_that_cannot_be_told_says_why():
    event = {"at": "2016-03-01", "by": "z", "does": "send"}
    assert "z" in json.loads(called("story", {"lang": "en", "play": {**PLAY, "events": [event]}}))["refused"]
    assert "play" in json.loads(called("story", {"lang": "en"}))["refused"]


names = st.one_of(st.sampled_from(sorted(FACTS)), st.text(max_size=12))
values = st.one_of(
    st.text(max_size=12),
    st.integers().map(str),
    st.floats().map(str),
    st.sampled_from(sorted({str(choice.value) for fact in FACTS.values() for choice in fact.choices})),
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.dictionaries(names, values, max_size=8), st.sampled_from(["en", "de", "fr"]))
def test_no_fragment_ever_breaks_it(facts, language):
    out = json.loads(called("answer", {"lang": language, "facts": facts}))
    assert "refused" in out or set(out) == {"answer", "outcome", "html", "fields", "notes", "about"}


def fact_values(fact):
    if fact.choices:
        return st.sampled_from([choice.value for choice in fact.sayable])
    return st.integers(fact.least, 10**6) if fact.whole else st.floats(0, 10**6, allow_nan=False)


questions = st.fixed_dictionaries(
    {},
    optional={name: fact_values(fact) for name, fact in FACTS.items() if name != "message.kind"},
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(questions, st.sampled_from([kind.value for kind in KINDS]))
def test_every_answer_keeps_its_shape(facts, kind):
    out = answer_json(*read_question({**facts, "message.kind": kind}))
    closed = out["outcome"] == "no"
    assert out["because"]
    assert (out["lands"] == "nowhere") == (out["privacy"] == "nobody") == closed
    assert (out["cost"] == {"inmail_credits": 1}) or out["outcome"] != "credit"
    assert closed or not out["ways"]
    assert closed == (not out["readers"])
    assert set(out["without_effect"]) <= set(facts)


def test_the_proof_ends_in_a_digest():
    *steps, last = browser.call("prove", '{"lang": "de"}')
    assert steps == sorted(steps)
    proof = json.loads(last)
    assert proof["judged"] > 10_000
    assert int(proof["stands_for"]) > 10**18
    assert len(proof["sha256"]) == 64


def test_what_is_not_known_is_answered_with_what_it_depends_on():
    out = reply({"message.kind": "open_profile", "recipient.plan": "premium_career", "recipient.open_profile": "?"})
    assert out["outcome"] == "depends"
    assert out["answer"]["ask_next"] == "recipient.open_profile"
    assert "is their Open Profile on?" in out["html"]
    assert [each["outcome"] for each in out["answer"]["depends"]] == ["free", "no"]


def test_a_question_mark_where_none_may_stand_is_named_and_the_rest_is_answered():
    out = reply({"sender.plan": "?", "message.kind": "direct", "tie.degree": "first"})
    assert out["outcome"] == "free"
    assert "sender.plan" in out["notes"][0]


def test_who_reaches_me_what_differs_and_the_map_come_in_names_and_in_words():
    mine = {"recipient.inmail": "closed"}
    reached = json.loads(called("reach", {"lang": "de", "facts": mine}))
    assert reached["reach"] == explainer.reach(mine)["reach"]
    assert all(group["heading"] and group["lines"] for group in reached["said"])
    compared = json.loads(called("compare", {"lang": "en", "a": {"tie.degree": "first"}, "b": {"tie.degree": "?"}}))
    assert compared["facts"] == ["tie.degree"]
    assert compared["said"]
    drawn = json.loads(called("map", {"lang": "en", "plan": "paid", "on": "2016-03-01", "to_me": True}))
    assert len(drawn["rows"]) == len(drawn["cells"]) == len(drawn["said"])
    refused = json.loads(called("map", {"lang": "en", "plan": "gold"}))["refused"]
    assert "gold" in refused
    assert "basic, paid" in refused
    assert "sender.plan" in json.loads(called("reach", {"lang": "en", "facts": {"sender.plan": "basic"}}))["refused"]
