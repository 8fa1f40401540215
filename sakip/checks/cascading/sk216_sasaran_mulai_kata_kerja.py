"""Sasaran berawal kata kerja / Objective that begins with a verb

Apa:
    Rumusan sasaran berawal kata kerja seperti "Meningkatkan", bukan kata keadaan seperti "Meningkatnya".
What:
    The wording of an objective begins with a verb such as "Meningkatkan" (to raise), not with a state such as
    "Meningkatnya" (risen).
Mengapa:
    Sasaran menyatakan keadaan yang tercapai, bukan pekerjaan yang dilakukan. Lembar kerja evaluasi mencari kata seperti
    meningkatnya, menurunnya, terwujudnya.
Why:
    An objective states what has come about, not what is done. Evaluators' worksheets look for words such as
    meningkatnya, menurunnya, terwujudnya.
Salah:
    sasaran S1 "Meningkatkan kualitas koperasi" {   # <- SK201 SK216
      strategi "Pembinaan koperasi"
    }
Benar:
    sasaran S1 "Meningkatnya kualitas koperasi" {
      iku koperasi_sehat "Persentase koperasi sehat" {
        satuan persen  arah naik  triwulan tahunan  jenis outcome
        formula "koperasi bernilai sehat dibagi koperasi yang dinilai"
        definisi "Koperasi bernilai sehat di antara yang dinilai kesehatannya"
        sumber_data "Bidang Pengawasan"  penanggung_jawab "Bidang Pengawasan"
      }
    }
Perbaikan:
    Ganti kata pertamanya, misalnya "Meningkatnya …" atau "Terwujudnya …". Bila dokumen resminya memang tertulis
    demikian, `izinkan SK216 "alasan"`.
Fix:
    Replace the first word, e.g. by "Meningkatnya …" or "Terwujudnya …". If the official document reads so, write
    `izinkan SK216 "reason"`.
"""

from collections.abc import Iterator

from sakip.checks.gather import certain, in_title
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK216",
    name=Text(id="sasaran-mulai-kata-kerja", en="objective-begins-with-verb"),
    severity=Severity.ADVICE,
    message=Text(
        id="sasaran {sasaran} berawal kata kerja `{kata}`, bukan keadaan yang dicapai",
        en="objective {sasaran} begins with the verb `{kata}`, not with the state that is reached",
    ),
    help=Text(id="tulis `{saran} …`", en="write `{saran} …`"),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.b"),),
)

# Verbs that can only be read as work to be done, and the state that each leads to.
_STATES = {
    "meningkatkan": "Meningkatnya",
    "menurunkan": "Menurunnya",
    "mengurangi": "Berkurangnya",
    "mewujudkan": "Terwujudnya",
    "menguatkan": "Menguatnya",
    "memperkuat": "Menguatnya",
    "memperluas": "Meluasnya",
    "mengoptimalkan": "Optimalnya",
    "memantapkan": "Mantapnya",
    "mengembangkan": "Berkembangnya",
    "menciptakan": "Terciptanya",
    "membangun": "Terbangunnya",
    "menjaga": "Terjaganya",
    "memelihara": "Terpeliharanya",
    "melaksanakan": "Terlaksananya",
    "menyelenggarakan": "Terselenggaranya",
    "menyediakan": "Tersedianya",
    "menyusun": "Tersusunnya",
    "memfasilitasi": "Terfasilitasinya",
    "memberdayakan": "Berdayanya",
    "membina": "Terbinanya",
}


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each sasaran whose first word is a verb that names work."""
    for sasaran in certain(cascade, "sasaran"):
        first = next(iter(sasaran.nama.split()), "")
        state = _STATES.get(first.casefold())
        if state:
            yield RULE.at(
                in_title(sasaran.letak, 0, len(first)), sasaran=cascade.title(sasaran.id), kata=first, saran=state
            )
