"""One measured figure beside what it should reach."""

from typing import NamedTuple


class Row(NamedTuple):
    measure: str
    value: float
    unit: str
    target: str
