"""The table of kinds: one row for each kind, and no column or value that nothing asks for."""

import ast
import tomllib
from enum import Enum
from pathlib import Path

import explainer
from explainer.facts.values import Kind
from explainer.rulebook import kinds as table
from explainer.rulebook.kinds import KIND_OF, ROWS, Columns, Row, kinds

HOME = Path(explainer.__file__).parent
ASIDE = {"kind", "own_acts"}  # asked for by KINDS and by KIND_OF


def asked():
    """The values that some file of the project asks for, as (column, value)."""
    for path in HOME.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())) if "node_modules" not in path.parts else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "kinds":
                for keyword in node.keywords:
                    if keyword.arg:
                        yield keyword.arg, ast.unparse(keyword.value).split(".")[-1]
    for path in HOME.rglob("limits.toml"):
        for row in tomllib.loads(path.read_text()).values():
            for column, value in row.get("kinds", {}).items():
                if column != "kind":
                    yield column, str(value) if isinstance(value, bool) else value.upper()


def word(value):
    return value.name if isinstance(value, Enum) else str(value)


def test_there_is_a_row_for_every_kind_in_the_order_of_the_wire():
    assert [row.kind for row in ROWS] == [kind for kind in Kind if kind is not Kind.ANY]
    assert sum(len(row.own_acts) for row in ROWS) == len(KIND_OF)


def test_every_column_can_be_asked_for_with_a_value_that_some_kind_has():
    assert set(Columns.__annotations__) == set(Row._fields) - ASIDE
    for column, value in asked():
        assert value in {word(getattr(row, column)) for row in ROWS}, f"no kind has {column}={value}"


def test_every_column_and_every_value_of_it_is_asked_for():
    found = set(asked())
    for row in ROWS:
        for column in set(Row._fields) - ASIDE:
            value = getattr(row, column)
            if isinstance(value, bool):
                assert found & {(column, "True"), (column, "False")}, f"nothing asks for {column}"
            elif value not in (None, Row._field_defaults.get(column)):  # what is usual may be what is left
                assert (column, word(value)) in found, f"{row.kind.value}: nothing asks for {column}={word(value)}"


def test_what_is_asked_for_is_true_of_the_kinds_that_come_back():
    assert kinds(to=table.To.CHAT) == {Kind.GROUP_CHAT}
    assert kinds(by=table.By.MEMBER, with_an_invitation=True) == {Kind.INVITATION_NOTE, Kind.INVITATION_REPLY}
