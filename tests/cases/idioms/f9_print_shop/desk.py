"""The desk hands jobs to the binders and tells the customers."""
from binders import glue, glue_for_shop, hardcover, slip
from letters import job_delayed, job_ready


def bind(job, shop=None):
    if shop is not None:
        return glue_for_shop(job, shop)
    return hardcover(job) if job.sheets > 300 else glue(job)


def hand_out(job):
    job_ready(job)
    return slip(job)


def postpone(job, days):
    job.due = job.due_in(days)
    job_delayed(job, days)
