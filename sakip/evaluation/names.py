"""What figures are called, and which figures a declaration has."""

from __future__ import annotations

from sakip.evaluation.figure import Kunci, pokok
from sakip.graph.cascade import Cascade
from sakip.graph.remembered import remembered
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
# What only the forms of reports reckon, over several years or rows.
_OF_FORMS = {
    "target_periode": Text(id="target sampai akhir periode", en="target until the end of the period"),
    "realisasi_periode": Text(id="realisasi sampai dengan tahun ini", en="result until this year"),
    "perkiraan_periode": Text(id="perkiraan realisasi sampai dengan tahun ini", en="expected result until this year"),
    "kemajuan_periode": Text(id="tingkat capaian sampai dengan tahun ini", en="achievement until this year"),
    "pagu_periode": Text(id="pagu semua tahun rencana", en="ceilings of all years of the plan"),
    "realisasi_anggaran_periode": Text(id="realisasi anggaran sampai dengan tahun ini", en="spending until this year"),
    "rasio_anggaran": Text(id="rasio realisasi dan anggaran", en="ratio of spending and budget"),
    "rasio_pagu": Text(id="rasio realisasi dan pagu", en="ratio of spending and ceiling"),
    "serapan_periode": Text(id="penyerapan pagu periode", en="absorption of the ceilings of all years"),
    "pertumbuhan_anggaran": Text(id="rata-rata pertumbuhan anggaran", en="mean growth of the budget"),
    "pertumbuhan_realisasi": Text(id="rata-rata pertumbuhan realisasi anggaran", en="mean growth of the spending"),
    "rata_rata_kolom": Text(id="rata-rata kolom", en="mean of column"),
    "predikat_kolom": Text(id="predikat kolom", en="grade of column"),
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
    title, when = _title(cascade, key.ukuran, key.subjek), str(key.periode)
    return Text(id=f"{title.id} {when}", en=f"{title.en} {when}") if when else title


@remembered
def _title(cascade: Cascade, ukuran: str, subjek: str) -> Text:
    """What a reader calls the figure *ukuran* of *subjek*, whatever the period."""
    figure, column = _parted(ukuran)
    whose = f"{column} {cascade.title(subjek)}".strip()
    if figure == VALUE and isinstance(cascade.model.nama.get(subjek), Data):
        return Text(id=whose, en=whose)
    name = FIGURE_NAMES.get(figure) or _OF_FORMS.get(figure) or Text(id=figure, en=figure)
    if ukuran.endswith("/"):
        name = Text(id=f"{name.id} tanpa sumber", en=f"{name.en} of no source")
    return Text(id=f"{name.id} {whose}".strip(), en=f"{name.en} {whose}".strip())


def _parted(ukuran: str) -> tuple[str, str]:
    """The figure, and the column or source of funds behind its first dot or stroke."""
    figure = pokok(ukuran)
    return figure, ukuran[len(figure) + 1 :]


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
