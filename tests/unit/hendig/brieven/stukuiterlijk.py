"""How papers look and read now: a hash of the sheet, and per template its version and a hash of its examples."""

STUKBLAD = "807f4ca7c59f8c8d"
STUKWOORDEN = {
    "FEITENRELAAS": (1, "a46be85a6ecd4134"),
    "MEETCERTIFICAAT": (1, "83e0fecf05efb60b"),
    "HERHALINGSCERTIFICAAT": (1, "9667bafab4b94d92"),
    "CONTROLEURSVERKLARING": (1, "075889c475f713dc"),
    "GESPREKSVERSLAG": (1, "1021c16c520f0bb6"),
    "VERBETERPLAN": (1, "2df308f59e0c33b7"),
    "EVENREDIGHEIDSTOETS": (2, "54a0c152360858cd"),
    "HOORVERSLAG": (1, "cca715aa23bc3205"),
    "ANTWOORD_OP_ZIENSWIJZE": (1, "be8d9a3800cd7a15"),
    "ADVIESOPDRACHT": (1, "3067f8144e8315f0"),
    "CONCEPTADVIES": (1, "538372df3d55d41e"),
    "TOEZICHTADVIES": (1, "06e66cba247626d5"),
    "TERUGVERWIJZING": (1, "79dd350c518232d3"),
    "AANVULLENDE_NOTA": (1, "e7568cb947772841"),
    "TRANSITIEPLAN": (1, "dfd23374a0fbf534"),
    "HEROVERWEGINGSADVIES": (1, "e60f1e2148f16389"),
    "AFSLUITVERSLAG": (1, "d2a0e680dd1bdd1f"),
}
