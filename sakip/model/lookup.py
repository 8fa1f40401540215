"""Looking up names: what a reference points to, or a finding that shows both places."""

from __future__ import annotations

from collections.abc import Callable

from sakip.diagnostics.diagnostic import Diagnostic, Edit, Label
from sakip.model.drafts import Draf, Drafts
from sakip.model.rules import sk101_nama_tak_dikenal as unknown
from sakip.model.rules import sk103_nama_taksa as ambiguous
from sakip.model.rules import sk108_rujukan_salah_jenis as wrong_kind
from sakip.source.span import Span
from sakip.text.bilingual import Text
from sakip.text.wording import join_either, nearest

INDICATORS = frozenset(("iku", "ikk", "indikator"))
_DECLARED = Text(id="dinyatakan di sini", en="declared here")

# How many names are compared before unknown ones go without a suggestion: a missing file would make minutes of it.
MOST_COMPARED = 1_000_000

KIND_NAMES = {
    "instansi": Text(id="instansi", en="an agency"),
    "unit": Text(id="unit", en="a unit"),
    "misi": Text(id="misi", en="a mission"),
    "nspk": Text(id="NSPK", en="an NSPK"),
    "tujuan_daerah": Text(id="tujuan daerah", en="a regional goal"),
    "sasaran_daerah": Text(id="sasaran daerah", en="a regional objective"),
    "arah_kebijakan_daerah": Text(id="arah kebijakan daerah", en="a regional policy direction"),
    "tujuan": Text(id="tujuan", en="a goal"),
    "sasaran": Text(id="sasaran", en="an objective"),
    "arah_kebijakan": Text(id="arah kebijakan", en="a policy direction"),
    "program": Text(id="program", en="a programme"),
    "kegiatan": Text(id="kegiatan", en="an activity"),
    "subkegiatan": Text(id="sub kegiatan", en="a sub-activity"),
    "iku": Text(id="IKU", en="a KPI"),
    "ikk": Text(id="IKK", en="a key indicator"),
    "indikator": Text(id="indikator", en="an indicator"),
    "data": Text(id="data", en="a datum"),
    "tingkat": Text(id="tingkat", en="a level"),
    "kelompok": Text(id="kelompok", en="a group"),
    "anggota": Text(id="anggota kelompok", en="a member of a group"),
    "skala": Text(id="skala", en="a scale"),
    "skema": Text(id="skema", en="a scheme"),
    "satuan": Text(id="satuan", en="a unit of measure"),
    "kebijakan": Text(id="kebijakan", en="a policy"),
    "lintas": Text(id="kinerja lintas", en="a shared performance"),
    "pohon": Text(id="pohon kinerja", en="a performance tree"),
    "kondisi": Text(id="kondisi", en="a condition"),
}


class Lookup:
    """The names of a plan, and the findings of looking them up."""

    def __init__(self, drafts: Drafts, report: Callable[[Diagnostic], None]) -> None:
        self._names = drafts.nama
        self._report = report
        self._guesses: dict[tuple[str, tuple[str, ...]], str | None] = {}
        self._compared = 0

    def plainly(self, name: str, kinds: tuple[str, ...]) -> str:
        """The id of what is called *name* and is one of *kinds* (any, where empty); "" where nothing is."""
        found = self._names.get(name)
        return found.id if found is not None and (not kinds or found.jenis in kinds) else ""

    def find(self, name: str, span: Span, kinds: tuple[str, ...]) -> str:
        """The id that *name* at *span* points to among *kinds* (any, where empty); "" after a finding.

        Where an indicator is wanted, the code of a node with a single indicator will do.
        """
        found = self._names.get(name)
        if found is None:
            self._unknown(name, span, kinds)
            return ""
        if not kinds or found.jenis in kinds:
            return found.id
        if INDICATORS.issuperset(kinds):
            return self._only_indicator(found, name, span, kinds)
        self._wrong(found, name, span, kinds)
        return ""

    def known(self, name: str) -> Draf | None:
        """The draft called *name*, if there is one."""
        return self._names.get(name)

    def _only_indicator(self, node: Draf, name: str, span: Span, kinds: tuple[str, ...]) -> str:
        own = [each for each in node.anak if each.jenis in INDICATORS]
        if len(own) == 1:
            return own[0].id
        if not own:
            self._wrong(node, name, span, kinds)
            return ""
        places = (Label(each.kepala, Text(id="indikatornya", en="one of its indicators")) for each in own)
        self._report(ambiguous.RULE.at(span, *places, nama=name, banyak=len(own)))
        return ""

    def _unknown(self, name: str, span: Span, kinds: tuple[str, ...]) -> None:
        guess = self._guess(name, kinds)
        if guess is None:
            self._report(unknown.RULE.at(span, cause=f"nama {name}", nama=name))
            return
        self._report(
            unknown.RULE.at(
                span,
                Label(self._names[guess].kepala, Text(id="nama yang mirip", en="a similar name")),
                help=Text(id="maksudnya `{saran}`?", en="did you mean `{saran}`?"),
                fix=Edit(span, guess),
                cause=f"nama {name}",
                nama=name,
                saran=guess,
            )
        )

    def _guess(self, name: str, kinds: tuple[str, ...]) -> str | None:
        """The name among *kinds* that *name* was most likely meant to be, looked for once."""
        if (name, kinds) not in self._guesses and self._compared < MOST_COMPARED:
            self._compared += len(self._names)
            known = (each for each, draft in self._names.items() if draft.bernama)
            self._guesses[name, kinds] = nearest(
                name, (each for each in known if not kinds or self._names[each].jenis in kinds)
            )
        return self._guesses.get((name, kinds))

    def _wrong(self, found: Draf, name: str, span: Span, kinds: tuple[str, ...]) -> None:
        self._report(
            wrong_kind.RULE.at(
                span,
                Label(found.kepala, _DECLARED),
                nama=name,
                jenis=KIND_NAMES[found.jenis],
                harapan=_either(kinds),
            )
        )


def _either(kinds: tuple[str, ...]) -> Text:
    return join_either(KIND_NAMES[kind] for kind in kinds[:3])
