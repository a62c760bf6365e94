from mongoengine import BooleanField, DateTimeField, Document, ReferenceField, StringField


class Pupil(Document):
    class_name = StringField()
    photo_sharing_consent = BooleanField(default=False)
    app_analytics_consent = BooleanField(default=False)
    sponsor_mail_opt_in = BooleanField(default=False)


class ChoiceLog(Document):
    pupil = ReferenceField(Pupil)
    what = StringField()
    at = DateTimeField()
