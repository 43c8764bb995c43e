"""The application: commands, processes that join the other packages, documents and the demo."""
