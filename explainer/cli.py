"""The command line: answer a question, prove the whole space, look a claim up."""

import argparse
import json
import sys
import time
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from explainer.prove import Proof, prove
from explainer.reading import Refused, read_question
from explainer.rulebook import RULES
from explainer.rulebook.ledger import claims
from explainer.say.text import answer_text, claim_text
from explainer.say.words import LANGUAGES, words
from explainer.writing import answer_json, judged


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One sentence instead of a page of usage."""
        sys.exit(_complain(f"{self.prog}: {message}; see '{self.prog} --help'."))


def _complain(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


def read_text(file: str) -> Mapping[str, object]:
    """A question's table from JSON or TOML text. Raises Refused for anything else."""
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Refused("no_file", file=file, error=error.strerror or "") from None
    except UnicodeDecodeError as error:
        raise Refused("not_json", error=str(error)) from None
    data = _parsed(text.removeprefix("\ufeff"), Path(file).suffix)
    if not isinstance(data, Mapping):
        raise Refused("no_table")
    return data


def _parsed(text: str, suffix: str) -> object:
    """What a text says as JSON or else as TOML; a file's suffix decides which of the two it must be."""
    try:
        if suffix != ".toml":
            return json.loads(text)
    except ValueError as error:
        if suffix == ".json" or text.lstrip().startswith("{"):  # nothing in TOML begins so
            raise Refused("not_json", error=str(error)) from None
    try:
        return tomllib.loads(text)
    except ValueError as error:
        raise Refused("not_json", error=str(error)) from None


def _answer(options: argparse.Namespace) -> None:
    question, given = read_question(read_text(options.file))
    if options.json:
        print(json.dumps(answer_json(question, given), ensure_ascii=False, indent=2))
    else:
        print(answer_text(question, judged(question, given), words(options.lang)))


def _prove(options: argparse.Namespace) -> None:
    say, start = words(options.lang), time.perf_counter()
    for step in prove():
        if isinstance(step, Proof):
            seconds = say.number(round(time.perf_counter() - start, 1))
            numbers = {"judged": say.number(step.judged), "stands_for": say.number(step.stands_for)}
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


def parser() -> argparse.ArgumentParser:
    top = _Parser(prog="explainer", description="Who can message whom on LinkedIn, and who says so.")
    calls = top.add_subparsers(required=True, metavar="CALL", parser_class=_Parser)
    language = _Parser(add_help=False)
    language.add_argument("--lang", choices=LANGUAGES, default=LANGUAGES[0], help="language of what is printed")
    ask = calls.add_parser("answer", parents=[language], help="answer a question in JSON or TOML")
    ask.add_argument("file", nargs="?", default="-", metavar="FILE", help="the question; standard input if left out")
    ask.add_argument("--json", action="store_true", help="print the answer as JSON")
    ask.set_defaults(call=_answer)
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
        return _complain(problem.sentence(options.lang))
    except BrokenPipeError:  # whoever reads us has read enough
        sys.stderr.close()
    return 0
