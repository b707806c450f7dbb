"""The docs tree → site/: write it, build it, read the built HTML back, swap it in. The only stage that knows MkDocs."""
