"""What figures are called, and which figures a declaration has."""

from __future__ import annotations

import re

from sakip.evaluation.figure import Kunci
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Data, Deklarasi, Indikator, Instansi, Simpul
from sakip.model.properties import RATIOS
from sakip.numbers.satuan import PERSEN, RUPIAH, Satuan
from sakip.text.bilingual import Lang, Text

VALUE = "nilai"
FIGURE_NAMES = {
    VALUE: Text(id="nilai", en="value"),
    "target": Text(id="target", en="target"),
    "realisasi": Text(id="realisasi", en="result"),
    "baseline": Text(id="kondisi awal", en="baseline"),
    "pembanding": Text(id="pembanding", en="comparator"),
    "bobot": Text(id="bobot", en="weight"),
    "capaian": Text(id="capaian", en="achievement"),
    "predikat": Text(id="predikat", en="grade"),
    "kemajuan": Text(id="kemajuan", en="progress"),
    "pertumbuhan": Text(id="pertumbuhan", en="growth"),
    "kenaikan": Text(id="kenaikan", en="increase"),
    "perbandingan": Text(id="perbandingan", en="comparison"),
    "pagu": Text(id="pagu", en="ceiling"),
    "anggaran": Text(id="anggaran", en="budget"),
    "realisasi_anggaran": Text(id="realisasi anggaran", en="spending"),
    "serapan": Text(id="serapan", en="absorption"),
    "efisiensi": Text(id="efisiensi", en="efficiency"),
    "nilai_efisiensi": Text(id="nilai efisiensi", en="efficiency score"),
    "biaya": Text(id="biaya per satuan hasil", en="cost per unit of result"),
}
_OF_NODES = (
    *("capaian", "target", "realisasi", "predikat", "kemajuan", "pertumbuhan", "kenaikan", "perbandingan"),
    *("pagu", "anggaran", "realisasi_anggaran", "serapan", "efisiensi", "nilai_efisiensi", "biaya"),
)

_OF_ONLY_INDICATOR = frozenset(("target", "realisasi", "kemajuan", "pertumbuhan", "kenaikan", "perbandingan", "biaya"))
_MONEY = frozenset(("pagu", "anggaran", "realisasi_anggaran"))
_OWN_UNIT = frozenset((VALUE, "target", "realisasi", "baseline", "pembanding"))


def figures_of(item: Deklarasi) -> tuple[str, ...]:
    """The figures that *item* has, the one that is meant where none is named first."""
    match item:
        case Data():
            return (VALUE, "kenaikan")
        case Indikator():
            return (*_OF_NODES, "baseline", "pembanding", "bobot")
        case Simpul() | Instansi():
            return _OF_NODES
        case _:
            return ()


def own_figures(item: Deklarasi) -> tuple[str, ...]:
    """The figures that say something of *item* itself: of a node, not those that it has of its only indicator."""
    named = figures_of(item)
    return tuple(each for each in named if each not in _OF_ONLY_INDICATOR) if isinstance(item, Simpul) else named


def figure_title(cascade: Cascade, key: Kunci) -> Text:
    """What a reader calls the figure *key*: `capaian koperasi_sehat 2024`; the value of a datum by its name alone."""
    figure, column = _parted(key.ukuran)
    whose = " ".join(filter(None, (column, cascade.title(key.subjek), str(key.periode))))
    if figure == VALUE and isinstance(cascade.model.nama.get(key.subjek), Data):
        return Text(id=whose, en=whose)
    name = FIGURE_NAMES.get(figure, Text(id=figure, en=figure))
    return Text(id=f"{name.id} {whose}", en=f"{name.en} {whose}")


def _parted(ukuran: str) -> tuple[str, str]:
    """The figure, and the column or source of funds behind its first dot or stroke."""
    figure, *column = re.split(r"[./]", ukuran, maxsplit=1)
    return figure, "".join(column)


def figure_name(ukuran: str, lang: Lang) -> str:
    """What the figure *ukuran* is called: `realisasi anggaran`."""
    figure, column = _parted(ukuran)
    name = FIGURE_NAMES.get(figure, Text(id=figure, en=figure)).in_(lang)
    return f"{name} {column}" if column else name


def unit_of(cascade: Cascade, key: Kunci) -> Satuan | None:
    """The unit in which the figure *key* is stated; None where that is open."""
    figure = key.pokok
    if figure in _MONEY:
        return RUPIAH
    item = cascade.model.nama.get(key.subjek)
    if figure in _OWN_UNIT:
        return item.satuan if isinstance(item, Data | Indikator) else None
    return PERSEN if figure in RATIOS else None


def level_of(cascade: Cascade, subject: str) -> str:
    """The word that declares *subject*: sasaran, iku, data, instansi, …; "" where nothing does."""
    item = cascade.model.nama.get(subject)
    if item is None:
        return ""
    return item.jenis if isinstance(item, Simpul | Indikator) else type(item).__name__.lower()
