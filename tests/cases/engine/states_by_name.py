"""Chat bot that counts steps (python-telegram-bot)."""
import enum
import sqlite3

import segment.analytics as segment
from telegram.ext import Application, CommandHandler

db = sqlite3.connect("steps.db")


class Mode(enum.StrEnum):
    OPTED_IN = "in"
    OPTED_OUT = "out"


def mode_of(walker_id):
    row = db.execute("select tracking_mode from walker where id = ?", (walker_id,)).fetchone()
    return Mode(row[0]) if row else Mode.OPTED_OUT


def has_opted_in(walker_id):
    return mode_of(walker_id) is Mode.OPTED_IN


async def steps(update, context):
    walker = update.effective_user
    count = int(context.args[0])
    if has_opted_in(walker.id):
        segment.track(str(walker.id), "steps", {"count": count})
    await update.message.reply_text(f"{count} steps")


async def distance(update, context):
    walker = update.effective_user
    if (agreed := has_opted_in(walker.id)) and context.args:
        segment.track(str(walker.id), "distance", {"km": context.args[0]})
    await update.message.reply_text("noted" if agreed else "noted, privately")


async def stairs(update, context):
    walker = update.effective_user
    has_opted_in(walker.id)  # expect: PRV206
    segment.track(str(walker.id), "stairs")
    await update.message.reply_text("up we go")


async def rest(update, context):
    walker = update.effective_user
    segment.track(str(walker.id), "rest") if not has_opted_in(walker.id) else None  # expect: PRV202
    await update.message.reply_text("good night")


async def sleep(update, context):
    walker = update.effective_user
    match mode_of(walker.id):
        case Mode.OPTED_IN:
            segment.track(str(walker.id), "sleep")
        case Mode.OPTED_OUT:
            await update.message.reply_text("asleep")


def nightly():
    for (walker_id,) in db.execute("select id from walker"):
        if not has_opted_in(walker_id):
            continue
        segment.track(str(walker_id), "night")


def weekly():
    for (walker_id,) in db.execute("select id from walker"):
        segment.track(str(walker_id), "week")  # expect: PRV201


def main():
    app = Application.builder().token("t").build()
    for function in (steps, distance, stairs, rest, sleep):
        app.add_handler(CommandHandler(function.__name__, function))
    app.run_polling()
