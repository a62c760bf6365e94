"""Puts together all that the page tells and the bounds ask for."""

import platform
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from flake8_privacy import __version__

from ..corpus import TRACKING_FILE, Package, corpus_folder, read_corpus
from .codes import GUARD_CODES, counted_codes
from .sample import draw_sample
from .score_cases import CaseScore, score_cases, tally_cases
from .score_corpus import PackageScore, read_labels, score_packages, tally_groups
from .tally import Tally, share
from .verdicts import UNREAD, SampleRow, join_verdicts, read_verdicts


class Stamp(NamedTuple):
    """When and with what was measured."""

    day: date
    version: str
    python: str


class Measurement(NamedTuple):
    """The results of one run."""

    stamp: Stamp
    codes: tuple[str, ...]
    packages: tuple[Package, ...]
    labels: int
    cases: Sequence[CaseScore]
    corpus: Sequence[PackageScore]
    sample: Sequence[SampleRow]
    tracking_packages: tuple[Package, ...]
    tracking: Sequence[PackageScore]
    """The scores of the packages of which only the tracking calls were labelled."""

    @property
    def case_total(self) -> Tally:
        """The counts of all cases together."""
        return sum(tally_cases(self.cases).values(), Tally())

    @property
    def corpus_total(self) -> Tally:
        """The counts of all labelled places together."""
        return sum(tally_groups(self.corpus).values(), Tally())

    @property
    def tracking_total(self) -> Tally:
        """The counts of all labelled tracking calls together."""
        return sum(tally_groups(self.tracking).values(), Tally())

    @property
    def verdicts(self) -> Counter[str]:
        """How many rows of the sample got which verdict."""
        return Counter(row.verdict for row in self.sample)

    @property
    def figures(self) -> dict[str, float]:
        """The shares that have bounds; where nothing was read, no share is right."""
        cases, corpus, verdicts = self.case_total, self.corpus_total, self.verdicts
        tracking = self.tracking_total
        return {
            "cases.precision": cases.precision(1.0),
            "cases.recall": cases.recall(1.0),
            "corpus.precision": corpus.precision(0.0),
            "corpus.recall": corpus.recall(0.0),
            "tracking.precision": tracking.precision(0.0),
            "tracking.recall": tracking.recall(0.0),
            "sample.right": share(verdicts["right"], verdicts["wrong"], 0.0),
            "sample.read": 1 - share(verdicts[UNREAD], len(self.sample) - verdicts[UNREAD], 0.0),
        }


def measure(sample_size: int) -> tuple[Measurement, dict[str, Path]]:
    """Check the cases and the corpus and count; return the folders of the packages as well."""
    codes, packages, tracking_packages = counted_codes(), read_corpus(), read_corpus(TRACKING_FILE)
    folders = {package.folder for package in packages}
    scores = score_packages(packages, codes)
    sample = draw_sample((report for score in scores for report in score.unlabelled), sample_size)
    measurement = Measurement(
        stamp=current_stamp(),
        codes=codes,
        packages=packages,
        labels=sum(label.package in folders for label in read_labels(codes)),
        cases=score_cases(codes),
        corpus=scores,
        sample=join_verdicts(sample, read_verdicts()),
        tracking_packages=tracking_packages,
        tracking=score_packages(tracking_packages, [code for code in codes if code in GUARD_CODES]),
    )
    return measurement, {package.name: corpus_folder() / package.folder for package in packages}


def current_stamp() -> Stamp:
    """The stamp of a run of now."""
    python = f"{platform.python_implementation()} {platform.python_version()} on {sys.platform}"
    return Stamp(datetime.now(UTC).date(), __version__, python)
