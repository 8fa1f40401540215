"""`sakip audit` (`telaah`): what reports print against what follows from the plan, and how wrong figures came about."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click
from attrs import frozen

from sakip.cli import output
from sakip.cli.asking import form_options, period_of, year_option
from sakip.cli.papers import writer_of
from sakip.cli.reading import plans_at
from sakip.cli.shell import EXIT_FINDINGS, Command, Complaint, Session, choice, lang_option, option
from sakip.text.bilingual import Lang, Text
from sakip.text.wording import nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip.audit.audited import Audit, Audited
    from sakip.diagnostics.diagnostic import Diagnostic
    from sakip.plan import Plan

_ABOUT = Text(
    id="Bandingkan setiap angka yang dicetak laporan, dan tabel rencana tahun itu, dengan angka yang mengikuti dari "
    "rencana dan realisasinya. Yang berbeda dijelaskan bagaimana terjadinya, dan dikelompokkan: yang salah hanya "
    "karena angka lain berdiri di bawahnya. Temuan aturan dalam dokumen yang sama ditampilkan sesudahnya.\n\n"
    "JALUR adalah berkas `.sakip`, folder, atau `-`. Tanpa JALUR: folder ini. Untuk folder yang berisi beberapa "
    "rencana, setiap rencana diaudit.\n\n"
    "Kode keluar: 0 semua yang dapat diuji cocok, 1 ada angka yang salah, 2 salah perintah, 3 sakip sendiri keliru.",
    en="Compare every figure that a report prints, and the tables of that year's plans, with the figure that follows "
    "from the plan and its results. Where they differ, it is explained how that came about, and what is wrong only "
    "because of another figure stands under it. What rules find in the same documents is shown behind.\n\n"
    "PATH is a `.sakip` file, a folder, or `-`. Without PATH: this folder. In a folder of several plans, each is "
    "audited.\n\n"
    "Exit code: 0 all that can be checked agrees, 1 a figure is wrong, 2 wrong command, 3 a mistake of sakip's own.",
)
_TABLE = Text(
    id="Hanya angka tabel ini, mis. 3.14; boleh diulang.", en="Only the figures of this table, e.g. 3.14; repeatable."
)
_STATUS = Text(id="Hanya angka dengan hasil ini; boleh diulang.", en="Only figures with this verdict; repeatable.")
_FORMAT = Text(
    id="Bentuk keluaran: teks (bawaan), json untuk program lain, sarif untuk halaman kode, md tabel Markdown, docx "
    "untuk Word, xlsx untuk Excel dengan catatan di sebelah angkanya (keduanya dengan -o).",
    en="Form of the output: text (default), json for other programs, sarif for code pages, md Markdown tables, docx "
    "for Word, xlsx for Excel with notes beside the figures (both with -o).",
)
_NO_TABLE = Text(
    id="Tidak ada tabel `{nomor}` yang mencetak angka tahun itu.", en="No table `{nomor}` prints figures of that year."
)
_NO_TABLE_NEAR = Text(
    id="Tidak ada tabel `{nomor}` yang mencetak angka tahun itu. Maksud Anda `{dekat}`?",
    en="No table `{nomor}` prints figures of that year. Did you mean `{dekat}`?",
)
_ONE_PLAN = Text(id="Bentuk ini untuk satu rencana saja.", en="This form is for a single plan.")
_STATUSES = {
    "reproduced": "reproduced",
    "explained": "explained",
    "unexplained": "unexplained",
    "not-checkable": "not_checkable",
}


@frozen
class Outcome:
    """A plan, its audit, those of its figures that are asked for, and what rules find beside them."""

    plan: "Plan"
    audit: "Audit"
    shown: "tuple[Audited, ...]"
    findings: "tuple[Diagnostic, ...]"


def as_text(found: "Sequence[Outcome]", lang: Lang, screen: output.Screen) -> str:
    """For a person, one plan below the other."""
    from sakip.cli.audits import text

    blocks = (text.written(each.audit, each.shown, each.findings, lang, screen.paint, screen.width) for each in found)
    return "\n".join(blocks)


def as_json(found: "Sequence[Outcome]", lang: Lang, screen: output.Screen) -> str:
    """The document that `audit.schema.json` describes."""
    from sakip.audit import to_json

    del screen
    return to_json.text([to_json.Asked(each.audit, each.shown, each.findings) for each in found], lang)


def as_sarif(found: "Sequence[Outcome]", lang: Lang, screen: output.Screen) -> str:
    """A SARIF log: the wrong figures and the findings beside them, with the pages of both."""
    from sakip import __version__
    from sakip.audit import findings
    from sakip.cli import rulebook
    from sakip.diagnostics import render_sarif

    del screen
    all_ = [each for plan in found for each in (*findings.findings(plan.shown), *plan.findings)]
    explained = rulebook.explanations()
    pages = {
        code: rulebook.explanation(code).page if code in explained else rulebook.entry(code).page
        for code in {each.code for each in all_}
    }
    return render_sarif.render(all_, lang, pages, __version__)


def as_markdown(found: "Sequence[Outcome]", lang: Lang, screen: output.Screen) -> str:
    """Markdown tables, one plan below the other."""
    from sakip.report import audited, to_markdown

    del screen
    papers = (audited.document(each.audit, each.shown, each.findings, lang, tables=False) for each in found)
    return "\n".join(to_markdown.written(each, lang) for each in papers)


def as_docx(found: "Sequence[Outcome]", lang: Lang, screen: output.Screen) -> str | bytes:
    """A document for Word: how much was checked, and what is wrong.

    Raises:
        Complaint: there are several plans, or python-docx is not installed.
    """
    del screen
    return _paper("docx", found, lang, tables=False)


def as_xlsx(found: "Sequence[Outcome]", lang: Lang, screen: output.Screen) -> str | bytes:
    """A workbook: what is wrong, and each table as it is printed with notes beside the figures.

    Raises:
        Complaint: there are several plans, or openpyxl is not installed.
    """
    del screen
    return _paper("xlsx", found, lang, tables=True)


def _paper(form: str, found: "Sequence[Outcome]", lang: Lang, *, tables: bool) -> str | bytes:
    from sakip.report import audited

    if len(found) != 1:
        raise Complaint(_ONE_PLAN)
    [only] = found
    document = audited.document(only.audit, only.shown, only.findings, lang, tables=tables)
    return writer_of(form)(document, lang)


FORMATS: "dict[str, Callable[[Sequence[Outcome], Lang, output.Screen], str | bytes]]" = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "md": as_markdown,
    "docx": as_docx,
    "xlsx": as_xlsx,
}


@click.command("audit", cls=Command, alias="telaah", words=_ABOUT)
@click.argument("path", metavar="[JALUR|-]", default=".")
@year_option()
@option("--table", "tables", metavar="NOMOR", multiple=True, words=_TABLE)
@choice("--status", "statuses", among=_STATUSES, multiple=True, default=(), words=_STATUS)
@form_options(FORMATS, "text", _FORMAT)
@lang_option()
@click.pass_obj
def command(
    session: Session,
    path: str,
    year: int | None,
    tables: tuple[str, ...],
    statuses: tuple[str, ...],
    form: "Callable[[Sequence[Outcome], Lang, output.Screen], str | bytes]",
    target: str,
) -> int:
    """Audit what the plans at *path* print."""
    found = [_outcome(each, year, tables, statuses) for each in plans_at(path, session.lang)]
    written = form(found, session.lang, output.screen(target))
    output.deliver(written, target, session.lang, for_a_person=form is as_text)
    return EXIT_FINDINGS if any(each.wrong for plan in found for each in plan.shown) else 0


def _outcome(plan: "Plan", year: int | None, tables: tuple[str, ...], statuses: Iterable[str]) -> Outcome:
    """The audit of *plan*.

    Raises:
        Complaint: a table is asked for that prints nothing.
    """
    from sakip.audit.audited import Status
    from sakip.audit.entries import chosen, names_of_table
    from sakip.audit.findings import beside

    audit = plan.audit(period_of(plan, year, None).tahun)
    known = dict.fromkeys(filter(None, (name for each in audit.audited for name in names_of_table(each))))
    for each in tables:
        if each.casefold() not in {name.casefold() for name in known}:
            near = nearest(each, known)
            raise Complaint(_NO_TABLE_NEAR, nomor=each, dekat=near) if near else Complaint(_NO_TABLE, nomor=each)
    shown = chosen(audit, tables, [Status(each) for each in statuses])
    findings = () if tables or tuple(statuses) else beside(audit, plan.diagnostics)
    return Outcome(plan, audit, shown, findings)
