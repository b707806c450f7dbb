"""Tests of site_tools.importers."""
