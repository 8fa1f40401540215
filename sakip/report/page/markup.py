"""HTML that cannot be broken by what a plan says: text is escaped, and only what was built here is markup."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from attrs import frozen


@frozen
class Html:
    """Markup that may stand in a page as it is."""

    text: str

    def __add__(self, other: Html) -> Html:
        return Html(self.text + other.text)


Content = Html | str
NOTHING = Html("")


def tag(name: str, /, *content: Content, **attributes: str | None) -> Html:
    """The element *name*; attributes that are None are left out, `class_` is `class`, `data_x` is `data-x`."""
    given = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items() if value is not None}
    said = "".join(f' {key}="{escape(value)}"' for key, value in given.items())
    inside = joined(content).text
    return Html(f"<{name}{said}/>") if name in _EMPTY else Html(f"<{name}{said}>{inside}</{name}>")


def joined(content: Iterable[Content]) -> Html:
    """*content* one after another, plain text escaped."""
    return Html("".join(each.text if isinstance(each, Html) else escape(each) for each in content))


def worded(text: str) -> Html:
    """*text* of a finding: what stands between backticks is code."""
    return joined(tag("code", part) if at % 2 else part for at, part in enumerate(text.split("`")))


# Elements that hold nothing, of HTML and of the pictures in it.
_EMPTY = frozenset(("br", "circle", "hr", "input", "line", "meta", "path", "polyline", "rect"))
