"""The bot: asks Mistral, Cohere and a local Ollama."""
import cohere
import ollama
from mistralai import Mistral

from .memory import Memory

mistral = Mistral(api_key="k")
co = cohere.ClientV2("k")

SYSTEM = "You teach Danish."


def greet(learner):
    memory = Memory()
    memory.add("user", f"My name is {learner.first_name} and my mail is {learner.email}")
    return mistral.chat.complete(model="mistral-small", messages=memory.as_messages(SYSTEM))  # expect: PRV107


def drill(lesson):
    memory = Memory()
    memory.add("user", f"Ask me about {lesson.topic}")
    return mistral.chat.complete(model="mistral-small", messages=memory.as_messages(SYSTEM))


def essay(learner, text):
    return co.chat(model="command-a", messages=[{"role": "user", "content": "Mark this: " + text}])


def reference(learner):
    return co.chat(model="command-a", messages=[{"role": "user", "content": "Write a reference for " + learner.full_name}])  # expect: PRV107


def at_home(learner):
    return ollama.chat(model="llama3", messages=[{"role": "user", "content": "Write a reference for " + learner.full_name}])
