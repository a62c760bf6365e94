"""An internal desk: sheets, trackers, chats and logs."""
import gspread
import pymsteams
import requests
from discord_webhook import DiscordWebhook, DiscordEmbed
from github import Github
from google.cloud import error_reporting, logging as cloud_logging
from googleapiclient.discovery import build
from jira import JIRA
from trello import TrelloClient
import axiom_py
import cloudinary.uploader
from scout_apm.api import Context
from applicationinsights import TelemetryClient


def export_members(members):
    sheet = gspread.service_account().open("Members").sheet1
    for member in members:
        sheet.append_row([member.id, member.email])  # expect: PRV101
        sheet.append_row([member.id, member.plan])
    ws = gspread.authorize(None).open_by_key("k").worksheet("x")
    ws.update_cell(1, 1, len(members))
    ws.update("A1", [[m.phone_number for m in members]])  # expect: PRV101


def via_google(member):
    service = build("sheets", "v4")
    body = {"values": [[member.email, member.created_at]]}
    service.spreadsheets().values().append(spreadsheetId="s", range="A1", body=body).execute()  # expect: PRV101


def ticket(member, problem):
    jira = JIRA("https://acme.atlassian.net", basic_auth=("a", "b"))
    jira.create_issue(project="SUP", summary=problem, description=f"reported by {member.email}")  # expect: PRV101
    jira.create_issue(fields={"project": "SUP", "summary": problem, "description": f"member {member.id}"})
    issue = jira.issue("SUP-1")
    jira.add_comment(issue, f"call {member.phone_number}")  # expect: PRV101


def gh(member):
    repo = Github("t").get_repo("acme/app")
    repo.create_issue(title="bug", body=f"seen by {member.email}")  # expect: PRV101
    repo.create_issue(title="bug", body=f"seen by {member.id}")


def board(member):
    client = TrelloClient(api_key="k")
    client.get_list("l").add_card(name=member.full_name, desc="call back")  # expect: PRV101


def chat(member):
    hook = DiscordWebhook(url="https://discord.com/api/webhooks/1", content=f"new member {member.email}")
    hook.execute()  # expect: PRV101
    card = pymsteams.connectorcard("https://acme.webhook.office.com/x")
    card.text(f"new member {member.email}")  # expect: PRV101
    card.send()
    requests.post("https://hooks.zapier.com/hooks/catch/1/2", json={"email": member.email})  # expect: PRV101
    requests.post("https://hooks.zapier.com/hooks/catch/1/2", json={"plan": member.plan})


def observe(member):
    log = cloud_logging.Client().logger("signup")
    log.log_struct({"email": member.email})  # expect: PRV101
    log.log_struct({"member": member.id})
    err = error_reporting.Client()
    err.report("failed", user=member.email)  # expect: PRV101
    axiom_py.Client("t").ingest_events("d", [{"email": member.email}])  # expect: PRV101
    Context.add("email", member.email)  # expect: PRV101
    Context.add("plan", member.plan)
    TelemetryClient("k").track_event("signup", {"email": member.email})  # expect: PRV101
    cloudinary.uploader.upload(member.avatar, public_id=member.email)  # expect: PRV101
    cloudinary.uploader.upload(member.avatar, public_id=str(member.id))


def counts(members, sheet):
    ws = gspread.service_account().open("Numbers").sheet1
    ws.append_row([len(members), sum(m.visits for m in members)])
    sheet.append_row([m.email for m in members])


def anonymous_ticket(member, problem):
    jira = JIRA("https://acme.atlassian.net", basic_auth=("a", "b"))
    jira.create_issue(project="SUP", summary=problem, reporter={"id": str(member.id)})
    jira.search_issues(f"reporter = {member.id}")
    Github("t").get_repo("acme/app").get_issues(state="open")


def plain_chat(member):
    DiscordWebhook(url="https://discord.com/api/webhooks/1", content="a new member").execute()
    requests.post("https://hook.eu1.make.com/abc", json={"member": str(member.id)})


def plain_logs(member):
    cloud_logging.Client().logger("signup").log_text("signed up")
    axiom_py.Client("t").ingest_events("d", [{"plan": member.plan}])
    TelemetryClient("k").track_event("signup", {"plan": member.plan})
