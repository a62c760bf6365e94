"""An API of an advertiser that is asked for pages and logins, and one that is told what people do."""
import urllib.parse
import urllib.request

import requests


class Graph:
    def __init__(self, token):
        self.token = token

    def request(self, path, args=None, post_args=None):
        args = args or {}
        args["access_token"] = self.token
        data = None if post_args is None else urllib.parse.urlencode(post_args)
        return urllib.request.urlopen("https://graph.facebook.com/" + path + "?" + urllib.parse.urlencode(args), data)


def tell(pixel, order):
    requests.post(  # expect: PRV104, PRV201
        f"https://graph.facebook.com/v19.0/{pixel}/events",
        json={"data": [{"event_name": "Purchase", "user_data": {"external_id": order.buyer_id}}]},
        timeout=5,
    )
