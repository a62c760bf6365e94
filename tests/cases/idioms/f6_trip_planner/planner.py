"""Plans and packing lists from Gemini."""
import os

from google import genai

import builder
import parts

client = genai.Client(api_key=os.environ["GEMINI_API_KEY"])
MODEL = "gemini-2.5-flash"


def plan(trip):
    answer = client.models.generate_content(model=MODEL, contents=builder.standard(trip))
    return answer.text


def plan_with_rooms(trip):
    contents = [builder.with_names(trip), "Who shares a room with whom?"]
    answer = client.models.generate_content(model=MODEL, contents=contents)  # expect: PRV107
    return answer.text


def plan_from_door(trip):
    prompt = builder.from_door(trip)
    return client.models.generate_content(model=MODEL, contents=prompt).text  # expect: PRV107


def packing_list(trip):
    prompt = "Make a packing list.\n%s" % parts.company(trip)
    return client.models.generate_content(model=MODEL, contents=prompt).text


def answer_question(trip, organiser):
    question = parts.scrub("Call me under " + organiser.phone)
    prompt = "\n".join([builder.standard(trip), question])
    return client.models.generate_content(model=MODEL, contents=prompt).text


def name_tags(trip):
    return parts.who(trip).splitlines()
