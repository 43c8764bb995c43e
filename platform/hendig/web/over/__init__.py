"""What everybody may read: how answers stay confidential, help, privacy and accessibility."""
