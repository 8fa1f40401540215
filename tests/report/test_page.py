"""The page for a browser: whole, safe, the same each time."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import sakip
from sakip.audit.from_evaluation import audit
from sakip.plan import Plan
from sakip.report.form import Bahan
from sakip.report.page.page import Isi, page
from sakip.text.bilingual import Lang
from tests.report.browser import browse, with_browser

ROOT = Path(__file__).parents[2]
HOSTILE = "<script>alert(1)</script>&quot; onload=x </style></details> {0} ${x} {{y}} %s"


def page_of(plan: Plan, year: int, lang: Lang = Lang.ID) -> str:
    return page(Isi(Bahan(plan.evaluation, year), plan.diagnostics, audit(plan.evaluation, year)), lang)


@pytest.fixture(scope="module")
def denpasar() -> str:
    return page_of(sakip.load(ROOT / "examples/denpasar"), 2024)


class _Tags(HTMLParser):
    """Which elements are open where the text ends, and every attribute that could fetch something."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.fetching: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.fetching += [value or "" for name, value in attrs if name in ("src", "href", "action", "data", "srcset")]
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def tags(text: str) -> _Tags:
    parser = _Tags()
    parser.feed(text)
    return parser


def test_every_element_is_closed_and_nothing_is_fetched(denpasar: str) -> None:
    """One self-contained file, no network."""
    found = tags(denpasar)
    assert (found.open, found.fetching) == ([], [])
    assert "default-src &#x27;none&#x27;" in denpasar


def test_text_of_a_plan_is_text_wherever_it_stands() -> None:
    """Text from plans is escaped everywhere."""
    plan = sakip.loads(f"""
        instansi x "{HOSTILE}" {{ pemda "{HOSTILE}" }}
        tujuan T1 "{HOSTILE}" {{ sasaran S1 "{HOSTILE}" {{
          iku a "{HOSTILE}" {{ satuan "{HOSTILE}"  arah naik  formula "{HOSTILE}"  target {{ 2024: 5  2025: 6 }} }} }} }}
        realisasi 2024 "{HOSTILE}" {{ realisasi {{ a: belum "{HOSTILE}" }} }}
    """)
    text = page_of(plan, 2024)
    assert tags(text).open == []
    assert text.count("<script>") == 1
    assert "onload=x" not in re.sub(r">[^<]*<", "><", text).replace("&quot;", "")  # in no tag, only between them


def test_the_page_is_the_same_each_time(denpasar: str) -> None:
    """Same input, same bytes."""
    assert page_of(sakip.load(ROOT / "examples/denpasar"), 2024) == denpasar


def test_each_figure_opens_its_derivation(denpasar: str) -> None:
    assert "<summary>187,05%</summary><pre>capaian koperasi_sehat 2024 = 187,05%" in denpasar
    assert "bukan 27,45%" in denpasar


def test_findings_say_the_file_and_not_where_the_plan_happens_to_lie(denpasar: str) -> None:
    assert '<td class="pudar">pk-2024.sakip:11</td>' in denpasar
    assert str(ROOT) not in denpasar


def test_words_of_the_language_are_code_in_findings() -> None:
    text = page_of(sakip.loads('iku a "A" { satuan persen   target { 2024: 27.5% } }'), 2024)
    assert "angka <code>27.5%</code> ditulis dengan ejaan asing" in text


def test_figures_in_a_chart_keep_out_of_the_way_of_the_target() -> None:
    """Above the dot of a result; below it where the target of that year lies above."""
    plan = """renstra 2024..2026 "R"
    tujuan T "T" { indikator a "A" { satuan persen   arah naik   target { 2024: 50%  2025: 60%  2026: 70% }
      realisasi { 2025: HASIL } } }"""
    for result, shift in (("65%", -7), ("57%", 15)):
        text = page_of(sakip.loads(plan.replace("HASIL", result)), 2025)
        dot, label = re.search(  # type: ignore[union-attr] # it is there
            r'class="realisasi"><circle cx="160" cy="(\d+)" r="3"/><text x="160" y="(\d+)"', text
        ).groups()
        assert int(label) - int(dot) == shift


def test_no_line_in_a_chart_goes_across_a_change_of_definition() -> None:
    """Targets may be compared across it, results may not."""
    plan = """renstra 2022..2025 "R"
    tujuan T "T" { indikator a "A" { satuan persen   arah naik   SEJAK
      target { 2022..2025: 50% }   realisasi { 2022: 1%  2023: 2%  2024: 3%  2025: 4% } } }"""
    for since, lines in (("", 3), ("berlaku_sejak 2024", 2)):
        text = page_of(sakip.loads(plan.replace("SEJAK", since)), 2025)
        drawn = dict(re.findall(r'<g class="(target|realisasi)">(.*?)</g>', text))
        assert (drawn["target"].count("<line"), drawn["realisasi"].count("<line")) == (3, lines)


def test_what_does_not_apply_or_is_known_in_part_is_no_target_reached() -> None:
    indicators = " ".join(
        f'iku i{number} "I" {{ satuan orang  arah naik  triwulan rata_rata  formula "survei"  {series} }}'
        for number, series in enumerate(
            (
                "target { 2024: 5 }  realisasi { 2024: 5 }",
                'target { 2024: 5 }  realisasi { 2024: tidak_berlaku "tidak ada" }',
                'target { 2024: 5 }  realisasi { 2024: { tw1: 9  tw2: 9  tw3: 9  tw4: belum "survei" } }',
            )
        )
    )
    text = page_of(sakip.loads(f'tujuan T "T" {{ sasaran S "S" {{ {indicators} }} }}'), 2024)
    assert "<b>1 dari 2</b>IKU mencapai target" in text


def test_what_is_not_known_is_never_green(denpasar: str) -> None:
    assert '<span class="lencana tanpa">tidak dinyatakan</span>' in denpasar
    for badge in re.findall(r'<span class="lencana baik">(.*?)</span>', denpasar):
        assert re.fullmatch(r"[\d.,]+%", badge)


def test_the_page_speaks_english_too() -> None:
    text = page_of(sakip.load(ROOT / "examples/bandar-lampung"), 2024, Lang.EN)
    assert '<html lang="en">' in text
    assert "What is not known is hatched, and never green." in text


@with_browser
def test_a_real_browser_runs_it(denpasar: str, tmp_path: Path) -> None:
    """The style and the script pass the page's own policy: the tools of the tree come up."""
    place = tmp_path / "laporan.html"
    place.write_text(denpasar, encoding="utf-8")
    done = browse(place, "--dump-dom")
    assert "Content Security Policy" not in done.stderr
    assert re.search(r'<div class="alat">', done.stdout)


@with_browser
def test_it_prints_without_pages_half_empty(denpasar: str, tmp_path: Path) -> None:
    """A goal with all below it was to stay on one page: the first page held only the heading, six were needed."""
    place, printed = tmp_path / "laporan.html", tmp_path / "laporan.pdf"
    place.write_text(denpasar, encoding="utf-8")
    browse(place, f"--print-to-pdf={printed}")
    pages = re.findall(rb"/Type\s*/Page\b", printed.read_bytes())
    assert 0 < len(pages) <= 4


@with_browser
def test_what_is_opened_on_a_phone_stays_within_the_screen(denpasar: str, tmp_path: Path) -> None:
    """The derivation of a budget was wider than the screen, and cut off."""
    measured = "<script>document.title = `${document.documentElement.scrollWidth} of ${innerWidth}`</script></body>"
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", denpasar).replace("</body>", measured)
    place = tmp_path / "laporan.html"
    place.write_text(text.replace("<details", "<details open"), encoding="utf-8")
    found = re.search(r"<title>(\d+) of (\d+)</title>", browse(place, "--window-size=500,900", "--dump-dom").stdout)
    assert found is not None
    assert int(found[1]) <= int(found[2])
