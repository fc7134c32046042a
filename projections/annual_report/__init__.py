"""The yearly report: its outline and sentences are data, its figures are counted, never typed."""
