"""Feeds the search of the web site; the model runs in this process."""
from sentence_transformers import SentenceTransformer

from catalogue import file_name, summary

model = SentenceTransformer("all-MiniLM-L6-v2")


def embed_course(course):
    return model.encode([str(summary(course)), file_name(course)])


def embed_guest(guest):
    return model.encode(f"{guest.full_name}, {guest.interests}")
