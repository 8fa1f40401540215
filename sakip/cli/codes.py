"""`sakip codes` (`kode`): official codes and names, found by code or by words."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import click
from attrs import frozen

from sakip.cli import output
from sakip.cli.refused import reason
from sakip.cli.shell import Command, Complaint, Session, choice, lang_option, option
from sakip.diagnostics.cells import one_line, width_of
from sakip.diagnostics.colour import Ink
from sakip.nomenclature import codes
from sakip.nomenclature.choice import YEARS
from sakip.nomenclature.entries import JENIS, Daftar
from sakip.nomenclature.from_bytes import from_bytes
from sakip.nomenclature.search import Kena, find, has_affair, meant, with_own
from sakip.nomenclature.shipped import fitting, shipped
from sakip.text.bilingual import Lang, Text

_ABOUT = Text(
    id="Cari kode nomenklatur beserta nama, indikator, dan satuan resminya.\n\n"
    "TEKS adalah kode atau awalannya (2.17.03), atau kata-kata dari nama atau indikatornya. Tanpa TEKS: daftar yang "
    "ada. Daftar bawaan hanya memuat urusan 2.17 dan program penunjang; daftar lengkap dibaca dengan --list.",
    en="Find nomenclature codes with their official name, indicator and unit.\n\n"
    "TEXT is a code or the beginning of one (2.17.03), or words of the name or indicator. Without TEXT: the lists and "
    "what they hold. The shipped lists have only affair 2.17 and the supporting programme; --list reads a full one.",
)
_KIND = Text(id="Hanya untuk jenis pemerintah daerah ini.", en="Only for this kind of government.")
_VERSION = Text(id="Hanya daftar bawaan ini.", en="Only this shipped list.")
_LIST = Text(
    id="Daftar CSV atau XLSX sebagai ganti daftar bawaan; boleh diulang.",
    en="A CSV or XLSX list instead of the shipped ones; repeatable.",
)
_AFFAIR = Text(id="Bidang urusan pengganti X.XX, seperti 2.17.", en="The affair to put for X.XX, such as 2.17.")
_FORMAT = Text(id="Bentuk keluaran; bawaan teks.", en="Form of the output; default text.")
_SAKIP = Text(
    id="Tulis sebagai potongan rencana, dengan semua yang di bawahnya.",
    en="Write it as a piece of a plan, with all that is below it.",
)
_NOTHING = Text(
    id="Tidak ada kode atau nama `{teks}` dalam nomenklatur {daftar}.",
    en="There is no code or name `{teks}` in nomenclature {daftar}.",
)
_NOT_SHIPPED = Text(
    id="Tidak ada kode atau nama `{teks}`: daftar bawaan hanya urusan 2.17 dan program penunjang. Baca daftar lain "
    "dengan --list.",
    en="There is no code or name `{teks}`: shipped are affair 2.17 and the supporting programme only. --list reads "
    "another list.",
)
_NEAR = Text(
    id="Tidak ada kode atau nama `{teks}`. Cobalah: sakip codes {dekat}",
    en="There is no code or name `{teks}`. Try: sakip codes {dekat}",
)
_OTHER_AFFAIR = Text(
    id="`{teks}` tidak termuat: daftar bawaan hanya urusan 2.17 dan program penunjang. Baca daftar lain dengan --list.",
    en="There is no `{teks}`: shipped are affair 2.17 and the supporting programme only. --list reads another list.",
)
_TWO_KINDS = Text(
    id="`{teks}` ada untuk provinsi dan untuk kabupaten/kota. Pilih dengan --jenis.",
    en="`{teks}` is there for provinces and for regencies. Choose with --kind.",
)
_NO_LIST = Text(id="`{jalur}` tidak dapat dipakai: {sebab}.", en="`{jalur}` cannot be used: {sebab}.")
_NO_AFFAIR = Text(
    id="`{urusan}` bukan bidang urusan; tulis seperti 2.17.", en="`{urusan}` is no affair; write it like 2.17."
)
_MORE = Text(
    id="… dan {banyak} lagi: persempit pencariannya, atau pakai --format csv.",
    en="… and {banyak} more: narrow the search, or use --format csv.",
)
_ROWS = Text(id="{banyak} kode", en="{banyak} codes")
_ROW = Text(id="baris {baris}: {sebab}", en="row {baris}: {sebab}")
_LABELS = {
    "kinerja": Text(id="kinerja", en="result"),
    "indikator": Text(id="indikator", en="indicator"),
    "satuan": Text(id="satuan", en="unit"),
    "sebelumnya": Text(id="sebelumnya", en="formerly"),
    "diganti": Text(id="diganti", en="replaced by"),
}
_HINT = Text(id="mungkin", en="perhaps")

COLUMNS = ("jenis_pemda", "kode", "tingkat", "nama", "kinerja", "indikator", "satuan", "sebelumnya", "daftar")
_FEW, _MOST, _INDENT = 3, 40, 2
_KINDS = {name: JENIS[name] for name in ("kota", "kabupaten", "provinsi")}


@frozen
class Hasil:
    """All that there is to show: what was found, in which lists, whether a single code was asked for."""

    kena: tuple[Kena, ...]
    daftar: tuple[Daftar, ...]
    jenis: str
    bahasa: Lang


# ── forms of output ─────────────────────────────────────────────────────────────────────────────────


def show_text(found: Hasil) -> None:
    """For a person: in full where they are few, else a line each."""
    if len(found.kena) <= _FEW:
        output.say("\n".join(_in_full(each, found) for each in found.kena))
        return
    output.say("".join(_in_line(each, found) for each in found.kena[:_MOST]))
    if len(found.kena) > _MOST:
        output.say(f"{_MORE.in_(found.bahasa).format(banyak=len(found.kena) - _MOST)}\n")


def show_json(found: Hasil) -> None:
    """A list of objects."""
    rows = [
        dict(zip(COLUMNS, _cells(each), strict=True)) | {"diganti": [new.kode for new, _ in each.diganti]}
        for each in found.kena
    ]
    output.hand_over(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")


def show_csv(found: Hasil) -> None:
    """A table that `nomenklatur` and `--list` can read again."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_cells(each) for each in found.kena)
    output.hand_over(text.getvalue())


def show_sakip(found: Hasil) -> None:
    """Pieces of a plan, each with what is below it; old codes are left out where there are others."""
    kept = [each for each in found.kena if each.entri.tingkat in codes.PARTS and each.entri.tingkat != "bidang"]
    kept = [each for each in kept if each.daftar is found.daftar[0] or not each.lama] or kept
    inside = {each.entri.kode for each in kept}
    tops = [each for each in kept if codes.parent(each.entri.kode) not in inside]
    output.hand_over("".join(line for each in tops for line in _piece(each, kept, 0)))


FORMATS: dict[str, Callable[[Hasil], None]] = {"text": show_text, "json": show_json, "csv": show_csv}


@click.command("codes", cls=Command, alias="kode", words=_ABOUT)
@click.argument("words", metavar="[TEKS]", nargs=-1)
@choice("--kind", "--jenis", "kind", among=_KINDS, words=_KIND)
@choice("--version", "--versi", "version", among={name: name for name in YEARS}, words=_VERSION)
@option("--list", "--daftar", "paths", multiple=True, metavar="BERKAS", words=_LIST)
@option("--urusan", "affair", metavar="KODE", words=_AFFAIR)
@choice("--format", "show", among=FORMATS, default="text", words=_FORMAT)
@option("--sakip", "piece", is_flag=True, words=_SAKIP)
@lang_option()
@click.pass_obj
def command(
    session: Session,
    words: tuple[str, ...],
    kind: str | None,
    version: str | None,
    paths: tuple[str, ...],
    affair: str | None,
    show: Callable[[Hasil], None],
    piece: bool,
) -> None:
    """Show the entries that *words* find."""
    lists = tuple(_read(path, session.lang) for path in paths)
    lists = lists or tuple(map(shipped, [version] if version else fitting(0)))
    own = _affair(affair)
    text = " ".join(words).strip()
    if not text and show is show_text and not piece:
        output.say("".join(_overview(lists, kind or "", session.lang)))
        return
    found = tuple(with_own(each, own) for each in find(lists, kind or "", text, below=piece))
    if not found:
        raise _nothing(lists, kind or "", text, shipped_only=not paths)
    if piece and len({each.entri.jenis for each in found if each.entri.jenis}) > 1:
        raise Complaint(_TWO_KINDS, teks=text)
    (show_sakip if piece else show)(Hasil(found, lists, kind or "", session.lang))


def _nothing(lists: Sequence[Daftar], kind: str, text: str, *, shipped_only: bool) -> Complaint:
    """That *text* finds nothing, and what was likely meant."""
    if shipped_only and not has_affair(lists, text):
        return Complaint(_OTHER_AFFAIR, teks=text)
    near = meant(lists, kind, text)
    if near:
        return Complaint(_NEAR, teks=text, dekat=near)
    if shipped_only:
        return Complaint(_NOT_SHIPPED, teks=text)
    return Complaint(_NOTHING, teks=text, daftar=", ".join(each.sebutan for each in lists))


def _affair(text: str | None) -> str:
    if text and not codes.well_formed(codes.normal(text), "bidang"):
        raise Complaint(_NO_AFFAIR, urusan=text)
    return codes.normal(text) if text else ""


def _read(path: str, lang: Lang) -> Daftar:
    try:
        found = from_bytes(Path(path).read_bytes(), Path(path).name)
    except OSError as fault:
        raise Complaint(_NO_LIST, jalur=path, sebab=reason(fault)) from fault
    if isinstance(found, Text):
        raise Complaint(_NO_LIST, jalur=path, sebab=found.in_(lang))
    return found


# ── showing ─────────────────────────────────────────────────────────────────────────────────────────


def _overview(lists: Iterable[Daftar], jenis: str, lang: Lang) -> Iterator[str]:
    paint = output.paint()
    for each in lists:
        yield f"{paint(each.sebutan, Ink.STRONG)} · {_ROWS.in_(lang).format(banyak=len(each.entri))}\n"
        if each.sumber:
            yield f"  {each.sumber}\n"
        tops = [
            e
            for e in each.entri.values()
            if e.tingkat in ("bidang", "program") and (not jenis or e.jenis in (jenis, ""))
        ]
        yield from (f"  {kode:<9}{nama}\n" for kode, nama in dict.fromkeys((e.kode, e.nama) for e in tops))
        for problem in each.masalah:
            yield f"  {_ROW.in_(lang).format(baris=problem.baris, sebab=problem.sebab.in_(lang))}\n"
        yield "\n"


def _in_line(found: Kena, result: Hasil) -> str:
    """Code, kind of government where several are shown, and the name as far as there is room."""
    paint, entry = output.paint(), found.entri
    kind = "" if result.jenis or not entry.jenis else f"{entry.jenis:<9}"
    kind += "" if found.daftar is result.daftar[0] else f"[{found.daftar.nama}] "
    room = max(20, output.width() - 22 - len(kind))
    name = one_line(entry.nama)
    if width_of(name) > room:
        name = name[: room - 1].rstrip() + "…"
    return f"{paint(f'{entry.kode:<18}', Ink.STRONG)}  {paint(kind, Ink.FAINT)}{name}\n"


def _in_full(found: Kena, result: Hasil) -> str:
    paint, entry = output.paint(), found.entri
    kind = f"{entry.jenis} · " if entry.jenis else ""
    lines = [
        f"{paint(entry.kode, Ink.STRONG)}  {one_line(entry.nama)}",
        f"  {paint(f'{kind}{found.daftar.sebutan}', Ink.FAINT)}",
    ]
    for name, value in _details(found, result.bahasa):
        label = _LABELS[name].in_(result.bahasa)
        lines.append(f"  {paint(f'{label:<11}', Ink.FAINT)} {value}")
    return "\n".join(lines) + "\n"


def _details(found: Kena, lang: Lang) -> Iterator[tuple[str, str]]:
    entry = found.entri
    former = " ".join(entry.sebelumnya)
    cells = {
        "kinerja": entry.kinerja,
        "indikator": entry.indikator,
        "satuan": entry.satuan,
        "sebelumnya": f"{former} ({_HINT.in_(lang)})" if former and entry.petunjuk else former,
    }
    yield from ((name, one_line(value)) for name, value in cells.items() if value)
    for each, name in found.diganti:
        hint = f", {_HINT.in_(lang)}" if each.petunjuk else ""
        yield "diganti", f"{each.kode} {one_line(each.nama)} ({name}{hint})"


def _cells(found: Kena) -> tuple[str, ...]:
    entry = found.entri
    former = " ".join(entry.sebelumnya) + ("?" if entry.petunjuk else "")
    own = (entry.jenis, entry.kode, entry.tingkat, entry.nama, entry.kinerja, entry.indikator, entry.satuan)
    return (*own, former, found.daftar.nama)


def _piece(found: Kena, all_of_them: Sequence[Kena], depth: int) -> Iterator[str]:
    """The declaration of *found* as a plan has it, with those of *all_of_them* that are below it."""
    indent, entry = "  " * depth, found.entri
    inner = "".join(_inside(found, all_of_them, depth + 1))
    head = f'{indent}{entry.tingkat} {entry.kode} "{_quoted(entry.nama)}"'
    yield f"{head} {{\n{inner}{indent}}}\n" if inner else f"{head}\n"


def _inside(found: Kena, all_of_them: Sequence[Kena], depth: int) -> Iterator[str]:
    indent, entry = "  " * depth, found.entri
    if entry.kinerja:
        yield f'{indent}output "{_quoted(entry.kinerja)}"\n'
    if entry.indikator:
        unit = f' {{ satuan "{_quoted(entry.satuan)}" }}' if entry.satuan else ""
        yield f'{indent}indikator "{_quoted(entry.indikator)}"{unit}\n'
    for each in all_of_them:
        if codes.parent(each.entri.kode) == entry.kode and each.entri.jenis == entry.jenis:
            yield from _piece(each, all_of_them, depth)


def _quoted(text: str) -> str:
    return one_line(text).replace("\\", "\\\\").replace('"', '\\"')
