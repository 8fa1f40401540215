"""One page for a browser, with everything in it: nothing is fetched, nothing is sent."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from hashlib import sha256
from importlib.resources import files
from itertools import takewhile
from pathlib import PurePosixPath

from attrs import frozen

from sakip.audit.audited import Audit, Status
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Severity
from sakip.evaluation.outcome import Sebab
from sakip.evaluation.overview import reached
from sakip.model.nodes import Instansi
from sakip.report.form import Bahan
from sakip.report.page.figures import Shown
from sakip.report.page.markup import NOTHING, Content, Html, joined, tag, worded
from sakip.report.page.tree import Tree
from sakip.text.bilingual import Lang, Text

_TITLE = Text(id="Kinerja {nama} {tahun}", en="Performance of {nama} {tahun}")
_PLAN = Text(id="Rencana tanpa nama instansi", en="A plan without an agency")
_ACHIEVED = Text(id="capaian rata-rata", en="mean achievement")
_REACHED = Text(id="IKU mencapai target", en="KPIs reach their target")
_OF = Text(id="{ada} dari {semua}", en="{ada} of {semua}")
_ABSORBED = Text(id="anggaran terserap", en="of the budget absorbed")
_BUDGET = Text(id="anggaran", en="budget")
_FINDINGS = Text(id="dan {lain} temuan lain", en="and {lain} other findings")
_CASCADE = Text(id="Kaskade", en="The cascade")
_OPEN = Text(id="Buka semua", en="Open all")
_SHUT = Text(id="Tutup semua", en="Close all")
_SEARCH = Text(id="Cari nama atau kode", en="Search a name or code")
_HOW = Text(
    id="Ketuk sebuah angka untuk melihat asalnya. Yang belum diketahui bergaris miring, dan tidak pernah hijau.",
    en="Tap a figure to see where it comes from. What is not known is hatched, and never green.",
)
_FOUND = Text(id="Temuan pemeriksaan", en="What the check found")
_CODE = Text(id="Aturan", en="Rule")
_WHAT = Text(id="Temuan", en="Finding")
_WHERE = Text(id="Tempat", en="Place")
_AUDIT = Text(id="Angka yang diterbitkan", en="Published figures")
_MADE = Text(
    id="Dibuat oleh sakip dari teks rencana; setiap angka dihitung ulang dari sana.",
    en="Made by sakip from the text of the plan; every figure is worked out from it.",
)
_MOST_FINDINGS = 200


@frozen(eq=False)
class Isi:
    """What the page tells of: the figures, what the check found, what the audit says."""

    bahan: Bahan
    temuan: tuple[Diagnostic, ...] = ()
    audit: Audit | None = None


def page(isi: Isi, lang: Lang = Lang.ID) -> str:
    """The whole page; the same for the same plan."""
    bahan = isi.bahan
    agency = bahan.cascade.agency
    title = _TITLE.in_(lang).format(nama=agency.nama if agency else _PLAN.in_(lang), tahun=bahan.tahun)
    style, script = _resource("style.css"), _resource("script.js")
    subtitle = tag("p", agency.pemda if agency else "", class_="pudar")
    body = joined(
        [
            tag("header", tag("h1", title), subtitle, _cards(isi, lang)),
            tag("main", _cascade(isi, lang), _audit(isi.audit, lang), _findings(isi.temuan, lang)),
            tag("footer", tag("p", _MADE.in_(lang))),
            tag("script", Html(script)),
        ]
    )
    head = joined(
        [
            tag("meta", charset="utf-8"),
            tag("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            tag("title", title),
            tag("style", Html(style)),
        ]
    )
    return f"<!DOCTYPE html>\n{tag('html', tag('head', head), tag('body', body), lang=lang.value).text}\n"


def _policy(style: str, script: str) -> str:
    """Nothing but the style and the script of this page, each by its hash."""
    return f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'"


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _resource(name: str) -> str:
    return (files("sakip.report.page") / name).read_text(encoding="utf-8")


def _cards(isi: Isi, lang: Lang) -> Html:
    bahan, agency = isi.bahan, isi.bahan.cascade.agency
    cards = [*(_of_agency(bahan, agency, lang) if agency else ()), *_reached(bahan, lang)]
    counted = Counter(each.severity for each in isi.temuan)
    errors = f"{counted[Severity.ERROR]} {Severity.ERROR.label.in_(lang)}"
    others = counted[Severity.WARNING] + counted[Severity.ADVICE]
    return tag("div", *cards, _card(errors, _FINDINGS.in_(lang).format(lain=others)), class_="kartu")


def _of_agency(bahan: Bahan, agency: Instansi, lang: Lang) -> list[Html]:
    shown = Shown(bahan, lang)
    figures = (("capaian", _ACHIEVED), ("serapan", _ABSORBED), ("anggaran", _BUDGET))
    return [_card(shown.plain(bahan.figure(figure, agency.id)), words.in_(lang)) for figure, words in figures]


def _reached(bahan: Bahan, lang: Lang) -> list[Html]:
    """How many of the KPIs reach their target, of all that have one; nothing where none is known."""
    achieved = [bahan.figure("capaian", item.id) for _, item in bahan.measured() if item.jenis == "iku"]
    applying = [each for each in achieved if each.sebab is not Sebab.TAK_BERLAKU]
    if not any(each.known for each in applying):
        return []
    good = [reached(each) for each in applying].count(True)
    return [_card(_OF.in_(lang).format(ada=good, semua=len(applying)), _REACHED.in_(lang))]


def _card(value: Content, words: str) -> Html:
    return tag("div", tag("b", value), words)


def _cascade(isi: Isi, lang: Lang) -> Html:
    tools = tag(
        "div",
        tag("input", type="search", placeholder=_SEARCH.in_(lang), aria_label=_SEARCH.in_(lang)),
        tag("button", _OPEN.in_(lang), type="button", data_buka=""),
        tag("button", _SHUT.in_(lang), type="button", data_tutup=""),
        class_="alat",
        hidden="",
    )
    return joined(
        [
            tag("h2", _CASCADE.in_(lang)),
            tag("p", _HOW.in_(lang), class_="pudar"),
            tools,
            Tree(isi.bahan, isi.temuan, lang).html(),
        ]
    )


def _audit(audit: Audit | None, lang: Lang) -> Html:
    """How many published figures follow from the plan; nothing where no report is in the plan."""
    if audit is None or not audit.audited:
        return NOTHING
    coverage = audit.coverage
    cards = [_card(str(coverage[status]), status.label.in_(lang)) for status in Status]
    return tag("h2", _AUDIT.in_(lang)) + tag("div", *cards, class_="kartu")


def _folder(names: set[str]) -> str:
    """The folder that holds all files of *names*, with the stroke behind it: a reader knows which plan this is."""
    parts = [PurePosixPath(each).parent.parts for each in names]
    shared = [level[0] for level in takewhile(lambda level: len(set(level)) == 1, zip(*parts, strict=False))]
    return f"{PurePosixPath(*shared)}/" if shared else ""


def _findings(found: tuple[Diagnostic, ...], lang: Lang) -> Html:
    if not found:
        return NOTHING
    folder = _folder({each.span.file.name for each in found})
    rows = [
        tag(
            "tr",
            tag("td", each.code),
            tag("td", worded(each.message(lang))),
            tag("td", f"{each.span.file.name.removeprefix(folder)}:{each.span.line}", class_="pudar"),
        )
        for each in sorted(found, key=lambda each: (-each.severity.rank, each.order))[:_MOST_FINDINGS]
    ]
    head = tag("tr", *(tag("th", each.in_(lang)) for each in (_CODE, _WHAT, _WHERE)))
    table = tag("table", tag("thead", head), tag("tbody", *rows))
    return tag("h2", _FOUND.in_(lang)) + tag("div", table, class_="lebar")
