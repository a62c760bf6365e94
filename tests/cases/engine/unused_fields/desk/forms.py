from flask_wtf import FlaskForm
from wtforms import StringField, BooleanField, DateField
from wtforms.validators import DataRequired
from django import forms


class BookingForm(FlaskForm):
    full_name = StringField("Name", validators=[DataRequired()])
    phone_number = StringField("phone_number")  # expect: PRV702
    date_of_birth = DateField("Birth")  # expect: PRV702
    newsletter = BooleanField("News")


class TicketForm(forms.Form):
    email = forms.EmailField()
    street_address = forms.CharField()  # expect: PRV702
    passport = forms.CharField()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["street_address"].widget.attrs["placeholder"] = "street"


class WholeForm(forms.Form):
    email = forms.EmailField()
    national_id = forms.CharField()


class AliasForm(forms.Form):
    email = forms.EmailField()
    fax_number = forms.CharField()  # expect: PRV702
