"""Suppression comments that suppress nothing, where somebody asks for them."""

from ..cache.answering import Answer
from ..project.files.discovery import Project
from ..project.files.reading import read_files
from .selection import is_selected

UNUSED_SUPPRESSION = "PRV901"


def with_unused(said: Answer, project: Project) -> Answer:
    """Add findings about unused suppression comments to an answer, if the settings select them."""
    if not is_selected(UNUSED_SUPPRESSION, project.settings):
        return said
    from ..checking import unused_suppressions  # perf: hardly anybody asks

    sources = read_files(file for file in project.files if file.reported).sources
    unused = unused_suppressions(said.result.findings, sources)
    return said._replace(result=said.result._replace(findings=(*said.result.findings, *unused)), sources=sources)
