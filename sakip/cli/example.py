"""`sakip example` (`contoh`): a made-up city of many agencies, with errors that are known."""

from pathlib import Path

import click

from sakip.cli import output
from sakip.cli.refused import unwritable
from sakip.cli.shell import Command, Complaint, Session, lang_option, option
from sakip.generated.city import LIST, YEAR, City, city
from sakip.text.bilingual import Text

FOLDER = "kota-contoh"
MOST, FIRST_YEAR, LAST_YEAR = 10_000, 1902, 2995

_ABOUT = Text(
    id="Tulis sebuah kota rekaan untuk berlatih, menguji, dan mengukur: satu folder untuk setiap perangkat "
    "daerah, dengan kaskade, target, dan pagu yang cocok satu sama lain. --seed yang sama memberi kota yang sama.\n\n"
    f"Kesalahan yang diminta dengan --errors disebar di dalamnya dan dicatat dalam `{LIST}`: jenisnya, berkas dan "
    "barisnya, dan kode aturan yang harus menemukannya.",
    en="Write a made-up city to practise on, to test and to measure with: a folder for each agency, whose cascade, "
    "targets and budgets agree with one another. The same --seed gives the same city.\n\n"
    f"The errors asked for with --errors are spread in it and listed in `{LIST}`: their kind, file and line, and the "
    "codes of the rules that must find them.",
)
_OPD = Text(id="Banyak perangkat daerah (bawaan 3).", en="How many agencies (default 3).")
_SEED = Text(id="Benih angka acak (bawaan 1).", en="Seed of the random numbers (default 1).")
_ERRORS = Text(id="Banyak kesalahan; bawaan dua untuk setiap OPD.", en="How many errors; default two for each agency.")
_YEAR = Text(
    id=f"Tahun RKT, perjanjian kinerja, dan DPA (bawaan {YEAR}); Renstra mulai setahun sebelumnya.",
    en=f"Year of the yearly documents (default {YEAR}); the Renstra begins the year before.",
)
_TARGET = Text(id=f"Folder tujuan (bawaan {FOLDER}).", en=f"Folder to write into (default {FOLDER}).")
_TAKEN = Text(id="`{folder}` tidak kosong.", en="`{folder}` is not empty.")
_RANGE = Text(
    id="{opsi} {nilai} di luar {dari}–{sampai}.", en="{opsi} {nilai} is outside {dari}–{sampai}."
)  # fmt: skip
_DONE = Text(
    id="Ditulis: {folder}, {opd} perangkat daerah, {berkas} berkas, {kesalahan} kesalahan ({daftar})\n"
    "Berikutnya: sakip check {folder}\n",
    en="Written: {folder}, {opd} agencies, {berkas} files, {kesalahan} errors ({daftar})\nNext: sakip check {folder}\n",
)


@click.command("example", cls=Command, alias="contoh", words=_ABOUT)
@option("--opd", type=int, metavar="BANYAK", default=3, words=_OPD)
@option("--seed", "--benih", type=int, metavar="ANGKA", default=1, words=_SEED)
@option("--errors", "--kesalahan", type=int, metavar="BANYAK", words=_ERRORS)
@option("--year", "--tahun", type=int, metavar="TAHUN", default=YEAR, words=_YEAR)
@option("-o", "--output", "folder", metavar="FOLDER", default=FOLDER, words=_TARGET)
@lang_option()
@click.pass_obj
def command(session: Session, opd: int, seed: int, errors: int | None, year: int, folder: str) -> None:
    """Write a city into *folder*."""
    wanted = 2 * opd if errors is None else errors
    _within("--opd", opd, 1, MOST)
    _within("--errors", wanted, 0, 100 * MOST)
    _within("--year", year, FIRST_YEAR, LAST_YEAR)
    made = city(opd, seed, wanted, year)
    try:
        _write(Path(folder), made)
    except OSError as fault:
        raise unwritable(folder, fault) from fault
    counts = {"opd": opd, "berkas": len(made.files), "kesalahan": len(made.errors)}
    output.say(_DONE.in_(session.lang).format(folder=folder, daftar=f"{folder}/{LIST}", **counts))


def _within(name: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise Complaint(_RANGE, opsi=name, nilai=str(value), dari=str(least), sampai=str(most))


def _write(folder: Path, made: City) -> None:
    """Put the files of *made* into *folder*, which must be new or empty."""
    if folder.is_dir() and any(folder.iterdir()):
        raise Complaint(_TAKEN, folder=str(folder))
    for name, text in (*made.files.items(), (LIST, made.listed())):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
