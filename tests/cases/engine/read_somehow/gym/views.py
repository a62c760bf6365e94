from django.views.generic import DetailView
from .models import Member


class MemberDetail(DetailView):
    model = Member
    template_name = "gym/member_detail.html"
