"""One module a command: a function `command` that asks for what it shows and hands it to a view or a format."""
