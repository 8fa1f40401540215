"""The result of an audit for a person: how much was checked, then each error with all that is wrong because of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from sakip.audit.audited import Audit, Audited, Status
from sakip.audit.entries import Entry, Group, entries, groups, page_of, table_of, told_alike
from sakip.diagnostics.cells import one_line
from sakip.diagnostics.colour import Ink, Paint
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.folding import Piece, folded
from sakip.diagnostics.render_text import INK
from sakip.text.bilingual import Lang, Text

_HEAD = Text(id="Angka tercetak {tahun} · {instansi}", en="Printed figures of {tahun} · {instansi}")
_COVERAGE = Text(
    id="{semua} angka tercetak: {cocok} cocok{sendiri}, {jelas} terjelaskan, {gelap} tak terjelaskan, {luput} tak "
    "dapat diuji",
    en="{semua} printed figures: {cocok} reproduced{sendiri}, {jelas} explained, {gelap} unexplained, {luput} not "
    "checkable",
)
_OWN = Text(
    id=" ({banyak} di antaranya pernyataan yang berlaku itu sendiri)",
    en=" ({banyak} of them are themselves the statements that hold)",
)
_MANY = Text(id="{banyak} angka salah karena 1: ", en="{banyak} figures wrong because of 1: ")
_VALUES = Text(
    id="tercetak {tercetak}, menurut rencana {seharusnya}", en="printed {tercetak}, by the plan {seharusnya}"
)
_UNEXPLAINED = Text(id="tak terjelaskan; {dicoba} tebakan dicoba", en="unexplained; {dicoba} guesses were tried")
_TRIED = Text(id="satu dari {dicoba} tebakan", en="one of {dicoba} guesses")
_OR = Text(id="atau ", en="or ")
_PAGE = Text(id=" hlm. {halaman}", en=" p. {halaman}")
_ALSO = Text(id="juga {tabel}", en="also {tabel}")
_AGAIN = Text(id="{banyak} kali", en="{banyak} times")
_AS_WELL = Text(id="begitu pula {angka}", en="and so are {angka}")
_MORE = Text(id=", dan {banyak} yang lain", en=", and {banyak} others")
_FOLLOWS = Text(id="Akibatnya:", en="From this follow:")
_BESIDE = Text(id="Yang lain dalam dokumen ini, menurut aturan:", en="Besides, by the rules, in these documents:")
_NOTHING = Text(id="Tidak ada angka tercetak yang diminta.", en="No printed figures are asked for.")
_NO_PRINT = Text(
    id="Rencana ini tidak memuat dokumen {tahun} yang mencetak angka.",
    en="This plan has no document of {tahun} that prints figures.",
)
_FOOT = Text(
    id="Asal sebuah angka: sakip trace NAMA.ANGKA. Tentang sebuah penjelasan: sakip explain HA01",
    en="Where a figure comes from: sakip trace NAME.FIGURE. About an explanation: sakip explain HA01",
)
_INKS = {
    Status.REPRODUCED: Ink.GOOD,
    Status.EXPLAINED: Ink.WARNING,
    Status.UNEXPLAINED: Ink.ERROR,
    Status.NOT_CHECKABLE: Ink.FAINT,
}
_MOST_TABLES = 8
_MOST_NAMES = 4


def coverage(audit: Audit, lang: Lang) -> str:
    """How many figures have each verdict."""
    counts, own = audit.coverage, sum(each.own for each in audit.audited)
    return _COVERAGE.in_(lang).format(
        semua=len(audit.audited),
        cocok=counts[Status.REPRODUCED],
        sendiri=_OWN.in_(lang).format(banyak=own) if own else "",
        jelas=counts[Status.EXPLAINED],
        gelap=counts[Status.UNEXPLAINED],
        luput=counts[Status.NOT_CHECKABLE],
    )


def written(
    audit: Audit, shown: Sequence[Audited], findings: Sequence[Diagnostic], lang: Lang, paint: Paint, width: int
) -> str:
    """What *audit* found of *shown*, and the *findings* beside it, in lines of at most *width* cells."""
    return "".join(f"{line}\n" for line in _Page(audit, shown, findings, lang, paint, width).lines())


@frozen
class _Page:
    audit: Audit
    shown: Sequence[Audited]
    findings: Sequence[Diagnostic]
    lang: Lang
    paint: Paint
    width: int

    def lines(self) -> Iterator[str]:
        """Every line."""
        agency = self.audit.evaluation.cascade.agency
        name = one_line(agency.nama) if agency else ""
        head = _HEAD.in_(self.lang).format(tahun=self.audit.year, instansi=name).removesuffix(" · ")
        yield from self._folded((head, Ink.STRONG))
        if not self.audit.audited:
            yield from self._folded((_NO_PRINT.in_(self.lang).format(tahun=self.audit.year), None))
            return
        yield from self._folded((coverage(self.audit, self.lang), None))
        for each in groups(self.audit, self.shown):
            yield ""
            yield from self._group(each)
        yield from self._others()
        yield from self._beside()
        yield ""
        yield from self._folded((_FOOT.in_(self.lang), Ink.FAINT))

    def _group(self, group: Group) -> Iterator[str]:
        many = _MANY.in_(self.lang).format(banyak=group.count) if group.count > 1 else ""
        yield from self._entry(group.root, "", many)
        if group.followers:
            yield from self._folded((_FOLLOWS.in_(self.lang), Ink.FAINT), indent="  ")
        for first, *others in told_alike(group):
            yield from self._entry(first, "  ", others=others)

    def _entry(self, entry: Entry, indent: str, many: str = "", others: Sequence[Entry] = ()) -> Iterator[str]:
        first = entry.first
        values = _VALUES.in_(self.lang).format(tercetak=one_line(first.printed), seharusnya=first.shown(self.lang))
        title = one_line(entry.title.in_(self.lang))
        yield from self._folded((many, Ink.STRONG), (title, Ink.STRONG if not indent else None), indent=indent)
        yield from self._folded((values, _INKS[first.status]), indent=f"{indent}  ")
        for line in self._explained(first):
            yield from self._folded(*line, indent=f"{indent}  ")
        yield from self._folded((self._where(entry), Ink.PLACE), indent=f"{indent}  ")
        if others:
            yield from self._folded((self._as_well(others), None), indent=f"{indent}  ")

    def _explained(self, audited: Audited) -> Iterator[tuple[Piece, ...]]:
        if audited.status is Status.UNEXPLAINED:
            yield ((_UNEXPLAINED.in_(self.lang).format(dicoba=audited.tried), Ink.FAINT),)
        for at, guess in enumerate(audited.explanations):
            told, code = one_line(guess.told(self.lang)), guess.hypothesis.code
            if at:
                yield (f"{_OR.in_(self.lang)}{code} ", Ink.FAINT), (told, Ink.FAINT)
            else:
                tried = f" · {_TRIED.in_(self.lang).format(dicoba=audited.tried)}"
                yield (f"{code} ", Ink.STRONG), (told, None), (tried, Ink.FAINT)

    def _as_well(self, others: Sequence[Entry]) -> str:
        """The figures of which the same is true, the first few by name."""
        named = ", ".join(one_line(each.title.in_(self.lang)) for each in others[:_MOST_NAMES])
        more = _MORE.in_(self.lang).format(banyak=len(others) - _MOST_NAMES) if len(others) > _MOST_NAMES else ""
        return f"{_AS_WELL.in_(self.lang).format(angka=named)}{more}"

    def _where(self, entry: Entry) -> str:
        """The first place that prints it, its table and page, the other tables, and how often it is printed."""
        first, butir = entry.first, entry.first.claim.butir
        page, tables = page_of(first), entry.tables
        said = [f"{butir.file.name}:{butir.letak.line}"]
        said += [f"{table_of(first)}{_PAGE.in_(self.lang).format(halaman=page) if page else ''}"]
        if tables:
            more = ", …" if len(tables) > _MOST_TABLES else ""
            said += [_ALSO.in_(self.lang).format(tabel=", ".join(tables[:_MOST_TABLES])) + more]
        if len(entry.places) > 1:
            said += [_AGAIN.in_(self.lang).format(banyak=len(entry.places))]
        return one_line("; ".join(filter(None, said)))

    def _others(self) -> Iterator[str]:
        """The figures that are not wrong, where these are asked for."""
        found = entries(each for each in self.shown if not each.wrong)
        asked = len(self.shown) < len(self.audit.audited) or not self.audit.wrong
        for status in (Status.REPRODUCED, Status.NOT_CHECKABLE):
            members = [each for each in found if each.first.status is status]
            if members and asked:
                yield ""
                yield from self._folded((status.label.in_(self.lang).capitalize(), Ink.STRONG))
                for each in members:
                    yield from self._line(each)
        if not self.shown:
            yield ""
            yield from self._folded((_NOTHING.in_(self.lang), None))

    def _line(self, entry: Entry) -> Iterator[str]:
        first = entry.first
        reason = first.derived.derivation.reason.in_(self.lang) if first.status is Status.NOT_CHECKABLE else ""
        told = f": {one_line(reason)}" if reason else ""
        pieces = (one_line(entry.title.in_(self.lang)), None), (f"  {one_line(first.printed)}", _INKS[first.status])
        yield from self._folded(*pieces, (told, Ink.FAINT), (f"  {self._where(entry)}", Ink.PLACE), indent="  ")

    def _beside(self) -> Iterator[str]:
        if not self.findings:
            return
        yield ""
        yield from self._folded((_BESIDE.in_(self.lang), Ink.STRONG))
        for each in self.findings:
            code, message = (each.code, INK[each.severity]), (f" {one_line(each.message(self.lang))}", None)
            place = (f"   {each.span.file.name}:{each.span.line}", Ink.PLACE)
            yield from self._folded(code, message, place, indent="  ")

    def _folded(self, *pieces: Piece, indent: str = "") -> Iterator[str]:
        kept = [each for each in pieces if each[0]]
        yield from folded(kept, self.paint, self.width, (indent, None), (f"{indent}  ", None))
