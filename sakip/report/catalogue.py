"""The forms, in the order of the documents that they belong to. A test compares this list with the folder."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from sakip.report.form import Form

MODULES = (
    "sakip.report.tables.iku",
    "sakip.report.tables.rkt",
    "sakip.report.tables.pk",
    "sakip.report.tables.pk_anggaran",
    "sakip.report.tables.tc23",
    "sakip.report.tables.tc24",
    "sakip.report.tables.tc25",
    "sakip.report.tables.tc26",
    "sakip.report.tables.tc27",
    "sakip.report.tables.tc28",
    "sakip.report.tables.tujuan_sasaran",
    "sakip.report.tables.pentahapan",
    "sakip.report.tables.arah_kebijakan",
    "sakip.report.tables.kaskade",
    "sakip.report.tables.pendanaan",
    "sakip.report.tables.prioritas",
    "sakip.report.tables.iku_renstra",
    "sakip.report.tables.ikk_renstra",
    "sakip.report.tables.pohon",
    "sakip.report.tables.lintas",
    "sakip.report.tables.renaksi",
    "sakip.report.tables.capaian",
    "sakip.report.tables.antartahun",
    "sakip.report.tables.akhir_renstra",
    "sakip.report.tables.pembanding",
    "sakip.report.tables.efisiensi",
    "sakip.report.tables.biaya",
    "sakip.report.tables.program",
    "sakip.report.tables.anggaran",
    "sakip.report.tables.tc29",
    "sakip.report.tables.tc33",
    "sakip.report.tables.e80",
    "sakip.report.tables.e81",
    "sakip.report.tables.evaluasi",
    "sakip.report.tables.rekomendasi",
)


@cache
def forms() -> dict[str, Form]:
    """Every form by its code."""
    found: list[Form] = [import_module(name).FORM for name in MODULES]
    return {each.kode: each for each in found}


def applying(profil: str) -> dict[str, Form]:
    """The forms of a plan whose Renstra has the form *profil*."""
    return {code: each for code, each in forms().items() if each.profil in ("", profil)}
