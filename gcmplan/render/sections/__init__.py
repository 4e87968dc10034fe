"""The sections of the report as a page: a module that makes what is shown, and a template each."""
