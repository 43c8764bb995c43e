"""What was signed: procesovereenkomsten, contract versions with their texts and parameters, norm versions."""
