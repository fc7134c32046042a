"""The mark `documents`: tests that lay a Word file out with LibreOffice (make test-documents)."""

import pytest


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "documents: lays a Word file out with LibreOffice")
