import json

import pytest

from sakip.cli import policybook, rulebook
from tests.outlets.conftest import Sakip


@pytest.mark.parametrize("asked", ["SK009", "sk009", "kata-tak-dikenal"])
def test_explain_shows_the_page(sakip: Sakip, asked: str) -> None:
    done = sakip("explain", asked)
    assert done.code == 0
    assert done.out.startswith("SK009 · Kata yang tidak dikenal\nkata-tak-dikenal · galat · sejak 0.1\n\nApa\n")
    assert "\nDasar\n  - tata tulis `.sakip`\n" in done.out


def test_explain_speaks_english(sakip: Sakip) -> None:
    assert sakip("jelaskan", "SK009", "--lang", "en").out.startswith(
        "SK009 · Unknown word\nunknown-word · error · since"
    )


def test_explain_suggests_the_nearest(sakip: Sakip) -> None:
    done = sakip("explain", "kata-tidak-dikenal")
    assert done.code == 2
    assert done.err == "galat: Tidak ada aturan `kata-tidak-dikenal`. Maksud Anda kata-tak-dikenal?\n"
    assert sakip("explain", "xyzzy").err == "galat: Tidak ada aturan `xyzzy`. Daftarnya: sakip rules\n"


def test_every_rule_has_a_page_in_both_languages(sakip: Sakip) -> None:
    for code in rulebook.codes():
        for lang in ("id", "en"):
            assert sakip("explain", code, "--lang", lang).out.startswith(f"{code} · ")


def test_every_policy_of_the_library_has_a_page_in_both_languages(sakip: Sakip) -> None:
    for name in policybook.libraries():
        for lang in ("id", "en"):
            assert sakip("explain", name, "--lang", lang).out.startswith(f"{name} · ")


def test_the_page_of_a_policy_says_what_it_comes_to(sakip: Sakip) -> None:
    shown = sakip("jelaskan", "Turun_Kebalikan").out
    assert shown.startswith('turun_kebalikan · Turun: target dibagi realisasi\nDipakai dengan `pakai "capaian"`.\n')
    assert "    capaian turun = target / realisasi\n" in shown
    assert "  capaian  turun      10             12            83,33%\n" in shown
    assert "Maksud Anda turun_kebalikan?" in sakip("explain", "turun_kebalikkan").err


def test_rules_lists_all_by_family(sakip: Sakip) -> None:
    out = sakip("rules").out
    assert out.startswith("SK0 · Penulisan\n  SK001  ")
    assert [line.split()[0] for line in out.splitlines() if line.startswith("  ")] == list(rulebook.codes())


def test_rules_for_programs(sakip: Sakip) -> None:
    listed = json.loads(sakip("aturan", "--format", "json").out)
    assert [each["code"] for each in listed] == sorted(rulebook.codes())
    assert {"code", "name", "severity", "title", "message", "since", "basis"} == set(listed[0])


def test_rules_as_markdown(sakip: Sakip) -> None:
    out = sakip("rules", "--format", "md", "--lang", "en").out
    assert out.startswith(
        "## SK0 · Writing\n\n| Code | Name | Severity | Finding | Basis |\n|---|---|---|---|---|\n| SK001 |"
    )
