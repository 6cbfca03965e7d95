"""Many questions at once: the same answers, in the same order, whatever is wrong with some of the lines."""

import io
import json
import sys

import pytest

from explainer.cli import main
from explainer.facts.catalogue import FACTS, with_facts
from explainer.facts.question import Question
from explainer.facts.values import Kind
from explainer.play.story import tell
from explainer.wire.read_play import read_any
from explainer.wire.read_question import parse_json
from explainer.wire.write_story import story_json
from tests.asking import answer_json
from tests.questions import drawn

PLAY = {"play": {"on": "2016-03-01", "events": [{"at": "2016-03-01", "by": "a", "does": "invite"}]}}


def line_of(question: Question, names) -> str:
    """A question as a line that names only some of its facts."""
    facts = {name: getattr(value := FACTS[name].of(question), "value", value) for name in names}
    return json.dumps({"on": question.on.isoformat(), **facts})


def lines(count: int, seed: int) -> list[str]:
    """Questions with a handful of facts each; every fourth leaves the kind open."""
    names = [name for name in FACTS if name != "message.kind"]
    out = []
    for place, question in enumerate(drawn(count, seed)):
        named = [name for offset, name in enumerate(names) if (place + offset) % 7 == 0]
        if place % 4 == 0 or question.message.kind is Kind.ANY:
            out.append(line_of(with_facts(question, {"message.kind": Kind.ANY}), named))
        else:
            out.append(line_of(question, [*named, "message.kind"]))
    return out


def expected(line: str, with_ways: bool):
    answer = answer_json(*read_any(parse_json(line)))
    if not with_ways:
        for each in answer.get("routes", [answer]):
            del each["ways"]
    return answer


@pytest.fixture
def batch(tmp_path, capsys):
    def run(content: str | bytes, *options: str):
        source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
        source.write_bytes(content if isinstance(content, bytes) else content.encode())
        status = main(["batch", str(source), str(target), *options])
        assert (status, capsys.readouterr()) == (0, ("", ""))
        return target.read_text("utf-8").splitlines()

    return run


@pytest.mark.parametrize("options", [(), ("--ways",)], ids=["plain", "with ways"])
def test_every_line_is_what_answer_says(batch, options):
    asked = lines(300, seed=5)
    found = batch("\n".join(asked), *options)
    assert [json.loads(line) for line in found] == [expected(line, bool(options)) for line in asked]


def test_a_play_is_a_line_too(batch):
    (line,) = batch(json.dumps(PLAY))
    assert json.loads(line) == story_json(tell(read_any(PLAY)))


def test_a_bad_line_is_named_in_its_place_and_the_run_goes_on(batch):
    good = '{"message.kind": "direct"}'
    content = "\n".join(
        [good, '{"tie": ', "", '{"tie.degree": "fourth"}', good, "[]", '{"play": {"on": "2016-03-01", "events": 1}}']
    )
    found = [json.loads(line) for line in batch(content)]
    assert [line.get("line") for line in found] == [None, 2, 3, 4, None, 6, 7]
    assert "first, second, third, out" in found[3]["error"]
    assert all(set(line) == {"line", "error"} for line in found if "error" in line)


def test_a_line_that_is_no_utf_8_is_one_bad_line(batch):
    good = b'{"message.kind": "direct"}\n'
    found = batch(b"\xef\xbb\xbf" + good + b'{"tie.degree": "\xff"}\n' + good)
    assert ["error" in json.loads(line) for line in found] == [False, True, False]


def test_the_last_line_needs_no_end_and_lines_may_end_as_on_windows(batch):
    assert len(batch('{"on": "2016-03-01"}\r\n{"on": "2016-03-02"}')) == 2


def test_several_cores_say_the_same_in_the_same_order(batch):
    content = "\n".join([*lines(1_600, seed=6), "bad"])
    assert batch(content, "--jobs", "2") == batch(content)


def test_an_empty_file_gives_an_empty_file(batch):
    assert batch("") == []
    assert batch("", "--jobs", "0") == []


def test_standard_input_and_output_will_do(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO("{}\n{}\n"))
    assert main(["batch", "-"]) == 0
    out, error = capsys.readouterr()
    assert (out.count("\n"), error) == (2, "")


def test_questions_are_not_overwritten_by_their_answers(tmp_path, capsys):
    file = tmp_path / "in.jsonl"
    file.write_text("{}\n")
    assert main(["batch", str(file), str(file)]) == 2
    assert file.read_text() == "{}\n"
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [["batch"], ["batch", "nowhere.jsonl"], ["batch", "-", "/nowhere/out"], ["batch", "-", "--jobs", "-1"]]
)
def test_a_bad_call_gets_one_sentence(capsys, arguments):
    try:
        status = main(arguments)
    except SystemExit as ended:
        status = ended.code
    out, error = capsys.readouterr()
    assert (status, out, error.count("\n")) == (2, "", 1)


def test_whoever_watches_is_told_how_far_it_is(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    file = tmp_path / "in.jsonl"
    file.write_text("{}\nbad\n")
    assert main(["batch", str(file), str(tmp_path / "out.jsonl"), "--lang", "de"]) == 0
    assert "2 beantwortet, davon 1 abgelehnt" in capsys.readouterr().err
