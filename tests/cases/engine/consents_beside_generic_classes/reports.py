"""Classes that speak of consent, below bases that are more than a name; nobody else asks for them."""

from typing import Generic, TypeVar

Row = TypeVar("Row")


class Report(Generic[Row]):
    title = "report"


class ConsentReport(Report[dict]):
    title = "consent by month"
    marketing_consent_column = "marketing_consent"
