"""The scheme by which an evaluation is scored: the one that it names, else that of its year in the library."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from sakip.graph.cascade import Cascade
from sakip.model.from_syntax import resolve
from sakip.model.nodes import Deklarasi, Evaluasi, Skala, Skema
from sakip.source.workspace import from_library
from sakip.syntax.from_text import read

LIBRARIES = ("akip-12-2015", "akip-88-2021")


@frozen
class SkemaBerskala:
    """A scheme, and the scale of its grades."""

    skema: Skema
    skala: Skala | None


def scheme_of(cascade: Cascade, evaluation: Evaluasi) -> SkemaBerskala | None:
    """The scheme that *evaluation* names, else the latest of the library that holds in its year."""
    names = cascade.model.nama
    for each in evaluation.skema:
        found = names.get(each.id)
        return _with_scale(found, names) if isinstance(found, Skema) else None
    holding = [each for each in shipped() if (each.skema.berlaku_sejak or 0) <= evaluation.tahun]
    return holding[-1] if holding else None


@cache
def shipped() -> tuple[SkemaBerskala, ...]:
    """The schemes of the standard library, the earliest first."""
    model, _ = resolve([], [read(from_library(name)) for name in LIBRARIES])
    found = [_with_scale(each, model.nama) for each in model.nama.values() if isinstance(each, Skema)]
    return tuple(sorted(found, key=lambda each: each.skema.berlaku_sejak or 0))


def _with_scale(scheme: Skema, names: dict[str, Deklarasi]) -> SkemaBerskala:
    scale = names.get(scheme.skala[0].id) if scheme.skala else None
    return SkemaBerskala(scheme, scale if isinstance(scale, Skala) else None)
