"""Opting out is as easy as opting in."""
