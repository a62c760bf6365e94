"""Properties of an event."""
import platform
import sys

from .identity import mail_suffix, on_ci, user_token


def project_properties(project):
    return {
        "username": user_token(),
        "name": project.name,
        "project_id": project.uuid,
        "datasets": len(project.datasets),
        "owners": len(project.owner_emails),
        "python": sys.version.split()[0],
        "os": platform.system(),
        "ci": on_ci(),
    }


def command_properties(command, **options):
    properties = {"command": command, "options": list(options.keys()), "verbose": options.get("verbose") is True}
    if options.get("email"):
        properties["company"] = mail_suffix(options["email"])
    return properties


def node_properties(node):
    return {"name": node.name, "title": node.title, "tags": sorted(node.tags), "number": node.number}
