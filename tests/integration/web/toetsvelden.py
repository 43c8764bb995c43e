"""The form of the test of proportionality as somebody fills it in, in invented words."""

from __future__ import annotations

_MAATREGELEN = tuple(f"m{nummer}" for nummer in range(1, 9))
_ZINNEN = (
    *("doel", "geschiktheid", "voor_partner", "voor_gezinnen", "ander_aanbod"),
    *("deel_van_capaciteit", "aard_en_betekenis", "conclusie"),
)
TOETS: dict[str, str] = {
    **{veld: f"Dit is een verzonnen zin over {veld}." for veld in _ZINNEN},
    **{f"{maatregel}-uitleg": f"Dit lost niets op, volgens {maatregel}." for maatregel in _MAATREGELEN},
    **{f"{maatregel}-geprobeerd_op": "" for maatregel in _MAATREGELEN},
    "opschorting_weken": "",
    "omzetdeel": "",
    "eenpersoonszaak": "nee",
    "lopende_trajecten": "7",
}
