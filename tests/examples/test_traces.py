"""What the three real reports print, and where the figures that follow from their data come from."""

import pytest

from sakip.cli.derivations.printed import Printed
from sakip.evaluation.told import told
from sakip.plan import load
from sakip.text.bilingual import Lang


def trace(example: str, name: str, figure: str) -> str:
    found = load(f"examples/{example}").evaluate(2024)[name].figure(figure).derivation
    return told(found, Lang.ID, beside=Printed(found.cascade, Lang.ID).beside)


@pytest.mark.parametrize(
    ("example", "name", "figure", "lines"),
    [
        (
            "denpasar",
            "koperasi_sehat",
            "capaian",
            (
                "= 78 koperasi / 150 koperasi * 100%",
                "realisasi koperasi_sehat 2024 = 52%",
                "tercetak 36,38%   ← Laporan 2024 (Tabel 3.1)",
                "tercetak 130,86%   ← Laporan 2024 (Tabel 3.1)",
                "bukan 27,45%   ← Renstra (Tabel 2.1)",
            ),
        ),
        (
            "bandar-lampung",
            "koperasi_sehat",
            "capaian",
            ("= bulat(realisasi; 2) / bulat(target; 2)", "= 94 koperasi / 415 koperasi * 100%"),
        ),
        (
            "kalimantan-barat",
            "S1",
            "capaian",
            ("capaian S1 2024 = 128,47%", "tercetak 109   ← Laporan 2024 (III.A.a)"),
        ),
    ],
)
def test_a_trace_shows_the_way_from_the_data_beside_what_is_printed(
    example: str, name: str, figure: str, lines: tuple[str, ...]
) -> None:
    found = trace(example, name, figure)
    assert [line for line in lines if line not in found] == []
