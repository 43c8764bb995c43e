"""Tables, keys, engines and who may write when: one way to store, the same on SQLite and PostgreSQL."""
