"""Forms: a field that only shows what is known collects nothing."""
from django import forms


class GrantSheet(forms.Form):
    title = forms.CharField(disabled=True)
    holder_first_name = forms.CharField(required=False, disabled=True)
    holder_last_name = forms.CharField(required=False, disabled=True)


class GrantQuestion(forms.Form):
    title = forms.CharField()
    owner_first_name = forms.CharField(required=False, disabled=False)  # expect: PRV702
    owner_last_name = forms.CharField(required=False)  # expect: PRV702


class UnsubscribeForm(forms.Form):
    """Says that somebody has left already; nothing is refused by that."""

    def clean(self):
        if self.instance.unsubscribed:
            raise forms.ValidationError("You have left this list already.")
        return super().clean()
