"""Measures what is found, missed and falsely reported: on the cases, on labelled packages, in a sample read by hand."""
