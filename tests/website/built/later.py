"""Builds the site in a process whose clock runs ahead, as `python -m tests.website.built.later OUT ADDRESS DAYS`."""

import datetime
import sys
import time
from pathlib import Path
from typing import Any

_now, _local, _utc = time.time, time.localtime, time.gmtime


class _AlsoReal(type):
    """Takes what is made without us, such as the sum of a day and a span, for one of ours."""

    def __instancecheck__(cls, other: object) -> bool:
        return isinstance(other, cls.__mro__[1])


class _Date(datetime.date, metaclass=_AlsoReal):
    @classmethod
    def today(cls) -> Any:
        return cls.fromtimestamp(time.time())


class _Datetime(datetime.datetime, metaclass=_AlsoReal):
    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> Any:
        return cls.fromtimestamp(time.time(), tz)

    today = utcnow = now


def run_ahead(days: int) -> None:
    """Let every clock that Python asks be some days ahead, for all that is imported from now on."""
    time.time = lambda: _now() + days * 86_400  # zip, gzip and our own days ask it
    time.time_ns = lambda: int(time.time() * 1e9)
    time.localtime = lambda at=None: _local(time.time() if at is None else at)
    time.gmtime = lambda at=None: _utc(time.time() if at is None else at)
    datetime.date, datetime.datetime = _Date, _Datetime  # type: ignore[misc]


def main() -> None:
    out, address, days = sys.argv[1:]
    today = datetime.datetime.now(datetime.UTC)
    run_ahead(int(days))
    from mkdocs.utils import get_build_date

    from explainer.website.build.site import build_site

    then = (today + datetime.timedelta(int(days))).strftime("%Y-%m-%d")
    assert get_build_date() >= then, "the clock does not run ahead for MkDocs, and so shows nothing"
    build_site(Path(out), site_url=address)


if __name__ == "__main__":
    main()
