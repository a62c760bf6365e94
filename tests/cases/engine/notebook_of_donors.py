# %% donors of a food bank: export to the CRM and to a chart service
import json
import os

import pandas as pd
import requests

donors = pd.read_csv("donors.csv")

# %%
monthly = donors.groupby("month")["amount"].sum()
requests.post("https://charts.datawrapper-like.com/api/series", json=monthly.to_dict(), timeout=10)

# %%
for _, donor in donors.iterrows():
    requests.post(  # expect: PRV101
        "https://api.hubapi.com/crm/v3/objects/contacts",
        headers={"Authorization": "Bearer " + os.environ["HUB"]},
        json={"properties": {"email": donor["email"], "firstname": donor["first_name"]}},
        timeout=10,
    )

# %%
payload = donors[["email", "religion"]].to_json(orient="records")
requests.post("https://collect.pollster-hub.com/v1/rows", data=payload, timeout=10)  # expect: PRV103

# %%
counts = donors["email"].str.split("@").str[1].value_counts()
requests.post("https://collect.pollster-hub.com/v1/rows", data=counts.to_json(), timeout=10)

# %%
with open("donors.json", "w") as out:
    json.dump(donors[["email", "amount"]].to_dict("records"), out)
