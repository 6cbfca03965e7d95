"""The calls of the command line, each with its options, and what it prints."""

import argparse
import json
import os
import sys
import time
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from explainer.answers.compare import Asked, compare
from explainer.answers.overview import MyPlan, overview
from explainer.answers.reach import reach
from explainer.answers.routes import answers_to
from explainer.cli.batch import batch
from explainer.explorer.ask.reaching import reach_groups, reach_rows
from explainer.explorer.compare.rows import comparison_groups, comparison_rows
from explainer.explorer.lines import groups_text
from explainer.explorer.map.rows import map_groups, map_notes
from explainer.explorer.words import explorer_words
from explainer.facts.question import CHECKED
from explainer.play.story import Play, tell
from explainer.prove import Proof, prove
from explainer.refused import Refused
from explainer.rulebook import RULES
from explainer.rulebook.ledger import claims
from explainer.say.languages import FIRST, LANGUAGES
from explainer.say.text import answer_text, claim_text, story_text
from explainer.say.words import refusal, words
from explainer.wire.read_play import read_any
from explainer.wire.read_question import parse_json, read_asked, read_day, read_mine, read_two
from explainer.wire.write_answer import Json, answers_json
from explainer.wire.write_story import story_json
from explainer.wire.write_tables import comparison_json, overview_json, reach_json


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One sentence instead of a page of usage."""
        sys.exit(_complain(f"{self.prog}: {message}; see '{self.prog} --help'."))


def _complain(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


def read_text(file: str) -> Mapping[str, object]:
    """A question's or a play's table from JSON or TOML text. Raises Refused for anything else.

    A file's suffix decides which of the two it must be; else whatever begins as JSON does is JSON.
    """
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Refused("no_file", file=file, error=error.strerror or "") from None
    except UnicodeDecodeError as error:
        raise Refused("not_json", error=str(error)) from None
    text = text.removeprefix("\ufeff")
    suffix = Path(file).suffix
    if suffix == ".json" or (suffix != ".toml" and (text.lstrip().startswith("{") or _is_json(text))):
        return parse_json(text)
    try:
        return tomllib.loads(text)
    except ValueError as error:
        raise Refused("not_json", error=str(error)) from None


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _answer(options: argparse.Namespace) -> None:
    asked, say = read_any(read_text(options.file)), words(options.lang)
    if isinstance(asked, Play):
        story = tell(asked)
        shown = story_json(story) if options.json else story_text(story, say)
    else:
        question, answers = asked[0], answers_to(*asked)
        shown = answers_json(question, answers) if options.json else answer_text(question, answers, say)
    print(json.dumps(shown, ensure_ascii=False, indent=2) if options.json else shown)


def _reach(options: argparse.Namespace) -> None:
    me, _, unknown = read_mine(read_text(options.file))
    found, say = reach(me, unknown), explorer_words(options.lang)
    _print(reach_json(found) if options.json else groups_text(reach_groups(reach_rows(found, say), say)))


def _compare(options: argparse.Namespace) -> None:
    if options.a == options.b == "-":
        raise Refused("one_stream")
    first = read_text(options.a)
    two = (read_asked(first), read_asked(read_text(options.b))) if options.b else read_two(first)
    a, b = (Asked(question, unknown) for question, _, unknown in two)
    found, say = compare(a, b), words(options.lang)
    rows = () if options.json else comparison_groups(comparison_rows(a, b, found, say), say)
    _print(comparison_json(found) if options.json else groups_text(rows))


def _map(options: argparse.Namespace) -> None:
    on = read_day(options.on) if options.on else CHECKED
    plan, say = MyPlan(options.plan), words(options.lang)
    found = overview(plan, on, options.to_me)
    rows = () if options.json else (map_notes(plan, options.to_me, say), *map_groups(found, options.to_me, say))
    _print(overview_json(found) if options.json else groups_text(rows))


def _print(shown: Json) -> None:
    print(shown if isinstance(shown, str) else json.dumps(shown, ensure_ascii=False, indent=2))


def _batch(options: argparse.Namespace) -> None:
    batch(options.questions, options.out, with_ways=options.ways, jobs=options.jobs, say=words(options.lang))


def _prove(options: argparse.Namespace) -> None:
    say, start = words(options.lang), time.perf_counter()
    for step in prove():
        if isinstance(step, Proof):
            seconds = say.number(round(time.perf_counter() - start, 1))
            counts = {"judged": step.judged, "stands_for": step.stands_for, "plays": step.plays}
            numbers = {name: say.number(count) for name, count in counts.items()}
            print(say.say("proof", "line", seconds=seconds, **numbers))
            print(say.say("proof", "digest", sha256=step.sha256))
        elif sys.stderr.isatty():
            print(f"\r{step} %", end="\r", file=sys.stderr)


def _claims(options: argparse.Namespace) -> None:
    ledger = claims()
    if options.id and options.id not in ledger:
        raise Refused("no_claim", id=options.id)
    chosen = [ledger[options.id]] if options.id else list(ledger.values())
    say = words(options.lang)
    texts = [claim_text(c, tuple(rule.id for rule in RULES if c.id in rule.claims), say) for c in chosen]
    print("\n\n".join(texts))


def _jobs(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError
    return number or os.cpu_count() or 1


def parser() -> argparse.ArgumentParser:
    top = _Parser(prog="explainer", description="Who can message whom on LinkedIn, and who says so.")
    calls = top.add_subparsers(required=True, metavar="CALL", parser_class=_Parser)
    language = _Parser(add_help=False)
    language.add_argument("--lang", choices=LANGUAGES, default=FIRST, help="language of what is printed")
    ask = calls.add_parser("answer", parents=[language], help="answer a question or a play in JSON or TOML")
    ask.add_argument("file", nargs="?", default="-", metavar="FILE", help="the question; standard input if left out")
    ask.add_argument("--json", action="store_true", help="print the answer as JSON")
    ask.set_defaults(call=_answer)
    me = calls.add_parser("reach", parents=[language], help="who can reach me: my facts as recipient.…, and the day")
    me.add_argument("file", nargs="?", default="-", metavar="FILE", help="my facts; standard input if left out")
    me.add_argument("--json", action="store_true", help="print it as JSON")
    me.set_defaults(call=_reach)
    two = calls.add_parser("compare", parents=[language], help="what differs between two questions")
    two.add_argument("a", metavar="A", help="a file with the first question, or with both; - for standard input")
    two.add_argument("b", nargs="?", metavar="B", help="a file with the second, unless A holds both")
    two.add_argument("--json", action="store_true", help="print it as JSON")
    two.set_defaults(call=_compare)
    all_ = calls.add_parser("map", parents=[language], help="what goes to whom, or with --to-me, from whom")
    all_.add_argument(
        "--plan",
        choices=[plan.value for plan in MyPlan],
        default=MyPlan.BASIC.value,
        help="my plan; paid is Premium Career",
    )
    all_.add_argument("--on", metavar="DAY", help="the day; that of the last check if left out")
    all_.add_argument("--to-me", action="store_true", help="who can write to me, instead of whom I can write to")
    all_.add_argument("--json", action="store_true", help="print it as JSON")
    all_.set_defaults(call=_map)
    many = calls.add_parser("batch", parents=[language], help="answer many questions, one JSON line each")
    many.add_argument("questions", metavar="IN", help="a file with a question in each line; - for standard input")
    many.add_argument(
        "out", nargs="?", default="-", metavar="OUT", help="where the answers go; standard output if left out"
    )
    many.add_argument("--ways", action="store_true", help="search for what would open a closed way, which takes longer")
    many.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="on how many cores; 0 for all of them")
    many.set_defaults(call=_batch)
    whole = calls.add_parser("prove", parents=[language], help="judge the whole space and print its SHA-256")
    whole.set_defaults(call=_prove)
    ledger = calls.add_parser("claims", parents=[language], help="print the ledger, or one claim")
    ledger.add_argument("id", nargs="?", metavar="ID", help="a claim's id")
    ledger.set_defaults(call=_claims)
    return top


def main(arguments: list[str] | None = None) -> int:
    """Run one call; 0 if it succeeded, 2 for input that cannot be taken."""
    options = parser().parse_args(arguments)
    try:
        options.call(options)
    except Refused as problem:
        return _complain(refusal(problem, words(options.lang)))
    except BrokenPipeError:  # whoever reads us has read enough
        sys.stderr.close()
    return 0
