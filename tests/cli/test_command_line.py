"""The command line: what it prints, and what it says of bad input."""

import io
import json
import re
import subprocess
import sys
from datetime import timedelta

import pytest

from explainer.cli import main
from explainer.facts.catalogue import FACTS
from explainer.facts.question import CHECKED
from explainer.play.story import tell
from explainer.rulebook import KINDS
from explainer.wire.read_play import read_any
from explainer.wire.write_story import story_json
from tests.rulebook.test_scenarios import PLAYS


@pytest.fixture
def run(monkeypatch, capsys):
    def call(*arguments, stdin=""):
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        try:
            status = main(list(arguments))
        except SystemExit as ended:
            status = ended.code
        out, error = capsys.readouterr()
        return status, out, error

    return call


def test_it_answers_json_toml_and_dotted_names_alike(run):
    texts = (
        '{"tie": {"degree": "first"}, "message": {"kind": "direct"}, "on": "2016-03-01"}',
        '{"tie.degree": "first", "message.kind": "direct", "on": "2016-03-01"}',
        'on = 2016-03-01\n[tie]\ndegree = "first"\n[message]\nkind = "direct"\n',
        '"tie.degree" = "first"\n"message.kind" = "direct"\non = "2016-03-01"\n',
        '\ufeff{"tie": {"degree": "first"}, "message": {"kind": "direct"}, "on": "2016-03-01"}',
    )
    answers = [run("answer", "--json", stdin=text) for text in texts]
    assert {status for status, _, _ in answers} == {0}
    assert len({out for _, out, _ in answers}) == 1
    assert json.loads(answers[0][1])["outcome"] == "free"


def test_toml_may_begin_with_a_table(run):
    status, out, _ = run("answer", "--json", stdin='[message]\nkind = "direct"\n[tie]\ndegree = "first"\n')
    assert status == 0
    assert json.loads(out)["outcome"] == "free"


def test_any_lists_routes_best_first(run):
    _, out, _ = run("answer", "--json", stdin="{}")
    routes = [(route["kind"], route["outcome"], bool(route["ways"])) for route in json.loads(out)["routes"]]
    assert routes[0] == ("invitation_note", "free", False)
    assert {outcome for _, outcome, _ in routes[1:]} == {"no"}
    in_order = [kind.value for kind in KINDS]
    assert routes[1:] == sorted(routes[1:], key=lambda route: (not route[2], in_order.index(route[0])))
    ways = {kind: with_ways for kind, _, with_ways in routes[1:]}
    assert {"direct": True, "inmail": True, "open_profile": False, "invitation_reply": False}.items() <= ways.items()
    assert not {"sponsored", "page_message", "group_message", "moderator_message"} & set(ways)
    _, out, _ = run("answer", "--json", stdin='{"tie": {"degree": "first"}, "sender": {"plan": "basic"}}')
    assert json.loads(out)["routes"][0]["kind"] == "direct"


@pytest.mark.parametrize("language", ["en", "de"])
def test_it_prints_a_readable_answer(run, language):
    status, out, error = run("answer", "--lang", language, stdin='{"tie": {"degree": "first"}}')
    assert (status, error) == (0, "")
    assert len(out.splitlines()) > 5


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("case", PLAYS)
def test_a_play_can_be_read_in_both_languages(run, language, case):
    status, out, error = run("answer", "--lang", language, stdin=json.dumps({"play": case["play"]}, default=str))
    assert (status, error) == (0, "")
    assert len(out.splitlines()) >= len(case["play"]["events"])
    assert not re.search(r"\{|\}|None|<", out)


def test_a_play_as_json_is_what_the_play_gives(run):
    play = {"play": {"on": "2016-03-01", "events": [{"at": "2016-03-01", "by": "a", "does": "invite"}]}}
    _, out, _ = run("answer", "--json", stdin=json.dumps(play))
    assert json.loads(out) == story_json(tell(read_any(play)))


BAD = {
    "unknown fact": ('{"sender": {"colour": "red"}}', "sender.colour"),
    "unknown part": ('{"weather": "fine"}', "weather"),
    "unknown value": ('{"tie": {"degree": "fourth"}}', "first, second, third, out"),
    "boolean": ('{"tie": {"coworkers": true}}', "tie.coworkers"),
    "not a number": ('{"sender": {"credits": "many"}}', "many"),
    "not whole": ('{"sender": {"credits": 1.5}}', "1.5"),
    "too small": ('{"message": {"recipients": 0}}', "message.recipients"),
    "negative": ('{"sender": {"credits": -1}}', "-1"),
    "infinite": ('{"message": {"voice_seconds": Infinity}}', "message.voice_seconds"),
    "not a day": ('{"on": "yesterday"}', "yesterday"),
    "before the first day": ('{"on": "2010-12-31"}', "2011-01-01"),
    "after the last day": (json.dumps({"on": f"{CHECKED + timedelta(days=1)}"}), f"{CHECKED}"),
    "a moment, no day": ("on = 2016-03-01T10:00:00", "2016-03-01"),
    "a list": ("[1]", "table"),
    "nothing": ("null", "table"),
    "null for a value": ('{"tie": {"degree": null}}', "null"),
    "a number for a day": ('{"on": 20160301}', "20160301"),
    "a fact twice": ('{"sender": {"plan": "basic"}, "sender.plan": "recruiter"}', "sender.plan"),
    "no object": ('{"tie": "first"}', "tie"),
    "broken JSON": ('{"tie": ', "JSON"),
    "broken TOML": ("tie = = 1", "TOML"),
    "a fact twice in one table": ('{"tie": {"degree": "first", "degree": "second"}}', "degree"),
    "nested without end": ('{"tie": ' + "[" * 100_000, "nested"),
    "a fact of a play's history": ('{"since.bad_marks": 2}', "since.bad_marks"),
    "the value for what is left unsaid": ('{"message": {"all_connected": "unsaid"}}', "yes, no"),
}


@pytest.mark.parametrize(("text", "named"), BAD.values(), ids=BAD)
@pytest.mark.parametrize("language", ["en", "de"])
def test_bad_input_gets_one_sentence_that_names_it(run, language, text, named):
    status, out, error = run("answer", "--lang", language, stdin=text)
    assert (status, out) == (2, "")
    assert error.count("\n") == 1
    if language == "en" or named not in ("table", "nested"):
        assert named in error


@pytest.mark.parametrize(
    "arguments", [["sing"], [], ["answer", "--lang", "fr"], ["answer", "nowhere.json"], ["claims", "x"]]
)
def test_a_bad_call_gets_one_sentence(run, arguments):
    status, out, error = run(*arguments)
    assert (status, out) == (2, "")
    assert error.count("\n") == 1


def test_a_file_is_read(run, tmp_path):
    file = tmp_path / "case.toml"
    file.write_text('tie.degree = "first"\nmessage.kind = "direct"\n')
    status, out, _ = run("answer", str(file), "--json")
    assert status == 0
    assert json.loads(out)["outcome"] == "free"


def test_claims_show_sources_and_rules(run):
    status, out, _ = run("claims", "block-stops-messages")
    assert status == 0
    assert "https://" in out
    assert "block-stops-messages" in out
    _, everything, _ = run("claims")
    assert everything.count("https://") > 100


def test_the_module_runs_as_a_program():
    done = subprocess.run(
        [sys.executable, "-m", "explainer", "answer", "--json"], input="{}", capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout)["routes"]


def test_every_fact_is_accepted_at_its_default_and_by_every_value(run):
    for name, fact in FACTS.items():
        for value in fact.sayable or (fact.least,):
            text = json.dumps({name: getattr(value, "value", value)})
            status, _, error = run("answer", "--json", stdin=text)
            assert status == 0, error


def test_it_says_who_can_reach_me(run):
    status, out, _ = run("reach", "--json", stdin='{"recipient.inmail": "closed"}')
    found = json.loads(out)["reach"]
    assert status == 0
    (closed,) = [each for each in found if (each["from"], each["kind"]) == ("premium", "inmail")]
    assert closed["outcome"] == "no"
    assert closed["switches"] == ["recipient.inmail"]
    _, text, _ = run("reach", "--lang", "de", stdin="{}")
    assert "Fremde mit Premium\n  InMail: kostet ein Guthaben" in text


def test_it_compares_two_questions(run, tmp_path):
    (tmp_path / "a.toml").write_text('"tie.degree" = "first"\n')
    (tmp_path / "b.json").write_text('{"tie.degree": "?"}')
    files = (str(tmp_path / "a.toml"), str(tmp_path / "b.json"))
    _, out, _ = run("compare", *files, "--json")
    assert json.loads(out)["facts"] == ["tie.degree"]
    _, text, _ = run("compare", *files)
    assert "How you are connected: a 1st-degree connection → not known" in text
    both = tmp_path / "both.json"
    both.write_text('{"compare": {"a": {"tie.degree": "first"}, "b": {"tie.degree": "?"}}}')
    assert run("compare", str(both))[1] == text, "one file with both says the same"
    both.write_text('{"compare": {"a": {}, "c": {}}}')
    status, out, error = run("compare", str(both))
    assert (status, out) == (2, "")
    assert "“c”" in error
    status, _, error = run("compare", "-", "-")
    assert status == 2
    assert "standard input" in error


def test_it_draws_the_map_on_a_day(run):
    _, out, _ = run("map", "--on", "2013-06-01", "--json")
    assert "moderator_message" in json.loads(out)["kinds"]
    _, text, _ = run("map", "--to-me", "--plan", "paid")
    assert "An advertiser\n" in text
    assert text.startswith("Your plan: Premium Career\n")
    _, text, _ = run("map", "--plan", "paid", "--lang", "de")
    assert "Ihr Tarif: Premium Career\n  Bei Premium Business" in text
    status, _, error = run("map", "--on", "soon")
    assert status == 2
    assert "soon" in error


@pytest.mark.parametrize(
    ("call", "stdin", "named"),
    [
        ("answer", '{"sender.plan": "?"}', "recipient.open_profile"),
        ("answer", '{"message.text_characters": "?"}', "tie.degree"),
        ("reach", '{"sender.plan": "basic"}', "sender.plan"),
        ("reach", '{"recipient.plan": "?"}', "sender.region"),
    ],
)
def test_a_question_mark_or_a_fact_out_of_place_is_refused_by_name(run, call, stdin, named):
    status, out, error = run(call, stdin=stdin)
    assert (status, out) == (2, "")
    assert named in error


def test_a_batch_takes_what_is_not_known(run, tmp_path):
    asked = tmp_path / "in.jsonl"
    asked.write_text('{"tie.degree": "?", "message.kind": "direct"}\n{"tie.degree": "?"}\n')
    _, out, _ = run("batch", str(asked))
    one, all_ = map(json.loads, out.splitlines())
    assert one["outcome"] == "depends"
    assert "ways" not in one
    assert all_["ask_next"] == "tie.degree"
    _, out, _ = run("batch", "--ways", str(asked))
    assert "ways" in json.loads(out.splitlines()[0])
