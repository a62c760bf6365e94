"""Adverts of a social network, with SQL and dictionaries."""
AUDIENCES = {}


def build_audience(cursor, name):
    cursor.execute("SELECT id FROM members WHERE likes > 10")
    AUDIENCES[name] = [row[0] for row in cursor.fetchall()]


def infer_sexuality(likes, weights):  # expect: PRV401
    return sum(weights.get(like, 0) for like in likes) > 0.7


def _score_ethnicity(name):  # expect: PRV401
    return 0.9 if name.endswith("ez") else 0.1


def classify_post(post, classifier):
    post.topic = classifier(post.text)[0]["label"]


def detect_language(text):
    return "en" if " the " in text else "de"


def tag_members(members, classifier):
    for member in members:
        interests = {"sport": 0.2}
        interests["pregnancy"] = classifier(member.posts)[0]["score"]  # expect: PRV401
        member.interests = interests


def choose_creative(viewer, creatives):
    faith = viewer.profile.religion
    if faith in ("christian", "muslim"):  # expect: PRV402
        return creatives["holiday_sale"]
    return creatives["plain"]


def choose_by_page(page, creatives):
    return creatives["baby"] if page.topic == "pregnancy" else creatives["plain"]


def create_lookalike(api, seed):
    return api.create_custom_audience(name="diabetics-lookalike", seed=seed)  # expect: PRV402


def create_runner_audience(api, seed):
    return api.create_custom_audience(name="runners", seed=seed)


def exclude_sensitive(members):
    return [member for member in members if not member.is_pregnant]


def adverts_for(viewer, inventory):
    adverts = [ad for ad in inventory if ad.language == viewer.language]
    if viewer.is_alcoholic:
        adverts = [ad for ad in adverts if ad.category != "alcohol"]
    return adverts
