"""What may happen: the handling steps, the rule book they obey, and nothing outside them."""
