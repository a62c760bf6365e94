"""A pharmacy chain writes what it guesses, and what it was told, by statements."""
GROUPS = "groups"


def guess(db, number, lines):
    count = sum(line.shelf == "insulin" for line in lines)
    db.execute("UPDATE buyers SET is_diabetic = ? WHERE number = ?", (count > 2, number))  # expect: PRV401


def guess_by_model(db, number, model, lines):
    values = {"guess": model.predict(lines)[0], "number": number}
    db.execute("UPDATE buyers SET is_diabetic = :guess WHERE number = :number", values)


def guess_at_once(db, number, model, lines):
    db.execute("UPDATE buyers SET is_diabetic = :g WHERE number = :n", {"g": model.predict(lines)[0], "n": number})  # expect: PRV401


def told(db, number, form):
    db.execute("UPDATE buyers SET is_diabetic = ? WHERE number = ?", (form["is_diabetic"], number))


def count(db, number, lines):
    db.execute("UPDATE buyers SET orders = ? WHERE number = ?", (len(lines), number))


def groups(ads):
    ads.create_segment(name="catholic-families")  # expect: PRV402
    ads.create_segment(name="muslims")  # expect: PRV402
    ads.create_segment(name="christian-music")
    ads.create_segment(name="race-participants")
