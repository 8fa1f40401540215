"""The hypotheses, the likeliest first: what explains a figure by other printed figures, then by how it was computed,
then by what it was taken from, last by slips of the finger. A test compares this list with the folder.

Names, not imports: `sakip explain HA07` imports one.
"""

from __future__ import annotations

import re

from attrs import frozen

MODULES = (
    # other printed figures
    "sakip.audit.hypotheses.ha01_dari_angka_tercetak",
    "sakip.audit.hypotheses.ha24_baris_bergeser",
    # how it was computed
    "sakip.audit.hypotheses.ha02_dipotong",
    "sakip.audit.hypotheses.ha18_melewati_perubahan",
    "sakip.audit.hypotheses.ha17_pita_terdekat",
    "sakip.audit.hypotheses.ha25_nol_untuk_belum",
    "sakip.audit.hypotheses.ha26_poin_bertanda_persen",
    "sakip.audit.hypotheses.ha03_dibulatkan_dahulu",
    "sakip.audit.hypotheses.ha09_rata_rata_persen",
    "sakip.audit.hypotheses.ha04_kebijakan_lain",
    "sakip.audit.hypotheses.ha15_bentuk_lain",
    "sakip.audit.hypotheses.ha28_hitungan_lain",
    # what it was taken from
    "sakip.audit.hypotheses.ha05_dokumen_lain",
    "sakip.audit.hypotheses.ha06_tahun_lain",
    "sakip.audit.hypotheses.ha21_laporan_lalu",
    "sakip.audit.hypotheses.ha07_angka_induk",
    "sakip.audit.hypotheses.ha19_kolom_lain",
    "sakip.audit.hypotheses.ha20_salinan_cetakan",
    "sakip.audit.hypotheses.ha08_baris_lain",
    "sakip.audit.hypotheses.ha10_hanya_baris_tercetak",
    "sakip.audit.hypotheses.ha22_jumlah_cetakan",
    "sakip.audit.hypotheses.ha11_komponen_keliru",
    "sakip.audit.hypotheses.ha23_data_lain",
    # slips of the finger
    "sakip.audit.hypotheses.ha30_terbilang_putus",
    "sakip.audit.hypotheses.ha14_koma_bergeser",
    "sakip.audit.hypotheses.ha12_digit_tertukar",
    "sakip.audit.hypotheses.ha27_bilangan_lain",
    "sakip.audit.hypotheses.ha13_satu_digit",
    # what remains
    "sakip.audit.hypotheses.ha29_belum_dibulatkan",
    "sakip.audit.hypotheses.ha16_digantikan",
    "sakip.audit.hypotheses.ha00_tak_terjelaskan",
)
_MODULE = re.compile(r".+\.(ha\d\d)_(\w+)")


@frozen
class Listed:
    """A hypothesis as its file name says: code and Indonesian name, and its module."""

    code: str
    name: str
    module: str


def listed() -> tuple[Listed, ...]:
    """Every hypothesis in order of code."""
    found = (_MODULE.fullmatch(name) for name in sorted(MODULES))
    return tuple(Listed(each[1].upper(), each[2].replace("_", "-"), each[0]) for each in found if each)
