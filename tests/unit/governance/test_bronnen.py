from __future__ import annotations

from governance.bronnen import Bron


def test_a_source_reads_as_a_letter_cites_it() -> None:
    assert str(Bron("Bondig Kader", "paragraaf 4.9")) == "Bondig Kader, paragraaf 4.9"
