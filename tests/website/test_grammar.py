"""The grammar of a page: what its one scanner finds, and what stops the build because it only looks right."""

import pytest

from explainer.website.grammar import (
    Fence,
    Head,
    Heading,
    Link,
    Marker,
    PageError,
    Prose,
    Reference,
    Remark,
    Within,
    inside,
    scan,
)

PAGE = """---
title: A
---
# Title { #title }
Words.[^dm-free] More [here](b.md), and `[^no-claim]` or `[code](c.md)`.
<!--explainer:outcomes   inmail-->
```scenario
# No heading { #none }
[^none]
```
There are <!-- explainer:count claims --> claims.
<!-- a remark
# No heading { #none }
-->
##   Part {#part}   """.splitlines()


def test_the_scanner_finds_every_part():
    head, title, words, marker, fence, counted, remark, part = scan(PAGE)
    assert (type(head), len(head.lines)) == (Head, 3)
    assert (type(title), title.line, title.id) == (Heading, 4, "title")
    assert words.inside == (Reference("dm-free"), Link("b.md"))
    assert (type(marker), marker.text) == (Marker, "outcomes inmail")
    assert (type(fence), fence.line, fence.info, len(fence.body)) == (Fence, 7, "scenario", 2)
    (count,) = counted.inside
    assert isinstance(count, Within)
    assert counted.lines[0][count.start : count.end] == "<!-- explainer:count claims -->"
    assert count.text == "count claims"
    assert (type(remark), len(remark.lines)) == (Remark, 3)
    assert (type(part), part.line, part.id) == (Heading, 15, "part")


def test_the_parts_are_all_of_a_page():
    parts = list(scan(PAGE))
    assert [line for part in parts for line in part.lines] == PAGE
    assert [part.line for part in scan(PAGE, above=4)] == [part.line + 4 for part in parts]


def test_a_fence_ends_where_its_own_mark_stands_again():
    (fence,) = scan(["````markdown", "```scenario", "expect: no", "```", "````"])
    assert fence.body == ("```scenario", "expect: no", "```")


def test_code_and_remarks_hold_no_markers_references_or_links():
    parts = list(scan(["`<!-- explainer:map -->` and ``[^a] ` [b](c)`` stay.", "<!-- [^a] and [b](c) -->"]))
    assert all(isinstance(part, Prose) for part in parts)
    assert list(inside(parts)) == []


WRONG = {
    "a fence without its end": ("```text", "does not end"),
    "a marker within a sentence": ("See <!-- explainer:map --> here.", "explainer:map takes a line of its own"),
    "a marker behind a blank": ("  <!-- explainer:map -->", "explainer:map takes a line of its own"),
    "a marker in a heading": ("## <!-- explainer:map --> { #map }", "explainer:map takes a line of its own"),
    "a name that is mistyped": ("<!-- explaner:map -->", "explaner:map"),
    "no colon": ("<!-- explainer map -->", "explainer map"),
    "neither": ("<!-- Explaner map -->", "Explaner map"),
    "no name": ("<!-- explainer: -->", "explainer:"),
    "two lines": ("<!-- explainer:outcomes\ninmail -->", "in one line"),
    "within a sentence, mistyped": ("Of <!-- explainer count claims --> claims.", "in one line"),
}


@pytest.mark.parametrize(("text", "named"), WRONG.values(), ids=WRONG)
def test_what_only_looks_right_is_named_with_its_line(text, named):
    with pytest.raises(PageError, match=r"^line 3: ") as raised:
        list(scan(["# Title { #title }", "", *text.splitlines()]))
    assert named in str(raised.value)
