"""Salinan berkas tertinggal / Copy of a file left behind

Apa:
    Dua berkas dalam folder rencana mengatakan hal yang sama, atau hampir sama: yang satu salinan dari yang lain,
    misalnya `renstra - Copy.sakip` atau `renstra (1).sakip`.
What:
    Two files in the folder of a plan say the same, or nearly: one is a copy of the other, such as
    `renstra - Copy.sakip` or `renstra (1).sakip`.
Mengapa:
    Semua berkas dalam satu folder bersama-sama satu rencana, sehingga semuanya akan dinyatakan dua kali. Salinannya
    tidak dibaca.
Why:
    All files in a folder are one plan together, so that everything would be stated twice. The copy is not read.
Salah:
    # Dua berkas: renstra.sakip, dan renstra - Copy.sakip yang isinya sama.
Benar:
    instansi dk "Dinas Koperasi" { pemda "Kota Denpasar" }
Perbaikan:
    Pindahkan yang tidak berlaku ke luar folder rencana.
Fix:
    Move the one that is not in force out of the folder of the plan.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK018",
    name=Text(id="berkas-salinan", en="copied-file"),
    severity=Severity.ERROR,
    message=Text(
        id="berkas ini {kadar} `{asal}` dan tampaknya salinannya; isinya tidak dibaca",
        en="this file says {kadar} `{asal}` and looks like its copy; it is not read",
    ),
    help=Text(
        id="pindahkan berkas ini ke luar folder rencana, atau `{asal}` bila yang berlaku justru berkas ini",
        en="move this file out of the folder of the plan, or `{asal}` if it is this one that is in force",
    ),
)

SAME = Text(id="sama isinya dengan", en="the same as")
NEARLY = Text(id="hampir sama isinya dengan", en="nearly the same as")
