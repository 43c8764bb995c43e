"""The procesovereenkomst: the text that holds, its versions and what differs, who signed, and fixing the next one."""
