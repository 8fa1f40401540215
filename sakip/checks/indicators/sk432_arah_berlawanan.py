"""Arah tampaknya terbalik / Direction seems reversed

Apa:
    `arah` sebuah indikator bertentangan dengan seluruh deret targetnya sejak kondisi awal, atau dengan namanya:
    `arah naik` untuk sesuatu yang buruk (kematian, kecelakaan, stunting), atau `arah turun` untuk sesuatu yang jelas
    baik (indeks kepuasan, nilai SAKIP, jumlah yang dibina) atau untuk keluaran sub kegiatan. Target yang hanya sesekali
    berbalik dilaporkan SK408.
What:
    The `arah` of an indicator contradicts the whole series of its targets from the baseline on, or its name: `arah
    naik` for something bad (deaths, accidents, stunting), or `arah turun` for something plainly good (an index of
    satisfaction, the SAKIP score, how many are trained) or for the output of a sub-activity. Targets that only turn
    back once are for SK408.
Mengapa:
    Rumus capaian mengikuti arah. Bila arahnya terbalik, keadaan yang memburuk dihitung sebagai keberhasilan.
Why:
    The formula of achievement follows the direction. Where it is reversed, things getting worse count as success.
Salah:
    indikator kecelakaan "Angka kecelakaan lalu lintas" {
      satuan kejadian
      arah naik   # <- SK432
    }
Benar:
    indikator kecelakaan "Angka kecelakaan lalu lintas" {
      satuan kejadian
      arah turun
    }
Perbaikan:
    Balikkan `arah`, atau betulkan targetnya. Bila memang demikian, catat alasannya: `izinkan SK432 "alasan"`.
Fix:
    Reverse the `arah`, or mend the targets. Where it is meant so, record why: `izinkan SK432 "reason"`.
"""

import re
from collections.abc import Iterator

from sakip.checks.gather import repeated
from sakip.checks.yearly import VOLUMES, against, own_targets, steps, turns
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Butir, Indikator
from sakip.model.places import word
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK432",
    name=Text(id="arah-berlawanan", en="direction-reversed"),
    severity=Severity.WARNING,
    message=Text(
        id="`arah {arah}` pada {indikator} tampaknya terbalik: {sebab}",
        en="`arah {arah}` of {indikator} seems reversed: {sebab}",
    ),
    help=Text(
        id='tulis `arah {lawan}`, atau betulkan targetnya; bila memang demikian: `izinkan SK432 "alasan"`',
        en='write `arah {lawan}`, or mend the targets; where it is meant so: `izinkan SK432 "reason"`',
    ),
)
_DELIVERED = Text(id="keluaran dihitung dari yang dihasilkan", en="an output counts what is delivered")
_OTHER = {"naik": "turun", "turun": "naik"}
_SERIES = {
    "naik": Text(id="seluruh targetnya turun", en="all its targets go down"),
    "turun": Text(id="seluruh targetnya naik", en="all its targets go up"),
}
_NAMED = {
    "naik": Text(id="namanya menyebut sesuatu yang buruk", en="its name says something bad"),
    "turun": Text(id="namanya menyebut sesuatu yang baik", en="its name says something good"),
}

# Only names that can mean one thing: how much of something bad there is, not what is done about it.
_HARM = (
    r"kematian|kecelakaan|stunting|pengangguran|kemiskinan|penduduk miskin|kebakaran|pelanggaran|keluhan|kekerasan|"
    r"putus sekolah|buta aksara|gizi buruk|wasting|perceraian|kriminalitas|rumah tidak layak huni|kawasan kumuh"
)
_MEASURE = r"(?:angka|jumlah|persentase|prosentase|tingkat|prevalensi|rasio|kasus|kejadian|insiden|frekuensi) "
_BAD = re.compile(
    rf"(?:{_MEASURE})*(?:{_HARM})\b|v/c ratio\b|indeks (?:kedalaman|keparahan) kemiskinan\b", re.IGNORECASE
)
_HANDLED = re.compile(
    r"\byang (?!melibatkan\b)|\b(?:di\w{3,}|ter(?!buka\b|hadap\b|masuk\b)\w{3,}|ber\w{3,}|pen\w+an|pem\w+an|"
    r"penerima|peserta|selesai|tuntas|turun|menurun|layanan|bebas|tanpa|dengan|melalui|dalam|bantuan|menerima|"
    r"mendapat\w*|memperoleh|memiliki|pulih|sembuh)\b",
    re.IGNORECASE,
)
_SERVED = "sehat|berkualitas|berprestasi|bersertifikat|naik kelas|dilayani|dibina|difasilitasi|dilatih|diberdayakan"
_RATIO = r"(?:persentase|prosentase|proporsi|cakupan|cangkupan|rasio|tingkat)"
_GOOD = re.compile(
    r"indeks (?:kepuasan|reformasi birokrasi|pembangunan|kualitas|inovasi|pelayanan publik|literasi|ketahanan)\b|"
    r"(?:nilai|predikat) (?:evaluasi )?(?:sakip|akip)\b|"
    rf"(?:(?:laju|{_RATIO}) )?pertumbuhan (?:ekonomi|volume usaha|produktivitas|wirausaha|omzet|omset)\b|"
    rf"{_RATIO} (?:pemenuhan|kepatuhan|kepuasan|fasilitasi) |(?:{_RATIO}|jumlah) .*\b(?:{_SERVED})\b|"
    rf"{_RATIO} .*\b(?:layak|patuh|terpenuhi|dipenuhi|aktif|mantap|meningkat|tepat waktu)\b",
    re.IGNORECASE,
)
_DOUBTFUL = re.compile(
    r"\b(?:tidak|belum|kurang|bukan|tanpa|non[- ]?aktif|(?<!tepat )waktu|lama|biaya|harga|sisa|beban|utang|hutang|"
    r"piutang|impor|temuan|emisi|limbah|sampah|korban|kasus|pasien|penderita|penyakit|penyandang|pecandu|pelanggar|"
    r"sengketa|konflik|bencana|darurat|rawan|rusak|kritis|kumuh|tertinggal|terlantar|telantar|jalanan|gelandangan|"
    rf"pengemis|tuna\w*|narapidana|miskin|sakit|dispensasi|{_HARM})\b",
    re.IGNORECASE,
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator whose direction its series or its name contradicts, where SK408 is silent."""
    for each in cascade.indicators():
        cause = _cause(cascade, each) if each.arah in _OTHER and not repeated(cascade, each) else None
        if cause is not None and not turns(cascade, each.id):
            yield RULE.at(
                word(each.letak, "arah"),
                indikator=cascade.title(each.id),
                arah=each.arah,
                lawan=_OTHER[each.arah],
                sebab=cause,
            )


def _cause(cascade: Cascade, indicator: Indikator) -> Text | None:
    """What contradicts the direction of *indicator*, if anything does."""
    if _all_against(cascade, indicator):
        return _SERIES[indicator.arah]
    if _named_against(indicator):
        return _NAMED[indicator.arah]
    return _DELIVERED if _is_delivered(cascade, indicator) else None


def _is_delivered(cascade: Cascade, indicator: Indikator) -> bool:
    """Whether *indicator* counts what a sub kegiatan delivers, and is said to be better the less there is."""
    counted = indicator.arah == "turun" and indicator.nama.casefold().startswith("jumlah ")
    return counted and bool(cascade.parents(indicator.id, "subkegiatan")) and not _DOUBTFUL.search(indicator.nama)


def _all_against(cascade: Cascade, indicator: Indikator) -> bool:
    """Whether every step of the series goes against the direction; of a volume two steps at least."""
    series = _series(cascade, indicator)
    walk = steps(series)
    if not walk or len(walk) < len(series) - 1 or (indicator.golongan in VOLUMES and len(walk) < 2):
        return False
    return against(indicator.arah, walk)


def _series(cascade: Cascade, indicator: Indikator) -> list[Butir]:
    """The last baseline before the plan's own targets, and these."""
    targets = own_targets(cascade, indicator.id)
    known = (each for each in cascade.stated("baseline", indicator.id) if not each.dokumen and each.periode.tahun)
    before = [each for each in known if targets and each.periode < targets[0].periode]
    return [*sorted(before, key=lambda each: each.periode)[-1:], *targets]


def _named_against(indicator: Indikator) -> bool:
    name = " ".join(indicator.nama.split())
    if indicator.arah == "turun":
        return bool(_GOOD.match(name)) and not _DOUBTFUL.search(name)
    harm = _BAD.match(name)
    return harm is not None and not _HANDLED.search(name, harm.end())
