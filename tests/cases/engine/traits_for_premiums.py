"""Features of a model that sets premiums."""
import torch
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.feature_extraction import DictVectorizer


def features_of(client):
    return {  # expect: PRV403
        "age": client.age,
        "cars": client.cars,
        "ethnic_origin": client.ethnic_origin,
    }


def plain_features_of(client):
    return {"cars": client.cars, "kilometres": client.kilometres}


def fit(clients):
    rows = DictVectorizer().fit_transform([features_of(client) for client in clients])
    return GradientBoostingRegressor().fit(rows, [client.claims for client in clients])


def fit_plain(clients):
    rows = DictVectorizer().fit_transform([plain_features_of(client) for client in clients])
    return GradientBoostingRegressor().fit(rows, [client.claims for client in clients])


class Net(torch.nn.Module):
    def forward(self, batch):
        return batch.sum()


def predicted_premium(net: Net, client):
    row = torch.tensor([client.cars, client.has_disability, client.kilometres])  # expect: PRV403
    return net(row)


def predicted_claims(net: Net, client):
    row = torch.tensor([client.cars, client.kilometres])
    return net(row)


def compare_groups(premiums, clients):
    groups = {}
    for premium, client in zip(premiums, clients):
        groups.setdefault(client.ethnic_origin, []).append(premium)
    return {group: sum(each) / len(each) for group, each in groups.items()}
