"""How letters look and read now: a hash of the sheets, and per template its version and a hash of its examples."""

SHEETS = "b7de5cfd4d9e9377"
WORDS = {
    "WELKOMSTBRIEF": (3, "3b8eb8e95daa4eca"),
    "BERICHT_OVER_METING": (2, "98c9a90b99cb6ba6"),
    "SIGNAALBRIEF": (2, "fd46104ade8e312d"),
    "GESPREKSUITNODIGING": (2, "28db8ec64e15bd60"),
    "INGEBREKESTELLING": (1, "c5ba3b57b52d0099"),
    "VOORNEMEN": (2, "52e77c5e1b5b131b"),
    "ONTVANGSTBEVESTIGING": (1, "19ef6a1f9771f8f0"),
    "BESLUITBRIEF": (3, "c234bdf7f49c05a5"),
    "HEROVERWEGINGSBESLUIT": (4, "d63049496d6635b2"),
    "MAATREGELBRIEF": (3, "70df6f59a2561c87"),
    "ONTBINDINGSVERKLARING": (4, "27f1d112b474461d"),
    "OPZEGGINGSBRIEF": (3, "6d51176fcb4c32c1"),
    "NETWERKMEDEDELING": (1, "2051d156134992a8"),
    "SLUITINGSBRIEF": (1, "3c1f3adfd817801b"),
    "INTREKKINGSBRIEF": (1, "018b839da0edf9fa"),
    "VERVALBRIEF": (2, "38a96e52b406f554"),
    "OPZEGGINGSBEVESTIGING": (1, "9588dc11e6e04543"),
}
