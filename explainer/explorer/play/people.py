"""Who is in a play: the facts of each, to be chosen, and further people to be added or let go."""

from explainer.explorer.along import changed
from explainer.explorer.called import choices
from explainer.explorer.controls import day, number, of_fact, select
from explainer.explorer.link import Link, href, usual
from explainer.explorer.play.rows import Taken
from explainer.explorer.play.way.beginning import EXISTS, SIDES
from explainer.facts.catalogue import FACTS
from explainer.say.html import details
from explainer.say.markup import escape
from explainer.say.phrases import raised, short
from explainer.say.words import Words

FURTHER = "cd"
"""Who can be added here; a link or a file can name more."""
_OF_A_MEMBER = [name for name, fact in FACTS.items() if fact.owner == "sender"]


def _label(name: str, say: Words) -> str:
    fact = FACTS[name]
    return say.say("explorer", "play", "who") if name == "sender.is" else raised(say.say("setting", short(fact)))


def _of_the_case(owner: str, name: str, link: Link, say: Words) -> str:
    """A fact of one of the case's two."""
    own = f"{owner}.{name.partition('.')[2]}"
    value = link.facts.get(own, usual(own))
    return of_fact(own, value, _label(name, say), lambda word: changed(link, own, word), say)


def _with(link: Link, name: str, value: str) -> Link:
    others = {**link.others, name: value}
    if value == usual(_fact(name)) and not name.endswith(f".{EXISTS}"):
        del others[name]
    return link._replace(others=others)


def _fact(name: str) -> str:
    """The fact of a case of the same name."""
    owner, _, rest = name.partition(".")
    return f"{'tie' if '-' in owner else 'sender'}.{rest}"


def _of_another(own: str, label: str, link: Link, say: Words) -> str:
    """A fact of somebody further, or of a tie to them."""
    fact, value = _fact(own), link.others.get(own, usual(_fact(own)))
    if not FACTS[fact].choices:
        return number(fact, value, label, lambda word: _with(link, own, word)).replace(
            f'name="{fact}"', f'name="{own}"'
        )
    options = [(_with(link, own, word), text) for word, text in choices(fact, say)]
    return select(own, label, options, _with(link, own, value))


def _person(name: str, taken: Taken, say: Words) -> str:
    link, names = taken.link, list(taken.points[0].world.people)
    owner = next((owner for owner, side in SIDES.items() if side == name), "")
    if owner:
        fields = [_of_the_case(owner, fact, link, say) for fact in _OF_A_MEMBER]
        if name == "a":
            own = "tie.degree"
            value = link.facts.get(own, usual(own))
            label = say.say("explorer", "play", "between", pair="A–B")
            fields.insert(0, of_fact(own, value, label, lambda word: changed(link, own, word), say))
        gone = ""
    else:
        fields = [
            _of_another(
                f"{other}-{name}.degree",
                say.say("explorer", "play", "between", pair=f"{other.upper()}–{name.upper()}"),
                link,
                say,
            )
            for other in names
            if other < name
        ]
        fields += [
            _of_another(f"{name}.{fact.partition('.')[2]}", _label(fact, say), link, say) for fact in _OF_A_MEMBER
        ]
        gone = _gone(name, link, say)
    return f'<div class="explorer-fields">{"".join(fields)}</div>{gone}'


def _folded(name: str, taken: Taken, say: Words) -> str:
    """Somebody's facts, folded until somebody wants them: they are many."""
    look = taken.path.look
    unfolded = look.facts == name
    to = taken.to(taken.path.seeing(look._replace(facts="" if unfolded else name)))
    text = say.say("explorer", "play", "person", name=name.upper())
    return fold(f"play-who-{name}", to, text, unfolded) + (_person(name, taken, say) if unfolded else "")


def fold(id: str, to: Link, text: str, unfolded: bool) -> str:
    """What a link unfolds, because it is made only then."""
    return (
        f'<p><a class="play-fold" id="{id}" href="{escape(href(to))}" role="button" '
        f'aria-expanded="{str(unfolded).lower()}">{escape(text)}</a></p>'
    )


def _gone(name: str, link: Link, say: Words) -> str:
    kept = {key: value for key, value in link.others.items() if name not in key.partition(".")[0].split("-")}
    to = href(link._replace(others=kept))
    return f'<p><a href="{escape(to)}">{escape(say.say("explorer", "play", "let_go", name=name.upper()))}</a></p>'


def people_html(taken: Taken, say: Words) -> str:
    """The first day, everybody's facts, and a way to add somebody."""
    link, names = taken.link, list(taken.points[0].world.people)
    on = day(
        link.facts.get("on", usual("on")), say.say("explorer", "play", "on"), lambda word: link.having({"on": word})
    )
    people = "".join(_folded(name, taken, say) for name in names)
    new = next((name for name in FURTHER if name not in names), None)
    add = ""
    if new:
        to = escape(href(_with(link, f"{new}.{EXISTS}", "member")))
        words = say.say("explorer", "play", "add", name=new.upper())
        add = f'<p><a class="button" href="{to}">{escape(words)}</a></p>'
    return details(
        "play-people",
        say.say("explorer", "play", "people"),
        f'<div class="explorer-fields">{on}</div>{people}{add}',
    )
