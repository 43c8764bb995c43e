"""The pages: each checks who may, reads a form, calls one act or reading, and shows or leads on."""
