"""The command line: commands, shared options, streams and exit codes.

Nothing here filters, sorts, reads dates or draws; Typer and Rich are loaded only by the modules that need them.
"""
