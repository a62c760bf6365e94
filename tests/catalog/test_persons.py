"""Which names stand for a natural person."""

import pytest

from flake8_privacy.catalog.loader import shipped

NAMES = shipped().names

PERSONS = (
    "user User users customer customers request_user buyer member patient learner subscriber recipient "
    "employee cust usr "
    "current_user new_user CustomerProfile CustomUser ShopUser visitor guest shopper policyholder seller "
    "courier renter "
    "attendee student teacher applicant invitee friend author "
    "rider reader "
    "user_data user_obj user_profile user_account users_qs person people passenger donor profile lead contact"
)
OTHERS = (
    "user_id user_ids user_count customer_service enterprise_customer corporate_customer business_customer "
    "user_agent "
    "user_form UserSerializer user_name is_user has_customer db_user DB_USER bot_user system_user data_member "
    "class_member csv_reader file_reader web_driver user_group customer_number order basket product agent "
    "host client "
    "child children parent owner driver sender caller candidate neighbor ParseTreeListener InstanceProfile "
    "user_manager user_type member_count email settings CustomerError anonymous_user test_user"
)
CLASSES = (
    "Customer CustomerSerializer UserSchema UserForm CustomUser ShopUser UserIn CustomerOut UserCreate "
    "BaseUser UserDTO MemberModel"
)
OTHER_CLASSES = "UserManager OrderSerializer Schema Serializer ProductForm UserViewSet EnterpriseCustomerSerializer"


@pytest.mark.parametrize("name", PERSONS.split())
def test_persons(name: str) -> None:
    assert NAMES.person(name)


@pytest.mark.parametrize("name", OTHERS.split())
def test_no_persons(name: str) -> None:
    assert not NAMES.person(name)


@pytest.mark.parametrize("name", CLASSES.split())
def test_classes_that_describe_a_person(name: str) -> None:
    assert NAMES.person_class(name)


@pytest.mark.parametrize("name", OTHER_CLASSES.split())
def test_classes_that_do_not(name: str) -> None:
    assert not NAMES.person_class(name)
