"""Care and staff: what serves the person, what the person said, and one ranking that should not be."""
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression


def readmission_model(patients: pd.DataFrame):
    X = patients[["blood_pressure", "has_diabetes", "age"]]
    return RandomForestClassifier().fit(X, patients["readmission"])


def remind_vaccination(patient, mailer):
    if not patient.is_vaccinated:
        mailer.send(patient.email, "It is time for your vaccination appointment")


def warn_interactions(patient, prescription):
    if prescription.drug in patient.medication:
        return "warning: interaction"
    return ""


def rank_applicants(applicants: pd.DataFrame, model):
    features = applicants[["experience", "is_pregnant", "union_membership"]]  # expect: PRV403
    return model.predict_proba(features)[:, 1]


def shortlist(applicants: pd.DataFrame, model):
    features = applicants[["experience", "grades"]]
    return model.predict_proba(features)[:, 1]


def quota_report(staff: pd.DataFrame):
    return staff[staff["disability_status"] == "registered"].groupby("team").size()


def onboarding(employee, answers):
    employee.disability_status = answers.disability_status
    employee.religion = answers.church_tax_religion
    employee.save()


def import_staff(rows):
    staff = []
    for row in rows:
        employee = Employee(name=row["name"], religion=row["religion"].lower(), is_union_member=row["union"] == "yes")
        staff.append(employee)
    return staff


class Employee:
    def __init__(self, **values):
        self.__dict__.update(values)


def burnout_risk(employee, mails):  # expect: PRV401
    late = [mail for mail in mails if mail.sent.hour > 20]
    return len(late) / max(len(mails), 1)


def attrition_model(staff: pd.DataFrame):
    columns = [c for c in staff.columns if c not in ("ethnicity", "religion", "left")]
    return LogisticRegression().fit(staff[columns], staff["left"])


def fairness_check(staff, model):
    staff["predicted"] = model.predict(staff[["grade", "years"]])
    return staff.groupby("ethnicity").apply(lambda group: (group["predicted"] == group["left"]).mean())


def schedule_break(employee, plan):
    if employee.is_pregnant:
        plan.add_break(employee, minutes=30)
    return plan
