"""Every rule as a pair: what its page calls wrong and right, changed in ways that must not, or must, change its findings.

No rule needs a test for this; a new one takes part by the examples on its page. That the wrong example has exactly its
findings and the right one none is in `test_catalogue.py`; that one slip in a whole plan is one finding, and putting it
right takes that away, in `test_metamorphic.py`. Where a rule cannot take part, it says why below, and is tested for
that: an excuse that is no longer needed fails too.
"""

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module

import attrs
import pytest

from sakip.checks.catalogue import MODULES
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.page import Page, from_docstring, unmarked
from sakip.model.nodes import Model
from sakip.plan import Plan, from_sources, loads
from sakip.source.span import Span
from sakip.source.workspace import from_bytes
from sakip.syntax.to_text import text as printed
from sakip.syntax.tree import Item, Nama, Pernyataan, Teks
from sakip.syntax.vocabulary import BLOCKS, TOP, inner_block
from sakip.text.bilingual import Lang
from tests.changes import indented_more, renamed, shuffled, spread, tree, with_comments, with_other_line_ends

MARK = "q9"
OWN, HOST = "rencana.sakip", "induk.sakip"
Files = dict[str, str]
Said = tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]]

# ── which rules cannot take part, and why ───────────────────────────────────────────────────────────

MENDED_BY_PRINTING = dict.fromkeys(
    ("SK001", "SK002", "SK003", "SK004", "SK005", "SK006", "SK007", "SK014", "SK017", "SK019"),
    "a slip of the pen: what was read is printed as it should be written",
)
ABOUT_NAMES = {
    "SK104": "the name itself is what is wrong: it is a word of policies",
    "SK330": "the lock records names, and its fingerprint is that of what it records",
    "SK331": "as SK330",
}
ABOUT_THE_WHOLE = {
    "SK212": "that a plan has no goal: the other one has",
    "SK306": "that programmes make the total: of a part whose programmes have no budget, nobody can say",
    "SK506": "the share of all programmes: one more, whose budget is not stated, makes it unknown",
}
BLAMES_THE_REST = {
    "SK303": "that a KPI is missing from the agreement: those of the rest are",
    "SK505": "that a programme has no budget where others have: those of the rest have none",
    "SK614": "that an objective is not from the tree: those of the rest are not",
}
COUNTS_THE_REST = {"SK309": "that a document counts the programmes of the plan: there are more now"}
NOT_TO_BE_EXCUSED = dict.fromkeys(
    ("SK901", "SK902", "SK903"), "an allowance cannot excuse what is wrong with allowances"
)

# ── a plan that is right, for whatever years ────────────────────────────────────────────────────────

REST = """
sasaran_daerah SDH "Meningkatnya kelancaran dan keselamatan perhubungan"
tujuan TH "Meningkatnya kelancaran perhubungan kota" {
  mendukung SDH
  indikator kelancaran "Persentase ruas jalan lancar" {
    satuan persen  arah naik  jenis outcome  triwulan tahunan
    formula = ruas_lancar / ruas * 100%
    definisi "Ruas jalan dengan kecepatan perjalanan di atas batas menurut survei tahunan"
    alasan "Kelancaran dirasakan semua pengguna jalan"
    sumber_data "Survei lalu lintas"  penanggung_jawab "Kepala Bidang Lalu Lintas"
    baseline { BEFORE: 50% }
    target { TARGETS }
  }
  sasaran SH "Meningkatnya keselamatan lalu lintas" {
    iku rambu_lengkap "Persentase ruas jalan berambu lengkap" {
      satuan persen  arah naik  jenis outcome  triwulan tahunan
      formula = ruas_berambu / ruas * 100%
      definisi "Ruas jalan yang rambunya lengkap menurut pemeriksaan tahunan"
      alasan "Rambu yang lengkap menekan kecelakaan"
      sumber_data "Survei lalu lintas"  penanggung_jawab "Kepala Bidang Lalu Lintas"
      baseline { BEFORE: 50% }
      target { TARGETS }
    }
    program PH "Program Keselamatan Jalan Kota" {
      pengampu "Bidang Lalu Lintas"
      outcome "Rambu lengkap di seluruh ruas jalan kota"
      indikator "Persentase rambu yang terawat" { satuan persen  arah naik  target { TARGETS } }
      kegiatan KH "Pengadaan Rambu" {
        pengampu "Seksi Rambu"
        output "Rambu tersedia"
        indikator "Persentase rambu yang tersedia" { satuan persen  arah naik  target { TARGETS } }
        subkegiatan SKH "Pemasangan Rambu" {
          pengampu "Seksi Rambu"
          output "Rambu terpasang menurut rencana"
          indikator "Persentase rambu yang terpasang" { satuan persen  arah naik  target { TARGETS } }
        }
      }
    }
  }
}
data ruas         "Jumlah ruas jalan"              { satuan ruas  paling_sedikit 1  sumber_data "Survei"  triwulan posisi_akhir }
data ruas_lancar  "Jumlah ruas jalan yang lancar"  { satuan ruas  sumber_data "Survei"  bagian_dari ruas  triwulan posisi_akhir }
data ruas_berambu "Jumlah ruas jalan yang berambu" { satuan ruas  sumber_data "Survei"  bagian_dari ruas  triwulan posisi_akhir }
"""


def rest(model: Model) -> str:
    """A whole plan, without a finding of its own, for the years of *model* and of its form."""
    years = list(model.tahun) or [2024, 2025, 2026]
    targets = "  ".join(f"{year}: {each}%" for each, year in enumerate((*years, years[-1] + 1), 51))
    return REST.replace("BEFORE", str(years[0] - 1)).replace("TARGETS", targets if model.profil else targets[:-11])


# ── the pages ───────────────────────────────────────────────────────────────────────────────────────


def pages() -> Iterator[tuple[str, Page]]:
    """Code and page of every rule whose wrong example is text."""
    for name in MODULES:
        module = import_module(name)
        page = from_docstring(module.__doc__)
        if not all(line.startswith("#") for line in page.bad.splitlines()):
            yield module.RULE.code, page


PAGES = dict(pages())
each_rule = pytest.mark.parametrize("code", PAGES)


@pytest.fixture(autouse=True)
def _rules_may_not_break(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAKIP_DEBUG", "1")


# ── what means nothing changes nothing ──────────────────────────────────────────────────────────────


@each_rule
@pytest.mark.parametrize("change", [with_other_line_ends, with_comments, indented_more], ids=lambda each: each.__name__)
def test_how_a_plan_is_spaced_changes_no_finding(code: str, change: Callable[[str], str]) -> None:
    wrong = unmarked(PAGES[code].bad)
    assert found(change(wrong)) == found(wrong)


@each_rule
def test_printing_changes_no_finding_but_that_of_a_slip_of_the_pen(code: str) -> None:
    wrong = unmarked(PAGES[code].bad)
    before, after = found(wrong), found(printed(tree(wrong)))
    assert after <= before
    assert (after == before) == (code not in MENDED_BY_PRINTING)


@each_rule
@pytest.mark.parametrize("files", [1, 3])
def test_order_and_files_change_no_finding(code: str, files: int) -> None:
    wrong = tree(unmarked(PAGES[code].bad))
    for seed in range(2):
        chance = random.Random(seed)  # noqa: S311 - no secret
        parts = spread(shuffled(wrong, chance), chance, files)
        plan = {f"{index}.sakip": printed(each) for index, each in enumerate(parts)}
        assert said(plan_of(plan)) == found(printed(wrong))


@each_rule
def test_what_things_are_called_changes_no_finding(code: str) -> None:
    wrong = unmarked(PAGES[code].bad)
    after = Counter(map(unmarked_names, found(renamed(wrong, MARK)).elements()))
    assert (after == Counter(map(unmarked_names, found(wrong).elements()))) == (code not in ABOUT_NAMES)


# ── what is wrong is wrong in any plan, and what is right is right ──────────────────────────────────


@each_rule
def test_what_is_wrong_is_found_in_a_whole_plan_too(code: str) -> None:
    """Everything that was found before is still found, at the same thing; only sums and counts may be others."""
    wrong = unmarked(PAGES[code].bad)
    before, after = (
        {(each.code, way(each.span)) for each in plan.diagnostics if each.code not in ABOUT_THE_WHOLE}
        for plan in (loads(wrong), plan_of({OWN: wrong, HOST: rest(loads(wrong).model)}))
    )
    assert before <= after


@pytest.mark.parametrize("code", ABOUT_THE_WHOLE)
def test_what_is_said_of_the_whole_is_said_of_no_part(code: str) -> None:
    wrong = unmarked(PAGES[code].bad)
    assert code in codes(found(wrong))
    assert code not in {each.code for each in plan_of({OWN: wrong, HOST: rest(loads(wrong).model)}).diagnostics}


@each_rule
def test_the_rest_of_the_plan_is_not_blamed(code: str) -> None:
    for text in (unmarked(PAGES[code].bad), PAGES[code].good):
        plan = plan_of({OWN: text, HOST: rest(loads(text).model)})
        blamed = [each for each in plan.diagnostics if each.code == code and each.span.file.name == HOST]
        assert bool(blamed) == (code in BLAMES_THE_REST)


@each_rule
def test_what_is_right_is_right_in_a_whole_plan_too(code: str) -> None:
    right = PAGES[code].good
    plan = plan_of({OWN: right, HOST: rest(loads(right).model)})
    spoken = any(each.code == code and each.span.file.name == OWN for each in plan.diagnostics)
    assert spoken == (code in COUNTS_THE_REST)


@pytest.mark.parametrize("code", ["SK201", "SK220"], ids=["usual", "2025"])
def test_the_whole_plan_is_right(code: str) -> None:
    """In both forms of a Renstra."""
    assert loads(rest(loads(PAGES[code].good).model)).diagnostics == ()


# ── what is wrong can be excused where it stands ────────────────────────────────────────────────────


@pytest.mark.parametrize("code", [each for each in PAGES if each not in MENDED_BY_PRINTING])
def test_a_finding_is_excused_where_it_stands_and_no_other_is(code: str) -> None:
    wrong = tree(unmarked(PAGES[code].bad))
    place = next(each.span for each in loads(unmarked(PAGES[code].bad)).diagnostics if each.code == code)
    before, after = found(printed(wrong)), found(printed(excused(wrong, code, place)))
    assert (codes(after - before) == codes(Counter())) == (code not in NOT_TO_BE_EXCUSED)
    assert code in NOT_TO_BE_EXCUSED or set(codes(before - after)) == {code}


def excused(items: Sequence[Item], code: str, place: Span, kind: str | None = TOP) -> list[Item]:
    """*items* with an allowance for *code* in the innermost declaration around *place*."""
    for index, each in enumerate(items):
        inner = inner_block(kind, each.kata) if kind and isinstance(each, Pernyataan) else None
        if inner and "izinkan" in BLOCKS[inner].words and each.start <= place.start and place.end <= each.end:
            return [
                *items[:index],
                attrs.evolve(each, isi=excused(each.isi or [], code, place, inner)),
                *items[index + 1 :],
            ]
    return [*items, Pernyataan("izinkan", (Nama(code, 0, 0), Teks("sudah dibahas", 0, 0)), {}, None, None, 0, 0)]


# ── what was found, wherever it stands in the text ──────────────────────────────────────────────────


def plan_of(files: Files) -> Plan:
    return from_sources(from_bytes([(name, text.encode()) for name, text in files.items()]))


def found(text: str) -> Counter[Said]:
    return said(plan_of({OWN: text}))


def said(plan: Plan) -> Counter[Said]:
    return Counter(map(_said, plan.diagnostics))


def codes(findings: Counter[Said]) -> list[str]:
    return sorted(each[0] for each in findings.elements())


def _said(finding: Diagnostic) -> Said:
    """Code, words, and the things it is about: in any order, for one of two that are alike may speak for both."""
    words = " ".join(finding.message(lang) for lang in Lang).casefold()
    places = sorted(way(each) for each in (finding.span, *(label.span for label in finding.related)))
    return finding.code, tuple(sorted(re.findall(r"\w+", words))), tuple(places)


def way(place: Span) -> tuple[str, ...]:
    """The way to *place*: how the statement there is written, and those around it, without what is inside."""
    heads: list[str] = []
    items: Sequence[Item] = tree(place.file.text)
    while around := next((each for each in items if each.start <= place.start and place.end <= each.end), None):
        heads.append(printed([attrs.evolve(around, isi=None)]) or place.file.text[around.start : around.end])
        items = around.isi or []
    return tuple(heads)


def unmarked_names(finding: Said) -> Said:
    """*finding* without the marks of new names."""
    code, words, places = finding
    return (
        code,
        tuple(sorted(each.removeprefix(MARK) for each in words)),
        tuple(sorted(tuple(head.replace(MARK, "") for head in each) for each in places)),
    )
