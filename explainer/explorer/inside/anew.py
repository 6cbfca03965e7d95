"""The rulebook with one file changed: read anew beside the one that answers, which stays as it is."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, NamedTuple

from explainer import rulebook
from explainer.data import DataError
from explainer.law.rule import Effect, Rule
from explainer.rulebook import SUBJECTS
from explainer.rulebook import limits as of_limits
from explainer.rulebook.ledger import LedgerError, claims
from explainer.space.table import NoTable, table

HOME = "explainer/rulebook/"
LIMITS = "limits.toml"
AT_LINE = re.compile(r" \(at line (\d+), column \d+\)$")
"""How the reader of TOML says where something is wrong, which it says in no other way before Python 3.14."""


class Broken(Exception):
    """A changed file gives no rules: why, by a code for the reader's sentence, what Python says, and in which line."""

    def __init__(self, code: str, detail: str, line: int | None = None) -> None:
        super().__init__(detail)
        self.code, self.detail, self.line = code, detail, line


class Rulebook(NamedTuple):
    """All rules, those of the changed file among them.

    What says the same as before is the same rule. `before` and `after` are those that differ, as they were and are.
    """

    rules: tuple[Rule, ...]
    before: tuple[Rule, ...]
    after: tuple[Rule, ...]


def with_file(file: str, text: str) -> Rulebook:
    """The rulebook in which a file has this text. Raises Broken."""
    subject, _, name = file.removeprefix(HOME).partition("/")
    if subject not in SUBJECTS or not (name == LIMITS or name.endswith(".py")):
        raise Broken("no_such_file", file)
    try:
        with _limits(subject, file, text) if name == LIMITS else _code(file, text), _subject(subject):
            found = import_module(f"{rulebook.__name__}.{subject}.rules").RULES
        return _beside(subject, [_taken(each, subject) for each in found])
    except Broken:
        raise
    except SyntaxError as error:
        raise Broken("syntax", error.msg, error.lineno) from error
    except (NoTable, LedgerError, DataError) as error:
        raise Broken("unfit", str(error), _line(error, file)) from error
    except BaseException as error:  # whatever somebody may write
        detail = ": ".join(filter(None, (type(error).__name__, str(error))))
        raise Broken("raised", detail, _line(error, file)) from error


def _line(error: BaseException | None, file: str) -> int | None:
    """The last line of a file that was at work when something went wrong, or when its cause did."""
    line = None
    while error is not None:
        at = error.__traceback__
        while at is not None:
            if at.tb_frame.f_code.co_filename == file:
                line = at.tb_lineno
            at = at.tb_next
        error = error.__cause__
    return line


# Reading the file's subject anew


class _Changed(MetaPathFinder, Loader):
    """Gives one module another source."""

    def __init__(self, file: str, text: str) -> None:
        self.file, self.name = file, file.removesuffix(".py").replace("/", ".")
        self.code = compile(text, file, "exec", dont_inherit=True)

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        return ModuleSpec(name, self, origin=self.file) if name == self.name else None

    def exec_module(self, module: ModuleType) -> None:
        exec(self.code, vars(module))


@contextmanager
def _code(file: str, text: str) -> Iterator[None]:
    finder = _Changed(file, text)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


@contextmanager
def _limits(subject: str, file: str, text: str) -> Iterator[None]:
    """The subject's files, when read, find these limits."""
    import tomllib  # only here: nothing else in a browser reads TOML

    try:
        rows = of_limits.limits_in(tomllib.loads(text), file)
    except tomllib.TOMLDecodeError as error:
        at = AT_LINE.search(str(error))
        raise Broken("syntax", str(error)[: at.start()] if at else str(error), int(at[1]) if at else None) from error
    name = of_limits.__name__
    other = ModuleType(name)
    vars(other).update(vars(of_limits))
    vars(other)["limits"] = lambda asked: rows if asked == subject else of_limits.limits(asked)
    sys.modules[name] = other
    try:
        yield
    finally:
        sys.modules[name] = of_limits


@contextmanager
def _subject(subject: str) -> Iterator[None]:
    """Inside, the subject's modules are not there yet; outside, they are as they were."""
    package = f"{rulebook.__name__}.{subject}"
    mine = [name for name in sys.modules if name == package or name.startswith(f"{package}.")]
    kept = {name: sys.modules.pop(name) for name in mine}
    attribute = getattr(rulebook, subject)
    try:
        yield
    finally:
        for name in [name for name in sys.modules if name == package or name.startswith(f"{package}.")]:
            del sys.modules[name]
        sys.modules.update(kept)
        setattr(rulebook, subject, attribute)


# What of it is new


def _taken(rule: object, subject: str) -> Rule:
    """A rule of the changed file; the old one, where it says the same."""
    if not isinstance(rule, Rule):
        raise Broken("unfit", f"RULES holds {rule!r}, which is no rule")
    old: tuple[Rule, ...] = SUBJECTS[subject].RULES
    before = next((each for each in old if each.id == rule.id), None)
    if before is not None and _alike(before, rule):
        return before
    table(rule)  # whatever cannot be learned about it is said now
    for id in rule.claims:
        if id not in claims():
            raise Broken("unfit", f"{rule.id}: the ledger has no claim {id!r}")
    return rule


def _alike(one: Rule, other: Rule) -> bool:
    return _says(one) == _says(other) and _tests(one) == _tests(other)


def _says(rule: Rule) -> tuple[Any, ...]:  # Any: all that a rule has beside its test
    effects = tuple(map(_effect, rule.effects))
    held = (rule.acts, rule.kinds, rule.since, rule.until, rule.unless)
    return (effects, rule.claims, rule.also, dict(rule.numbers), *held)


def _effect(effect: Effect) -> tuple[Any, ...]:  # Any: an effect's own parts
    return type(effect), tuple(effect) if isinstance(effect, tuple) else ()


def _tests(rule: Rule) -> tuple[Any, ...]:  # Any: a table's parts
    found = table(rule)
    return found.facts, found.edges, found.truth


def _beside(subject: str, found: list[Rule]) -> Rulebook:
    """The whole rulebook with these rules of a subject.

    A rule that gives way to one that differs is another rule itself, though its own file is as it was.
    """
    if twice := {each.id for each in found if sum(other.id == each.id for other in found) > 1}:
        raise Broken("unfit", f"two rules are called {sorted(twice)[0]}")
    old = [rule for module in SUBJECTS.values() for rule in module.RULES]
    new = [rule for name, module in SUBJECTS.items() for rule in (found if name == subject else module.RULES)]
    differing = _ids(set(old) ^ set(new))
    new = [copy(rule) if rule in old and rule.unless & differing else rule for rule in new]
    was, is_ = set(old), set(new)
    return Rulebook(
        tuple(new),
        tuple(rule for rule in old if rule not in is_),
        tuple(rule for rule in new if rule not in was),
    )


def _ids(rules: Iterable[Rule]) -> frozenset[str]:
    return frozenset(rule.id for rule in rules)
