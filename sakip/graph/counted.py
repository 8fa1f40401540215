"""What is counted one by one: there is no half of it."""

from __future__ import annotations

from sakip.graph.cascade import Cascade
from sakip.graph.remembered import remembered
from sakip.model.nodes import Data, Indikator, SatuanPlan
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import normal

_WHOLE = frozenset(
    (
        "orang",
        "dokumen",
        "laporan",
        "koperasi",
        "kegiatan",
        "paket",
        "desa",
        "kelurahan",
        "kecamatan",
        "kelompok",
        "lembaga",
        "unit",
        "pegawai",
        "peserta",
        "umkm",
        "sekolah",
        "puskesmas",
        "kendaraan",
        "berkas",
        "perkara",
        "kasus",
        "lokasi",
        "unit usaha",
        "usaha mikro",
        "pelaku usaha",
        "wirausaha",
    )
)


def counted_singly(cascade: Cascade, item: Indikator | Data) -> bool:
    """Whether the values of *item* are whole: its unit counts things one by one, and it is no average of them."""
    unit = item.satuan
    return (
        unit is not None and normal(unit.nama) in whole_units(cascade) and not item.nama.casefold().startswith("rata")
    )


def is_fraction(value: object, item: Indikator | Data) -> bool:
    """Whether *value* is a fraction in the unit of *item*; another unit is a mistake of its own."""
    if not isinstance(value, Kuantitas) or item.satuan is None:
        return False
    return value.satuan.dimensi == item.satuan.dimensi and value.nilai.denominator != 1


@remembered
def whole_units(cascade: Cascade) -> frozenset[str]:
    """The units known to be counted one by one, as the plan itself declares its own."""
    units = set(_WHOLE)
    for each in cascade.all(SatuanPlan):
        names = {normal(name) for name in (each.id, each.nama, *each.sinonim)}
        if each.bulat == "ya":
            units |= names
        elif each.bulat == "tidak":
            units -= names
    return frozenset(units)
