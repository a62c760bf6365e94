"""The scheduler of the podcast host."""
import logging
import time

import schedule

from queues import plays, signups
from visits import report_addresses, report_agents, report_numbers

log = logging.getLogger(__name__)


def write_rows():
    log.info("wrote %d sign-ups and %d plays", signups.flush(), plays.flush())


def main():
    schedule.every(1).minutes.do(write_rows)
    schedule.every().hour.do(report_numbers)
    schedule.every().day.at("06:00").do(report_addresses)
    schedule.every().day.at("06:05").do(report_agents)
    while True:
        schedule.run_pending()
        time.sleep(1)
