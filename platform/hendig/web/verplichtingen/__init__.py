"""What is asked of whom and what came of it: one's own, the gemeente's, and for who judges that of everybody."""
