"""The picture for another program."""

import json

from sakip.cli.pictures.picture import Dot, Line, Picture
from sakip.diagnostics.render_json import Json, place

VERSION = 1


def written(picture: Picture) -> str:
    """*picture* as JSON: nodes with their places, and edges from what serves to what is served."""
    document = {
        "version": VERSION,
        "nodes": [_node(dot) for dot in picture.dots],
        "edges": [_edge(line) for line in picture.lines],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _node(dot: Dot) -> Json:
    return {"id": dot.id, "kind": dot.kind, "name": dot.name, **place(dot.place)}


def _edge(line: Line) -> Json:
    share = {"share": line.share} if line.share else {}
    return {"from": line.start, "to": line.end, "kind": line.kind, **share}
