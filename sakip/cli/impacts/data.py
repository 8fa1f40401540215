"""What depends on something, for another program, in the form that `impact.schema.json` describes."""

import json
from importlib.resources import files

from sakip.cli.impacts.words import why
from sakip.diagnostics.render_json import Json, place
from sakip.evaluation.impact import Dampak, Terdampak
from sakip.evaluation.names import level_of
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Butir, Deklarasi
from sakip.model.places import head
from sakip.text.bilingual import Lang, Text

VERSION = 1


def written(found: Dampak, cascade: Cascade, lang: Lang) -> str:
    """*found* as JSON: the root, all that depends on it in the order of the tree, the documents that state it."""
    document = {
        "version": VERSION,
        "lang": lang.value,
        **_item(found.akar, cascade),
        "year": found.periode.tahun,
        "quarter": found.periode.bagian or None,
        "dependents": [_dependent(each, cascade, lang) for each in found.terdampak],
        "documents": [_document(*each, lang) for each in found.dinyatakan],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def schema() -> Json:
    """The JSON schema of the document."""
    loaded: Json = json.loads((files("sakip.cli.impacts") / "impact.schema.json").read_text(encoding="utf-8"))
    return loaded


def _item(item: Deklarasi, cascade: Cascade) -> Json:
    return {"node": item.id, "level": level_of(cascade, item.id), "name": item.nama, "place": place(head(item.letak))}


def _dependent(each: Terdampak, cascade: Cascade, lang: Lang) -> Json:
    return {
        **_item(each.item, cascade),
        "on": each.pada,
        "why": each.sebab.value,
        "reason": why(cascade, each, lang),
        "figures": list(dict.fromkeys(figure.ukuran for figure in each.angka)),
    }


def _document(name: Text, stated: tuple[Butir, ...], lang: Lang) -> Json:
    return {
        "document": name.in_(lang),
        "figures": list(dict.fromkeys(each.ukuran for each in stated)),
        "places": [place(each.letak) for each in stated],
    }
