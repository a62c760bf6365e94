"""Lists that only the willing are put on, one by one."""
from google.ads.googleads.client import GoogleAdsClient


def one(guests, service, client):
    service = GoogleAdsClient.load_from_storage().get_service("OfflineUserDataJobService")
    operations = []
    for guest in guests:
        if not guest.advertising_opt_in:
            continue
        operations.append({"create": guest.email})
    service.add_offline_user_data_job_operations(resource_name="r", operations=operations)  # expect: PRV104


def two(guests):
    client = GoogleAdsClient.load_from_storage()
    service = client.get_service("OfflineUserDataJobService")
    operations = []
    for guest in guests:
        if not guest.advertising_opt_in:
            continue
        operation = client.get_type("OfflineUserDataJobOperation")
        operation.create.user_identifiers.append(guest.email)
        operations.append(operation)
    service.add_offline_user_data_job_operations(resource_name="r", operations=operations)  # expect: PRV104


def three(guests):
    client = GoogleAdsClient.load_from_storage()
    service = client.get_service("OfflineUserDataJobService")
    operations = []
    for guest in guests:
        if guest.advertising_opt_in:
            operation = client.get_type("OfflineUserDataJobOperation")
            operations.append(operation)
    service.add_offline_user_data_job_operations(resource_name="r", operations=operations)


def four(guests):
    client = GoogleAdsClient.load_from_storage()
    service = client.get_service("OfflineUserDataJobService")
    operations = [{"create": g.email} for g in guests if g.advertising_opt_in]
    service.add_offline_user_data_job_operations(resource_name="r", operations=operations)  # expect: PRV104


def five(guests):
    client = GoogleAdsClient.load_from_storage()
    service = client.get_service("OfflineUserDataJobService")
    operations = []
    for guest in guests:
        operation = client.get_type("OfflineUserDataJobOperation")
        if guest.vip:
            operations.append(operation)
    service.add_offline_user_data_job_operations(resource_name="r", operations=operations)  # expect: PRV201


def six(guests, more):
    client = GoogleAdsClient.load_from_storage()
    service = client.get_service("OfflineUserDataJobService")
    operations = []
    for guest in guests:
        if guest.advertising_opt_in:
            operations.append(client.get_type("OfflineUserDataJobOperation"))
    for other in more:
        operations.append(client.get_type("OfflineUserDataJobOperation"))
    service.add_offline_user_data_job_operations(resource_name="r", operations=operations)  # expect: PRV201
