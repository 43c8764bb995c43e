"""The order in which parties are listed: by name, never by score."""

from __future__ import annotations

import unicodedata


def alphabetical(name: str) -> tuple[str, str]:
    """Give the key by which names are listed: without case and accents, the name itself as a tie-break.

    Parameters
    ----------
    name : str
        Name of a party.

    Returns
    -------
    tuple of str
        Sorts the same on every machine, without a locale.

    Examples
    --------
    >>> sorted(["Wilg", "Éik", "den"], key=alphabetical)
    ['den', 'Éik', 'Wilg']
    """
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    return plain.casefold(), name
