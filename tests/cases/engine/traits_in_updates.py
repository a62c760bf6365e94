"""Nightly job of a chain of gyms, in SQL."""
import sqlite3


def label_members(db: sqlite3.Connection):
    db.execute("UPDATE members SET has_depression = 1 WHERE visits_per_week < 0.2")  # expect: PRV401
    db.execute("UPDATE members SET status = 'sleeping' WHERE visits_per_week < 0.2")
    db.commit()


def save_answer(db, member_id, answer):
    db.execute("UPDATE members SET has_depression = ? WHERE id = ?", (answer, member_id))


def coach_coupon(db):
    rows = db.execute("SELECT id FROM members WHERE has_depression = 1").fetchall()  # expect: PRV402
    for (member_id,) in rows:
        give_coupon(db, member_id, "cheer up")


def sleeping_coupon(db):
    rows = db.execute("SELECT id FROM members WHERE status = 'sleeping'").fetchall()
    for (member_id,) in rows:
        give_coupon(db, member_id, "come back")


def give_coupon(db, member_id, text):
    db.execute("INSERT INTO coupons (member_id, text) VALUES (?, ?)", (member_id, text))


SEGMENTS = {
    "early birds": "SELECT id FROM members WHERE usual_hour < 8",
    "students": "SELECT id FROM members WHERE plan = 'student'",
}


def mail_segment(db, name, mailer):
    for (member_id,) in db.execute(SEGMENTS[name]):
        mailer.enqueue(member_id, name)


def label_by_case(db):
    db.execute("UPDATE members SET has_depression = CASE WHEN visits < 3 THEN 1 ELSE 0 END")  # expect: PRV401


def correct(db, member_id):
    db.execute("UPDATE members SET has_depression = 0 WHERE id = ?", (member_id,))
