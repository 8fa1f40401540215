"""The picture for Graphviz."""

from sakip.cli.pictures.picture import MEASURES, PART, USES, Dot, Line, Picture
from sakip.diagnostics.cells import one_line

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"'})


def written(picture: Picture) -> str:
    """*picture* as a directed graph, drawn from left to right."""
    return "\n".join(
        (
            "digraph sakip {",
            '  rankdir=LR; node [shape=box, style=rounded, fontname="sans-serif"];',
            *(f"  {_node(dot)};" for dot in picture.dots),
            *(f"  {_edge(line)};" for line in picture.lines),
            "}",
            "",
        )
    )


def _node(dot: Dot) -> str:
    first = f"{dot.kind} {dot.title}".strip()
    return f'"{_text(dot.id)}" [label="{_text(first)}\\n{_text(dot.name)}"]'


def _edge(line: Line) -> str:
    if line.kind in (PART, MEASURES):
        return f'"{_text(line.end)}" -> "{_text(line.start)}" [dir=none]'
    label = _text(f"{line.kind} {line.share}".strip())
    if line.kind == USES:
        return f'"{_text(line.start)}" -> "{_text(line.end)}" [style=dotted, constraint=false, label="{label}"]'
    return f'"{_text(line.end)}" -> "{_text(line.start)}" [dir=none, style=dashed, label="{label}"]'


def _text(text: str) -> str:
    return one_line(text).translate(_ESCAPES)
