"""Ein Buchladen: Einwilligungen nach Zwecken."""

import posthog


def ansicht(kunde, buch):
    if kunde.einwilligung_statistik:
        posthog.capture(distinct_id=kunde.kundennummer_hash, event="ansicht", properties={"buch": buch.isbn})


def kauf(kunde, buch):
    if kunde.einwilligung_funktional:  # expect: PRV203
        posthog.capture(distinct_id=kunde.kundennummer_hash, event="kauf", properties={"buch": buch.isbn})


def merkliste(kunde, buch):
    if kunde.ist_volljaehrig:
        posthog.capture(distinct_id=kunde.kundennummer_hash, event="merkliste", properties={"buch": buch.isbn})  # expect: PRV201


def rueckgabe(kunde, buch):
    if not kunde.hat_eingewilligt:
        return
    posthog.capture(distinct_id=kunde.kundennummer_hash, event="rueckgabe", properties={"buch": buch.isbn})


def umtausch(kunde, buch):
    if kunde.widersprochen:  # expect: PRV202
        posthog.capture(distinct_id=kunde.kundennummer_hash, event="umtausch", properties={"buch": buch.isbn})
