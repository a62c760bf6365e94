"""Statements on the warehouse."""

UNION_MEMBERS = "SELECT customer_id FROM customers WHERE union_member = true"
BY_CITY = "SELECT customer_id FROM customers WHERE city = %s"

COUNT_BY_FAITH = """
    SELECT religion, count(*)
    FROM customers
    GROUP BY religion
"""
