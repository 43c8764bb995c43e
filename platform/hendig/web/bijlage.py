"""A file to keep: the answer that a browser saves instead of shows."""

from __future__ import annotations

import io

from flask import Response, send_file


def bijlage(inhoud: str | bytes, *, naam: str, soort: str) -> Response:
    """Give a file with a name and a media type."""
    ruw = inhoud.encode() if isinstance(inhoud, str) else inhoud
    return send_file(io.BytesIO(ruw), mimetype=soort, as_attachment=True, download_name=naam, etag=False, max_age=0)
