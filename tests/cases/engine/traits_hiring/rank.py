from dataclasses import dataclass


@dataclass
class Candidate:
    id: int
    years_of_work: int
    is_union_member: bool
    languages: int


def rank(candidates, model):
    def vector(candidate):
        return [candidate.years_of_work, candidate.languages]

    return sorted(candidates, key=lambda c: model.predict([vector(c)])[0], reverse=True)


def rank_by_everything(candidates, model):
    matrix = []
    for candidate in candidates:
        matrix.append([candidate.years_of_work, int(candidate.is_union_member)])  # expect: PRV403
    return model.predict(matrix)
