"""The properties, in the order in which a sheet has them. A test compares this list with the folder."""

from __future__ import annotations

from sakip.trial.properties import (
    uj01_terdefinisi,
    uj02_terbatas,
    uj03_searah,
    uj04_cocok,
    uj05_capaian_pada_target,
    uj06_capaian_searah,
    uj07_bobot,
    uj08_antara_anak,
)

OF_FORMULAS = (
    uj01_terdefinisi.results,
    uj02_terbatas.results,
    uj03_searah.results,
    uj04_cocok.results,
)
OF_ACHIEVEMENTS = (uj05_capaian_pada_target.results, uj06_capaian_searah.results)
OF_ROLL_UPS = (uj08_antara_anak.results, uj07_bobot.results)
PROPERTIES = (
    uj01_terdefinisi.PROPERTY,
    uj02_terbatas.PROPERTY,
    uj03_searah.PROPERTY,
    uj04_cocok.PROPERTY,
    uj05_capaian_pada_target.PROPERTY,
    uj06_capaian_searah.PROPERTY,
    uj07_bobot.PROPERTY,
    uj08_antara_anak.PROPERTY,
)
