"""A derivation as one page that opens and folds, and needs nothing from elsewhere."""

from collections.abc import Iterator
from html import escape

from sakip.cli.derivations.printed import Printed
from sakip.diagnostics.colour import Ink
from sakip.diagnostics.folding import Lines, Piece
from sakip.evaluation.derivation import Derivation
from sakip.evaluation.figure import Figure
from sakip.evaluation.told import Knot, spoken
from sakip.text.bilingual import Lang

OPEN_DEPTH = 3
_CLASSES = {Ink.STRONG: "nilai", Ink.WARNING: "kurang", Ink.PLACE: "tempat", Ink.FAINT: "samar"}
_PAGE = """\
<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222 }}
details, .daun {{ margin: .25rem 0 .25rem .5rem; padding-left: .75rem; border-left: 2px solid #ddd }}
summary {{ cursor: pointer }}
p {{ margin: 0; overflow-wrap: anywhere }}
.nilai {{ font-weight: 600 }}
.kurang {{ font-weight: 600; color: #a15c00 }}
.tempat {{ color: #1a5490; font-size: .875em }}
.samar {{ color: #666; font-size: .875em }}
@media print {{ details {{ break-inside: avoid }} }}
</style>
</head>
<body>
{tree}</body>
</html>
"""


def written(root: Derivation, lang: Lang) -> str:
    """The tree below *root* as a page, with what reports print of its figures where that is something else."""
    title = f"{root.title.in_(lang)} = {root.figure.shown(lang)}"
    return _PAGE.format(lang=lang.value, title=escape(title), tree="".join(_tree(root, lang)))


def _tree(root: Derivation, lang: Lang) -> Iterator[str]:
    open_at: list[int] = []
    anchors: dict[Figure, str] = {}
    for knot, lines in spoken(root, lang, Printed(root.cascade, lang).beside):
        while open_at and open_at[-1] >= len(knot.ends):
            open_at.pop()
            yield "</details>\n"
        figure = knot.item.figure
        if knot.again:
            yield f'<div class="daun"><a href="#{anchors[figure]}">{_line(lines[0])}</a></div>\n'
        elif figure.masukan:
            open_at.append(len(knot.ends))
            anchors[figure] = f"a{len(anchors)}"
            yield _opened(knot, anchors[figure], lines)
        else:
            yield f'<div class="daun">{"".join(map(_paragraph, lines))}</div>\n'
    yield "</details>\n" * len(open_at)


def _opened(knot: Knot, anchor: str, lines: Lines) -> str:
    state = " open" if len(knot.ends) < OPEN_DEPTH else ""
    head, *rest = lines
    return f'<details id="{anchor}"{state}><summary>{_line(head)}</summary>\n{"".join(map(_paragraph, rest))}'


def _paragraph(pieces: tuple[Piece, ...]) -> str:
    return f"<p>{_line(pieces)}</p>\n"


def _line(pieces: tuple[Piece, ...]) -> str:
    return "".join(
        escape(text) if ink is None else f'<span class="{_CLASSES[ink]}">{escape(text)}</span>'
        for text, ink in pieces
        if text
    )
