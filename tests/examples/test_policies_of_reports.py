"""The figures of the three reports follow from their own policies, or from one of the library that is named here."""

import pytest

from sakip.evaluation.alternatives import search
from sakip.evaluation.figure import Kunci
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.library import shelf
from sakip.model.nodes import Kebijakan
from sakip.numbers.literal import Literal, literal
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import PERSEN
from sakip.plan import load
from tests.rules.findings import ROOT

YEAR = Periode(2024)


def evaluation(example: str, *policies: str, **printed: str) -> Evaluation:
    """The figures of *example* by *policies* of the library, where some came to what was *printed*: `S1__capaian="97%"`."""
    found = load(ROOT / "examples" / example).evaluation
    chosen = [each for each in map(shelf().get, policies) if isinstance(each, Kebijakan)]
    assert len(chosen) == len(policies)
    supposed = {}
    for name, text in printed.items():
        subject, _, figure = name.rpartition("__")
        supposed[Kunci(figure, subject, YEAR)] = Kuantitas(number(text).nilai, PERSEN)
    return found.by(found.policies.instead(*chosen)).supposing(supposed)


def number(text: str) -> Literal:
    read = literal(text)
    assert isinstance(read, Literal)
    return read


def shown(figures: Evaluation, ukuran: str, subjek: str) -> str:
    return figures.figure(ukuran, subjek, YEAR).shown()


def test_denpasar_subtracts_the_achievement_from_the_absorption() -> None:
    """Tabel 3.8 prints 93,04% - 130,86% = -37,82%; by the components of Tabel 3.3 it is -94,01%."""
    assert shown(evaluation("denpasar"), "efisiensi", "S1") == "-94,01%"
    as_printed = evaluation("denpasar", koperasi_sehat__realisasi="36,38%")
    assert shown(as_printed, "capaian", "koperasi_sehat") == "130,86%"
    assert shown(as_printed, "kemajuan", "koperasi_sehat") == "94,54%"
    assert shown(as_printed, "efisiensi", "S1") == "-37,82%"


@pytest.mark.parametrize(
    ("printed", "figure", "subject", "value"),
    [
        ({}, "capaian", "koperasi_sehat", "111,36%"),
        ({}, "kemajuan", "koperasi_sehat", "105,20%"),
        ({}, "efisiensi", "S1", "14,39%"),
        ({"S2__capaian": "153,32%", "S2__serapan": "69,06%"}, "efisiensi", "S2", "45,04%"),
    ],
)
def test_bandar_lampung_divides_what_is_already_rounded(
    printed: dict[str, str], figure: str, subject: str, value: str
) -> None:
    """Tabel 3.4, 3.6 and 3.12: 22,65/20,34, 22,65/21,53, 16,03/111,36, 69,06/153,32."""
    assert shown(evaluation("bandar-lampung", **printed), figure, subject) == value


def test_kalimantan_barat_prints_whole_numbers_and_the_mean_of_percentages() -> None:
    """128, 100, 100 make 109; the mean of the programmes' percentages is 97; 109 - 97 = 12."""
    as_printed = evaluation("kalimantan-barat", "tanpa_desimal", "serapan_rata_rata_program")
    assert shown(as_printed, "capaian", "koperasi_berkualitas") == "128%"
    assert shown(as_printed, "capaian", "diskopukm") == "109%"
    assert shown(as_printed, "serapan", "diskopukm") == "97%"
    assert shown(as_printed, "efisiensi", "diskopukm") == "12%"


def test_its_own_policy_gives_what_follows_exactly() -> None:
    exact = evaluation("kalimantan-barat")
    assert shown(exact, "serapan", "diskopukm") == "96,17%"
    assert shown(exact, "efisiensi", "diskopukm") == "13,24%"


@pytest.mark.parametrize(("figure", "printed"), [("serapan", "97"), ("efisiensi", "12")])
def test_the_mean_of_percentages_is_found_behind_what_was_printed(figure: str, printed: str) -> None:
    found = search(evaluation("kalimantan-barat"), Kunci(figure, "diskopukm", YEAR), number(printed))
    assert found.fitting[0].names == ("serapan_rata_rata_program",)
