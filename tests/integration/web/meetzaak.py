"""A matter in a test that rests on rounds, with the certificates of those rounds."""

from __future__ import annotations

from governance.uitsluiting.dossier_service import leg_meting_vast
from tests.integration.web.zaakweb import Webzaak
from tests.unit.hendig.brieven.meetvoorbeelden import certificaat


class Gemeten(Webzaak):
    """A matter with certificates as a round makes them."""

    def meting(self, nummer: int, oordeel: str = "onder de norm", *, robuust: bool | None = True) -> None:
        """What a round said, with its certificate."""
        ronde = self.sleutel(nummer)
        bewijs = certificaat(ronde=ronde)
        with self.werk.doe() as handeling:
            leg_meting_vast(
                handeling,
                zaak=self.zaak,
                ronde=ronde,
                naam=f"Ronde {nummer}",
                oordeel=oordeel,
                telt=True,
                robuust=robuust,
                certificaat=bewijs.als_json(),
                sha256=bewijs.sha256,
            )

    def sleutel(self, nummer: int) -> str:
        """The key of a round."""
        return f"ronde-{nummer}"
