"""Models that others host, through their own packages and through frameworks; one's own are no third party."""

from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from litellm import completion
import instructor
import litellm
import deepl
from mem0 import MemoryClient
from agents import Agent, Runner
from pinecone import Pinecone
from llama_index.llms.openai import OpenAI as LlamaOpenAI
from openai import OpenAI
import boto3
from tavily import TavilyClient


def summarise(patient, notes):
    llm = ChatOpenAI(model="gpt-4o")
    llm.invoke(f"Summarise for {patient.full_name}: {notes}")  # expect: PRV107
    llm.invoke("What is the capital of France?")
    structured = llm.with_structured_output(dict)
    structured.invoke([("human", f"{patient.diagnosis}")])  # expect: PRV103
    chain = ChatPromptTemplate.from_template("Write to {email}") | llm
    chain.invoke({"email": patient.email})  # expect: PRV107


def lite(patient):
    completion(model="gpt-4o", messages=[{"role": "user", "content": patient.email}])  # expect: PRV107
    litellm.completion(model="gpt-4o", messages=[{"role": "user", "content": "hi"}])
    litellm.completion(model="ollama/llama3", api_base="http://localhost:11434", messages=[{"role": "user", "content": patient.email}])


async def agent(patient):
    a = Agent(name="nurse", instructions="be kind")
    await Runner.run(a, f"patient {patient.full_name}")  # expect: PRV107


def memory(patient):
    MemoryClient().add([{"role": "user", "content": f"I am {patient.full_name}"}], user_id=str(patient.id))  # expect: PRV107


def translate(patient):
    deepl.Translator("k").translate_text(f"Dear {patient.full_name}", target_lang="DE")  # expect: PRV101
    deepl.Translator("k").translate_text("Dear customer", target_lang="DE")


def index(patient, vector):
    pc = Pinecone(api_key="k").Index("patients")
    pc.upsert(vectors=[(str(patient.id), vector, {"email": patient.email})])  # expect: PRV101
    pc.upsert(vectors=[(str(patient.id), vector, {"ward": 3})])


def llama(patient):
    LlamaOpenAI(model="x").complete(f"about {patient.email}")  # expect: PRV107


def conv(patient):
    c = OpenAI()
    c.conversations.create(items=[{"type": "message", "content": patient.email}])  # expect: PRV107
    c.vector_stores.search("vs", query=f"{patient.email}")  # expect: PRV107


def aws(patient, text):
    comprehend = boto3.client("comprehend")
    comprehend.detect_sentiment(Text=f"{patient.email} {text}", LanguageCode="en")  # expect: PRV101
    comprehend.detect_sentiment(Text=text, LanguageCode="en")
    cognito = boto3.client("cognito-idp")
    cognito.sign_up(ClientId="x", Username=patient.email, Password="p", UserAttributes=[{"Name": "email", "Value": patient.email}])


def look_up(patient):
    TavilyClient().search(f"{patient.full_name} linkedin")  # expect: PRV101


def embed(patient, chunks):
    OpenAIEmbeddings().embed_documents(chunks)
    OpenAIEmbeddings().embed_query(patient.email)  # expect: PRV107


def own_model(patient):
    ChatOpenAI(model="local", base_url="http://localhost:8000/v1").invoke(f"about {patient.full_name}")
    litellm.completion(
        model="openai/own", base_url="http://models.internal/v1", messages=[{"role": "user", "content": patient.email}]
    )


def without_a_person(question, chunks):
    completion(model="gpt-4o", messages=[{"role": "user", "content": question}])
    MemoryClient().search(question, user_id="u1")
    TavilyClient().search("news of the day")
    Pinecone(api_key="k").Index("docs").upsert(vectors=[("1", chunks, {"page": 3})])


def only_an_id(patient):
    MemoryClient().add([{"role": "user", "content": "hello"}], user_id=str(patient.id))
    OpenAI().conversations.create(metadata={"patient": str(patient.id)})


def chained(patient):
    chain = ChatPromptTemplate.from_template("Write to {email}") | ChatOpenAI(model="gpt-4o") | StrOutputParser()
    chain.invoke({"email": patient.email})  # expect: PRV107
    chain.invoke({"email": "a colleague"})


def structured_by_instructor(patient):
    client = instructor.from_openai(OpenAI())
    client.chat.completions.create(response_model=dict, messages=[{"role": "user", "content": patient.email}])  # expect: PRV107
    client.chat.completions.create(response_model=dict, messages=[{"role": "user", "content": "hello"}])
