"""`make bench`: every measurement, side by side in one run, as tables."""

import tempfile
from pathlib import Path

from bench import batch, building, engine, pages, peers, plays, rules, search, start, views
from bench.row import Row
from explainer.website.build.site import build_site


def show(rows: list[Row]) -> None:
    for row in rows:
        value = f"{row.value:,.2f}" if row.value != int(row.value) else f"{int(row.value):,}"
        print(f"{row.measure:<76} {value:>10} {row.unit:<3} {row.target}", flush=True)


def main() -> None:
    print(f"{'measure':<76} {'value':>10}     to reach")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        show(rules.measure())
        show(plays.measure())
        show(batch.measure(folder))
        show(building.measure(folder))
        build_site(folder / "site")
        show(pages.measure(folder / "site"))
        show(search.measure(folder / "site"))
        show(engine.measure(folder / "site"))
        show(start.measure(folder / "site"))
        show(peers.measure(folder / "site"))
        show(views.measure(folder / "site"))


if __name__ == "__main__":
    main()
