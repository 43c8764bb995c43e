"""What joins the MDG I-F to its documents."""
