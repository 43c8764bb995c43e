"""How letters look and read now: a hash of the sheets, and per template its version and a hash of its examples."""

SHEETS = "b7de5cfd4d9e9377"
WORDS = {
    "WELKOMSTBRIEF": (3, "3b8eb8e95daa4eca"),
    "BERICHT_OVER_METING": (2, "98c9a90b99cb6ba6"),
    "SIGNAALBRIEF": (2, "fd46104ade8e312d"),
    "GESPREKSUITNODIGING": (2, "28db8ec64e15bd60"),
    "INGEBREKESTELLING": (1, "c5ba3b57b52d0099"),
    "VOORNEMEN": (1, "eedb955d2eeeb9ee"),
    "ONTVANGSTBEVESTIGING": (1, "19ef6a1f9771f8f0"),
    "BESLUITBRIEF": (2, "2a28b11889a92728"),
    "HEROVERWEGINGSBESLUIT": (2, "a0bc969c5668ca81"),
    "MAATREGELBRIEF": (2, "8ab32f8d09f12146"),
    "ONTBINDINGSVERKLARING": (3, "d164031af37e60b6"),
    "OPZEGGINGSBRIEF": (2, "b6b6cd2cd73e5068"),
    "NETWERKMEDEDELING": (1, "2051d156134992a8"),
    "SLUITINGSBRIEF": (1, "3c1f3adfd817801b"),
    "INTREKKINGSBRIEF": (1, "018b839da0edf9fa"),
    "VERVALBRIEF": (2, "38a96e52b406f554"),
    "OPZEGGINGSBEVESTIGING": (1, "9588dc11e6e04543"),
}
