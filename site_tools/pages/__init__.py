"""Values → the docs tree: Markdown pages whose headings are Markdown and whose bodies are HTML. Start at `compose.py`."""
