"""How it reaches people and disk: the web pages, the API, the command line, and the store."""
