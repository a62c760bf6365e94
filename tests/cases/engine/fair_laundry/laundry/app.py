from dataclasses import dataclass

from fastapi import Depends, FastAPI, HTTPException

from laundry.prices import LOADS, PLANS, PRICES, Washing

app = FastAPI()


@dataclass
class Guest:
    id: int
    shares_usage_data: bool = False
    ads_opt_in: bool = False


def guest() -> Guest:
    return Guest(1)


def sharing_guest(g: Guest = Depends(guest)):
    if not g.shares_usage_data:  # expect: PRV303
        raise HTTPException(status_code=403, detail="share your data first")
    return g


@app.get("/dryer")
def dryer(g: Guest = Depends(sharing_guest)):
    return {"dryer": 1}


@app.get("/price")
def price(g: Guest = Depends(guest)):
    return {"price": PRICES[g.shares_usage_data]}  # expect: PRV302


@app.get("/load")
def load(kind: str, g: Guest = Depends(guest)):
    return {"price": LOADS[kind]}


@app.get("/plan")
def plan(g: Guest = Depends(guest)):
    if g.ads_opt_in:
        chosen = PLANS["sharing"]["price"]
    else:
        chosen = PLANS["private"]["price"]  # expect: PRV302
    return {"plan": chosen}


@app.get("/wash")
def wash(g: Guest = Depends(guest)):
    cost = Washing.dry_price
    match g.ads_opt_in:
        case True:
            cost = Washing.open_price
        case _:
            cost = Washing.closed_price  # expect: PRV302
    return {"cost": cost}


@app.get("/queue")
def queue(g: Guest = Depends(guest)):
    return {"lane": "fast" if g.shares_usage_data else "slow"}  # expect: PRV303


@app.get("/coupon")
def coupon(g: Guest = Depends(guest)):
    if g.ads_opt_in:
        return {"coupon": "WASH10"}
    return {}


@app.get("/hours")
def hours(express: bool, g: Guest = Depends(guest)):
    return {"lane": "fast" if express else "slow"}
