"""A second voice: what a user's own file sets right in a timeline, each change with its reason and always shown.

Bytes to entries (`files`, `read`), entries and events to events (`apply`). Nothing here reads articles or draws events.
"""
