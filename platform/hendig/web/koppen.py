"""What every answer tells the browser: nothing from elsewhere, no scripts, no frames, no traces."""

from __future__ import annotations

from http import HTTPStatus
from typing import Final

from flask import Flask, Response, request

_BRONNEN: Final = {
    "default-src": "'none'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self' data:",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
KOPPEN: Final = {
    "Content-Security-Policy": "; ".join(f"{wat} {waar}" for wat, waar in _BRONNEN.items()),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
HSTS: Final = "max-age=31536000; includeSubDomains"
_EEN_JAAR: Final = "public, max-age=31536000, immutable"


def zet_koppen(app: Flask) -> None:
    """Put the headers on every answer; what stands under a changing name may be kept, a page never."""
    veilig = bool(app.config["SESSION_COOKIE_SECURE"])

    def na(antwoord: Response) -> Response:
        antwoord.headers.update(KOPPEN)
        if veilig:
            antwoord.headers["Strict-Transport-Security"] = HSTS
        blijvend = request.endpoint == "static" and "v" in request.args
        antwoord.headers["Cache-Control"] = (
            _EEN_JAAR if blijvend and antwoord.status_code == HTTPStatus.OK else "no-store"
        )
        return antwoord

    app.after_request(na)
