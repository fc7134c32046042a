"""What can be said about what happened. Everything here can be dropped and rebuilt."""
