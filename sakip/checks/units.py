"""What rules share about units of the agency: which stands in which, and who answers for a node."""

from __future__ import annotations

from sakip.graph.cascade import Cascade
from sakip.model.nodes import Simpul, Unit

_PARTS = {"program": "kegiatan", "kegiatan": "subkegiatan"}


def line(cascade: Cascade, name: str) -> tuple[str, ...]:
    """The unit *name* and the units around it, outwards; empty where it is no unit."""
    found: dict[str, None] = {}
    unit = cascade.model.nama.get(name)
    while isinstance(unit, Unit) and unit.id not in found:
        found[unit.id] = None
        unit = cascade.model.nama.get(unit.induk or "")
    return tuple(found)


def apart(cascade: Cascade, unit: str, other: str) -> bool:
    """Whether both are units and neither stands in the other; words name nobody for certain."""
    lines = line(cascade, unit), line(cascade, other)
    return all(lines) and other not in lines[0] and unit not in lines[1]


def owned(cascade: Cascade, name: str) -> Simpul | None:
    """The node *name*, or the nearest one it stands in, that says who owns it."""
    node = cascade.model.nama.get(name)
    while isinstance(node, Simpul) and not node.pengampu:
        node = cascade.model.nama.get(node.induk or "")
    return node if isinstance(node, Simpul) else None


def cared_for(cascade: Cascade, node: Simpul) -> bool:
    """Whether somebody answers for *node*: said of it, of its indicators, in a document, or of every part of it."""
    if node.pengampu or "pengampu" in node.rusak or cascade.stated("penanggung_jawab", node.id):
        return True
    if any(each.penanggung_jawab for each in cascade.measures(node.id)):
        return True
    parts = cascade.children(node.id, _PARTS[node.jenis]) if node.jenis in _PARTS else ()
    return bool(parts) and all(cared_for(cascade, each) for each in parts)
