"""What rules share about counts that documents state: of which level, below what, and how a sentence calls it."""

from __future__ import annotations

from sakip.model.lookup import KIND_NAMES
from sakip.model.nodes import Butir
from sakip.text.bilingual import Text

_PLURALS = {
    "tujuan": "goals",
    "sasaran": "objectives",
    "program": "programmes",
    "kegiatan": "activities",
    "subkegiatan": "sub-activities",
    "iku": "KPIs",
    "ikk": "key indicators",
    "indikator": "indicators",
    "unit": "units",
}


def of_what(stated: Butir) -> tuple[str, str]:
    """The level that *stated* counts, and the node under which ("" for the whole plan)."""
    return (stated.periode.bagian, stated.subjek) if stated.periode.bagian else (stated.subjek, "")


def several(level: str) -> Text:
    """How a sentence calls things of *level*."""
    return Text(id=KIND_NAMES[level].id, en=_PLURALS.get(level, KIND_NAMES[level].en))
