"""The agent."""
import litellm
from google import genai
from langchain_openai import ChatOpenAI
from langchain_core.messages import HumanMessage

from .prompts import LETTER, SUMMARY, PromptBuilder

client = genai.Client()
chat = ChatOpenAI(model="gpt-5")


def letter(renter, flat):
    prompt = LETTER.substitute(who=f"{renter.first_name} {renter.last_name}", flat=flat.number)
    return client.models.generate_content(model="gemini-2.5-pro", contents=prompt).text  # expect: PRV107


def letter_blank(flat):
    prompt = LETTER.substitute(who="the tenant", flat=flat.number)
    return client.models.generate_content(model="gemini-2.5-pro", contents=prompt).text


def summary(flat, log):
    return litellm.completion(model="gpt-5", messages=[{"role": "user", "content": SUMMARY.format(flat=flat.number, log=log)}])


def complaint(renter, flat):
    text = PromptBuilder().line("Answer politely.").line("Mail: " + renter.email).build()
    return chat.invoke([HumanMessage(content=text)])  # expect: PRV107


def complaint_short(renter, flat):
    text = PromptBuilder().line("Answer politely.").line("Flat: " + str(flat.number)).build()
    return chat.invoke([HumanMessage(content=text)])


def sick(renter):
    messages = [{"role": "system", "content": "You advise."}]
    messages.append({"role": "user", "content": f"The renter has a disability: {renter.disability}"})
    return litellm.completion(model="gpt-5", messages=messages)  # expect: PRV103


def adult(renter, today):
    years = (today - renter.birth_date).days // 365
    return litellm.completion(model="gpt-5", messages=[{"role": "user", "content": f"Is the renter of age? {years >= 18}"}])
