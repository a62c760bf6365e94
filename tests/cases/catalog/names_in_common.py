"""Services of one cloud have methods of the same name: what a call names tells which it is."""

import aiohttp
import boto3


def visited(walker, path):
    pinpoint = boto3.client("pinpoint")
    pinpoint.put_events(  # expect: PRV101, PRV201
        ApplicationId="trails", EventsRequest={"BatchItem": {str(walker.id): {"Endpoint": {"Address": walker.email}}}}
    )
    boto3.client("events").put_events(Entries=[{"Source": "trails", "DetailType": "opened", "Detail": path.name}])


def kept(walker):
    pinpoint = boto3.client("pinpoint")
    pinpoint.update_endpoint(  # expect: PRV101
        ApplicationId="trails", EndpointId="1", EndpointRequest={"Address": walker.phone, "ChannelType": "SMS"}
    )
    boto3.client("sagemaker").update_endpoint(EndpointName="trails", EndpointConfigName="larger")
    boto3.client("customer-profiles").create_profile(DomainName="trails", FirstName=walker.first_name)  # expect: PRV101
    boto3.client("customer-profiles").create_profile(DomainName="trails", AccountNumber=str(walker.id))
    boto3.client("b2bi").create_profile(name="trails", phone="+1", businessName="Trails")


async def by_a_session_for_one_address(walker):
    async with aiohttp.ClientSession("https://api.drift.com") as session:
        await session.post("/contacts", json={"attributes": {"email": walker.email}})  # expect: PRV101
    async with aiohttp.ClientSession("http://trails.internal") as session:
        await session.post("/contacts", json={"attributes": {"email": walker.email}})
