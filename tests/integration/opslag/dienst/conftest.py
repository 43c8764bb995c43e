"""The installations of the tests of the administrator, for a service to run on."""

from tests.integration.opslag.beheer.conftest import (
    _no_settings_of_this_machine,
    opstelling,
    postgres_model,
    sqlite_model,
)

__all__ = ["_no_settings_of_this_machine", "opstelling", "postgres_model", "sqlite_model"]
