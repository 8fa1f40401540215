"""What depends on something, as a tree for a person."""

from collections.abc import Iterator

from sakip.cli.impacts.words import called, figures, why
from sakip.diagnostics.cells import one_line
from sakip.diagnostics.colour import Ink, Paint
from sakip.diagnostics.folding import Piece, folded, tree
from sakip.evaluation.impact import Dampak, Terdampak
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Butir
from sakip.text.bilingual import Lang, Text

_NOTHING = Text(id="Tidak ada yang bergantung padanya.", en="Nothing depends on it.")
_STATED = Text(id="Dinyatakan dalam", en="Stated in")
_INDENT = ("  ", None)


def written(found: Dampak, cascade: Cascade, lang: Lang, paint: Paint, width: int) -> str:
    """The tree, then the documents that state anything of its root."""
    root = (f"{called(cascade, found.akar.id)} ", Ink.STRONG), (one_line(found.akar.nama), None)
    knots = ((each.ends, tuple(_lines(found, each, cascade, lang))) for each in found.terdampak)
    shown = tree([((), (root,)), *knots], paint, width)
    if not found.terdampak:
        shown += f"{paint(_NOTHING.in_(lang), Ink.FAINT)}\n"
    return shown + "".join(f"{line}\n" for line in _documents(found, lang, paint, width))


def _lines(found: Dampak, each: Terdampak, cascade: Cascade, lang: Lang) -> Iterator[tuple[Piece, ...]]:
    name = one_line(each.item.nama)
    yield (
        (f"{called(cascade, each.item.id)} ", Ink.STRONG),
        (name, None),
        (f"   ← {why(cascade, each, lang)}", Ink.PLACE),
    )
    if each.angka:
        yield ((f"{figures((figure.ukuran for figure in each.angka), lang)} {found.periode}", Ink.WARNING),)


def _documents(found: Dampak, lang: Lang, paint: Paint, width: int) -> Iterator[str]:
    if found.dinyatakan:
        yield ""
        yield paint(_STATED.in_(lang), Ink.STRONG)
    for document, stated in found.dinyatakan:
        said: Piece = (f"{one_line(document.in_(lang))}: {figures((each.ukuran for each in stated), lang)}", None)
        yield from folded([said, (f"   ← {one_line(_place(stated[0]))}", Ink.PLACE)], paint, width, _INDENT, _INDENT)


def _place(stated: Butir) -> str:
    return f"{stated.file.name}:{stated.letak.line}"
