"""An explanation or an example, and no new permission."""
