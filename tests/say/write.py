"""Writes every case of `explainer/say/cases` anew, and takes away what is none: `make cases`."""

from tests.say.cases import GIVEN, HOME, files


def write() -> None:
    found = files()
    for path in sorted(HOME.rglob("*")):
        if path.is_file() and path.relative_to(HOME).as_posix() not in (*found, *GIVEN):
            path.unlink()
    for name, make in found.items():
        path = HOME / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(make(), "utf-8")
    print(f"{len(found)} cases written; git diff shows what changed")


if __name__ == "__main__":
    write()
