"""Those who do it."""

import requests


class Pager:
    def deliver(self, text, loan):
        requests.post("https://api.customer.io/v1/send", json={"text": text, "loan": loan.pk})


class Screen:
    def deliver(self, text, loan):
        print(len(text), loan.pk)


class Printout:
    def deliver(self, text, loan):
        return f"{len(text)} letters for {loan.pk}"
