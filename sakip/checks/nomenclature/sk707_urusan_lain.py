"""Program dari urusan lain / Programme of another government affair

Apa:
    Bidang urusan dalam kode program bukan `urusan` instansi. Program penunjang (x.xx.01) memakai bidang urusan instansi
    sendiri; `X.XX` dalam nomenklatur harus diganti dengannya, yang pertama bila ada beberapa.
What:
    The government affair in a programme's code is not among the agency's `urusan`. The supporting programme (x.xx.01)
    takes an affair of the agency itself, the first of several; the `X.XX` of the nomenclature stands for it.
Mengapa:
    Perangkat daerah hanya melaksanakan urusan yang diembannya. Program dari urusan lain biasanya salah kode, atau
    urusan kedua instansi belum dinyatakan.
Why:
    An agency carries out only the affairs entrusted to it. A programme of another affair mostly has a wrong code, or
    the agency's second affair was not stated.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" { kewenangan kota  urusan 2.17 }
    program 3.30.02 "Program Perizinan dan Pendaftaran Perusahaan"   # <- SK707
Benar:
    instansi dkukm "Dinas Koperasi, UKM, dan Perdagangan" { kewenangan kota  urusan 2.17, 3.30 }
    program 3.30.02 "Program Perizinan dan Pendaftaran Perusahaan"
Perbaikan:
    Betulkan kode programnya, atau tambahkan bidang urusannya pada `urusan` instansi.
Fix:
    Mend the programme's code, or add the affair to the agency's `urusan`.
"""

from collections.abc import Iterator

from sakip.checks.gather import Declared, certain, gathered
from sakip.checks.official import own_bidang
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.places import word
from sakip.nomenclature import codes
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK707",
    name=Text(id="urusan-lain", en="another-affair"),
    severity=Severity.WARNING,
    message=Text(
        id="program {simpul} bukan dari urusan instansi ini ({urusan})",
        en="programme {simpul} is not of this agency's affairs ({urusan})",
    ),
    help=Text(
        id="betulkan kodenya, atau tambahkan bidang urusannya: `urusan {urusan}, …`",
        en="mend the code, or add the affair: `urusan {urusan}, …`",
    ),
    basis=(Basis("permendagri-90-2019"),),
)
_OWN = Text(id="urusan instansi", en="the agency's affairs")
_ALSO = Text(id="juga bukan", en="nor is this")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each program of an affair that the agency does not have; one for all where they are many."""
    agency, own = cascade.agency, own_bidang(cascade.agency)
    if agency is None or not own or agency.kewenangan == "pusat":
        return
    coded = ((each, codes.normal(each.id)) for each in certain(cascade, "program") if not each.tingkat)
    others = [node for node, code in coded if codes.well_formed(code, "program") and codes.bidang(code) not in own]

    def explain(_: Declared) -> Iterator[Label]:
        yield Label(word(agency.letak, "urusan" if agency.urusan else "kode"), _OWN)

    yield from gathered(RULE, cascade, others, _ALSO, explain, urusan=", ".join(own))
