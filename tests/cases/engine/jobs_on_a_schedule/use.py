import sched
import time

import schedule
from apscheduler.schedulers.background import BackgroundScheduler

from audit import farewell, tidy

scheduler = BackgroundScheduler()


def a(member):
    schedule.every(10).minutes.do(farewell, member.email)  # expect: PRV601
    schedule.every().day.at("10:30").do(tidy, member.email)
    schedule.every().monday.do(farewell, whom=member.email)  # expect: PRV601
    scheduler.add_job(farewell, "interval", [member.email], minutes=3)  # expect: PRV601
    scheduler.add_job(farewell, "date", args=[member.email])  # expect: PRV601
    scheduler.add_job(tidy, "date", args=[member.email])
    scheduler.add_job(farewell, trigger="cron", kwargs={"whom": member.email})  # expect: PRV601
    sched.scheduler(time.time, time.sleep).enter(5, 1, farewell, (member.email,))  # expect: PRV601
