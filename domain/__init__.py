"""What may happen: the handling steps, the rule book they obey, and nothing that touches the outside world."""
