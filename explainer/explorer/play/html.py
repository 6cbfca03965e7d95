"""A play to be gone on with, as HTML: its steps in lanes, what each side sees now, and what can be tried next."""

from collections.abc import Iterator

from explainer.explorer.controls import one_of, select
from explainer.explorer.link import Link, href, written
from explainer.explorer.play.offers import Actor, Closed, Group, Offer, Passing
from explainer.explorer.play.people import fold, people_html
from explainer.explorer.play.rows import Pane, PlayView, Taken
from explainer.explorer.play.stories import Ready
from explainer.explorer.play.way.path import Path
from explainer.explorer.play.way.points import Point
from explainer.explorer.play.writing import writing_html
from explainer.judge import Says
from explainer.say.html import details
from explainer.say.markup import escape
from explainer.say.story.html import lanes_html, lanes_of, step_html
from explainer.say.story.rows import scene_view
from explainer.say.words import Words

SIGNS = {Says.CANNOT: "⊗", Says.UNSETTLED: "?"}


def steps_html(way: list[Point], base: str, say: Words) -> list[str]:
    """Each step up to the last of these points; those of a point are drawn once."""
    lanes = lanes_of(way[0].world.people)
    found: list[str] = []
    for point in way:
        key = (say.language, base)
        if key not in point.drawn:
            before = next((each.said for each in _back(point.before) if each.said), None)
            views = []
            for scene in point.scenes:
                views.append(step_html(scene_view(scene, before, say), lanes, base, say))
                before = scene.step.at
            point.drawn[key] = tuple(views)
        found += point.drawn[key]
    return found


def _back(point: Point | None) -> Iterator[Point]:
    while point:
        yield point
        point = point.before


def _go(to: Link, text: str, marks: str = "") -> str:
    name = f' class="{marks}"' if marks else ""
    return f'<a{name} href="{escape(href(to))}">{escape(text)}</a>'


# Where the reader stands


def _move(rows: PlayView, key: str, path: Path | None, say: Words) -> str:
    """A way to another step; without one it stays in its place, and says that it leads nowhere."""
    text = escape(say.say("explorer", "play", key))
    if path is None:
        return f'<a class="button" id="play-{key}" role="link" aria-disabled="true" tabindex="0">{text}</a>'
    return f'<a class="button" id="play-{key}" href="{escape(href(rows.taken.to(path)))}">{text}</a>'


def _moves(rows: PlayView, say: Words) -> str:
    path = rows.taken.path
    here, all_ = path.here, len(path.events)
    moves = [
        _move(rows, "back", path.at(here - 1) if here else None, say),
        f"<span>{escape(say.say('explorer', 'play', 'place', n=str(here), all=str(all_)))}</span>",
        _move(rows, "forth", path.at(here + 1) if here < all_ else None, say),
        _move(rows, "undo", path.undone() if all_ and here == all_ else None, say),
        _move(rows, "branch", path.branched() if here < all_ else None, say),
    ]
    return f'<p class="play-moves">{"".join(moves)}</p>'


def _path(key: str, lines: tuple[str, ...], more: str, say: Words) -> str:
    if not lines:
        return ""
    steps = "".join(f"<li>{escape(line)}</li>" for line in lines)
    lead = escape(say.say("explorer", "play", key))
    return f'<section class="play-aside"><h3>{lead}</h3><ol>{steps}</ol>{more}</section>'


def _paths(rows: PlayView, say: Words) -> str:
    """What lies ahead of the reader, and the path that was left."""
    taken = rows.taken
    links = "".join(
        _go(taken.to(path), say.say("explorer", "play", key), "button")
        for key, path in (("take_aside", taken.path.changed_over()), ("drop_aside", taken.path.without_other()))
    )
    return _path("ahead", rows.ahead, "", say) + _path("aside", rows.aside, f"<p>{links}</p>", say)


# What each side sees


def _pane(pane: Pane) -> str:
    lines = "".join(f"<li>{escape(line)}</li>" for line in pane.lines)
    return f'<div class="play-pane"><p>{escape(pane.heading)}</p><ul>{lines}</ul></div>'


def _panes(panes: tuple[Pane, ...]) -> str:
    """They double what the steps say, so that silence is seen; who listens has heard it."""
    return f'<div class="play-panes" aria-hidden="true">{"".join(map(_pane, panes))}</div>'


# What next


def _offer(offer: Offer, sign: str = "", id: str = "") -> str:
    """With an id where the same can be chosen again and again: the focus stays on it."""
    mark = f'<span aria-hidden="true">{sign}</span> ' if sign else ""
    name = f' id="{id}"' if id else ""
    return f'<a{name} href="{escape(href(offer.to))}">{mark}{escape(offer.text)}</a>'


def _closed(closed: Closed, say: Words) -> str:
    offers = " ".join(_offer(offer, SIGNS[closed.says]) for offer in closed.offers)
    word = say.say("allowed", "cannot") if closed.says is Says.CANNOT else say.say("reference", "unknown")
    return (
        f'<li data-says="{closed.says.value}"><span class="play-refused">{offers}</span> '
        f'<span class="play-because"><b>{escape(word)}:</b> {escape(closed.reason)}</span></li>'
    )


def _group(group: Group, say: Words) -> str:
    opens = " ".join(_offer(offer) for offer in group.opens)
    closed = "".join(_closed(each, say) for each in group.closed)
    return (
        f'<div class="play-group"><h5>{escape(group.heading)}</h5>'
        f"{f'<p>{opens}</p>' if opens else ''}{f'<ul>{closed}</ul>' if closed else ''}</div>"
    )


def _settings(taken: Taken, actor: Actor, say: Words) -> str:
    """Folded until somebody wants them: they are many, and each is judged."""
    path = taken.path
    unfolded = path.look.settings == actor.name
    to = taken.to(path.seeing(path.look._replace(settings="" if unfolded else actor.name)))
    groups = "".join(_group(group, say) for group in actor.settings)
    folded = fold(f"play-set-{actor.name}", to, say.say("explorer", "play", "sort", "settings"), unfolded)
    return folded + (f'<div class="play-settings">{groups}</div>' if groups else "")


def _actor(taken: Taken, actor: Actor, say: Words) -> str:
    heading = escape(say.say("explorer", "play", "tries", name=actor.name.upper()))
    groups = "".join(_group(group, say) for group in actor.groups)
    return f'<div class="play-actor"><h4>{heading}</h4>{groups}{_settings(taken, actor, say)}</div>'


def actors_html(taken: Taken, actors: tuple[Actor, ...], say: Words) -> str:
    """What each of the two can try."""
    return "".join(_actor(taken, actor, say) for actor in actors)


def _passing(passing: Passing, say: Words) -> str:
    steps = " ".join(_offer(offer, id=f"play-{offer.event}") for offer in passing.steps)
    until = _go(passing.to, passing.until) if passing.to else f"<span>{escape(passing.until)}</span>"
    note = ""
    if passing.earlier:
        note = f"<p>{escape(say.say('explorer', 'play', 'earlier', day=passing.earlier))}</p>"
    heading = escape(say.say("explorer", "play", "time", "heading"))
    return f'<div class="play-time"><h4>{heading}</h4><p>{steps} {until}</p>{note}</div>'


def _choices(rows: PlayView, say: Words) -> str:
    """Which two, where there are more; and which message, where there are several."""
    taken, people = rows.taken, list(rows.taken.here.world.people)
    look, found = taken.path.look, ""
    pairs = [f"{one}{other}" for place, one in enumerate(people) for other in people[place + 1 :]]
    if len(pairs) > 1:
        options = [(taken.to(taken.path.seeing(look._replace(pair=pair))), "–".join(pair.upper())) for pair in pairs]
        chosen = taken.to(taken.path.seeing(look))
        found += select("pair", say.say("explorer", "play", "pair"), options, chosen)
    if len(rows.messages) > 1:
        numbers = [(f"about-{each.number}", each.text) for each in rows.messages]
        template = written(taken.to(taken.path.seeing(look._replace(about=0))))
        label = say.say("explorer", "play", "about")
        found += one_of("about", label, numbers, f"about-{rows.about}", template, "about-0")
    return f'<p class="explorer-fields">{found}</p>' if found else ""


def _next(rows: PlayView, last: str, say: Words) -> str:
    """What has just happened stays in sight while one goes through what can be tried; who listens has heard it."""
    heading = escape(say.say("explorer", "play", "next"))
    return (
        f'<section class="play-next"><h3 tabindex="-1">{heading}</h3>{_choices(rows, say)}{_passing(rows.passing, say)}'
        f"{writing_html(rows.taken.link, say)}"
        f'<div class="play-actors" data-rest></div><p class="play-last" aria-hidden="true">{escape(last)}</p></section>'
    )


def _stories(stories: tuple[Ready, ...], say: Words) -> str:
    named = [(href(each.link), say.say("explorer", "play", "story", each.name)) for each in stories]
    links = "".join(f'<li><a data-anew href="{escape(to)}">{escape(name)}</a></li>' for to, name in named)
    return details("play-stories", say.say("explorer", "play", "stories"), f"<ul>{links}</ul>")


def play_html(rows: PlayView, stories: tuple[Ready, ...], unknown: str, last: str, say: Words) -> str:
    """Everything but the steps, which go into their empty list one by one; `last` is what has just happened."""
    note = f"<p>{escape(unknown)}</p>" if unknown else ""
    return (
        f"{_stories(stories, say)}{people_html(rows.taken, say)}{note}{_panes(rows.panes)}"
        f"{lanes_html(rows.sides, rows.ties, None, say)}{_moves(rows, say)}{_paths(rows, say)}{_next(rows, last, say)}"
    )
