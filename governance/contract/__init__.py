"""What the procesovereenkomst fixes: norm versions and how repetition is counted."""
