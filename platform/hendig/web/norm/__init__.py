"""The norm: which one holds, what it says in words, how it came about; and proposing and fixing the next one."""
