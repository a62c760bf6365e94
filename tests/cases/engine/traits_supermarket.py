"""A supermarket's loyalty desk."""
import pandas as pd
import torch
from django.db.models import Q
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

from .models import Customer, Household

RULES = {"kosher": "jewish", "halal": "muslim", "lent": "catholic"}
BABY = ("nappies", "formula")


def label_households(households: pd.DataFrame, receipts: pd.DataFrame):
    share = receipts.groupby("household")["baby"].mean()
    households["pregnancy_likelihood"] = share.clip(0, 1)  # expect: PRV401
    households["weekly_spend"] = receipts.groupby("household")["total"].sum()
    return households


def label_religion(customer, basket):
    for line in basket.lines:
        if line.label in RULES:
            customer.religion = RULES[line.label]  # expect: PRV401
    customer.save(update_fields=["religion"])


def bulk_label(receipts):
    for customer_id, lines in receipts.items():
        Customer.objects.filter(pk=customer_id).update(is_diabetic=any("sugar-free" in line.tags for line in lines))  # expect: PRV401


def bulk_favourites(receipts):
    for customer_id, lines in receipts.items():
        Customer.objects.filter(pk=customer_id).update(favourite=max(line.category for line in lines))


class TasteNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(3, 1)

    def forward(self, x):
        return self.layer(x)


def train_taste(frame: pd.DataFrame):
    x = torch.tensor(frame[["visits", "spend", "ethnicity_code", "ethnicity"]].values)  # expect: PRV403
    y = torch.tensor(frame["clicked"].values)
    loader = DataLoader(TensorDataset(x, y), batch_size=32)
    model = TasteNet()
    for batch, target in loader:
        loss = nn.functional.mse_loss(model(batch), target)
        loss.backward()
    return model


def train_plain(frame: pd.DataFrame):
    x = torch.tensor(frame[["visits", "spend"]].values)
    model = TasteNet()
    return model(x)


def coupon_mail(mailer):
    audience = Customer.objects.filter(Q(is_pregnant=True) | Q(has_baby=True))  # expect: PRV402
    mailer.send_bulk(audience, template="coupons/nappies")


def allergy_recall(mailer, product):
    affected = Customer.objects.filter(allergies__contains=product.allergen, orders__product=product)
    mailer.send_bulk(affected, template="recalls/notice")


def price_for(customer, product):
    price = product.price
    if customer.disability_status == "registered":  # expect: PRV402
        price *= 0.9
    return price


def shelf_discount(product):
    if product.is_halal:
        return product.price * 0.9
    return product.price


def household_offer(household: Household):
    offers = {"baby": "nappies", "plain": "bread"}
    return offers["baby" if household.is_expecting_baby else "plain"]  # expect: PRV402


def survey_result(customer, survey):
    customer.religion = survey.religion
    customer.ethnicity = survey.answers["ethnicity"]
    customer.save()


def region_report(customers):
    by_religion = {}
    for customer in customers:
        by_religion[customer.religion] = by_religion.get(customer.religion, 0) + 1
    return by_religion


def wheelchair_ramp(customer, delivery):
    if customer.is_disabled:
        delivery.needs_ramp = True
    return delivery
