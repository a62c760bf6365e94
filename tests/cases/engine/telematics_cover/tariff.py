"""What a year of cover costs."""
YEARLY = {
    "full_data": {"liability": 310, "comprehensive": 640},
    "no_data": {"liability": 420, "comprehensive": 800},
}
GLASS = {True: 35, False: 35}
ROADSIDE = {"opted_in": 49, "opted_out": 39}
RISK_FACTOR = {"city": 1.2, "country": 0.9}
