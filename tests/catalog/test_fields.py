"""What names of fields, variables and keys say about a person."""

import pytest

from flake8_privacy.catalog.loader import shipped

NAMES = shipped().names

STRONG = {
    "user.contact.email": "email emails user_email userEmail userEmailAddress email_address e_mail eMail "
    "recipient_email "
    "to_emails $email EMAIL contact_email customer-email email2 emailAddr email_list clean_email normalized_email",
    "user.contact.phone_number": "phone phones phone_number phoneNumber ph_no mobile_phone mobile_number phonenumber "
    "user_phone home_phone msisdn telephone billing_phone",
    "user.name": "full_name fullName customer_name patient_name user_full_name contact_name",
    "user.name.first": "first_name firstname firstName given_name customer_first_name",
    "user.name.last": "last_name lastname surname family_name",
    "user.account.username": "username user_name userName login_name USERNAME screen_name",
    "user.contact.address": "shipping_address home_address street_address billing_address customer_address "
    "delivery_address residential_address user_addr",
    "user.contact.address.city": "customer_city shipping_city hometown",
    "user.contact.address.postal_code": "shipping_postcode billing_zip customer_postal_code",
    "user.device.ip_address": "REMOTE_ADDR HTTP_X_FORWARDED_FOR X-Forwarded-For client_ip remote_addr user_ip "
    "ip_address "
    "ip_addr last_login_ip clientIp",
    "user.device.device_id": "idfa gaid imei mac_address macAddress device_token push_token advertising_id",
    "user.demographic.date_of_birth": "dob date_of_birth birth_date birthdate birthday dateOfBirth user_dob",
    "user.demographic.age_range": "customer_age age_group",
    "user.demographic.race_ethnicity": "ethnicity ethnic_origin",
    "user.demographic.religious_belief": "religion religions user_religion religious_affiliation",
    "user.demographic.political_opinion": "political_party party_affiliation",
    "user.demographic.sexual_orientation": "sexual_orientation sexuality is_gay",
    "user.workplace": "union_member is_union_member trade_union_membership",
    "user.health_and_medical": "pregnant is_pregnant has_diabetes diabetes diagnosis diagnoses medication disability "
    "hiv_status isPregnant allergies has_allergy medical_history blood_type",
    "user.government_id": "tax_id tax_number",
    "user.government_id.national_identification_number": "ssn social_security_number national_id "
    "national_insurance_number SSN user_ssn",
    "user.government_id.passport_number": "passport_number passport_no passport",
    "user.financial.credit_card": "card_number cardNumber credit_card_number cvv cvc credit_card",
    "user.financial.bank_account": "iban IBAN bank_account bank_account_number account_iban",
    "user.authorization.password": "password new_password user_password plain_password passwd",
    "user.location.precise": "gps_position home_coordinates customer_latitude",
}
EVERYDAY = {
    "user.name": "fullname name names new_name display_name nickname initials",
    "user.contact.email": "mail",
    "user.contact.address": "address addr old_address",
    "user.contact.address.street": "street",
    "user.contact.address.city": "city",
    "user.contact.address.postal_code": "zip zip_code zipcode postal_code postcode",
    "user.demographic.age_range": "age",
    "user.demographic.gender": "gender sex",
    "user.location.precise": "latitude longitude lat lng position coords",
    "user.location": "location",
    "user.device.ip_address": "ip",
}
SENSITIVE = (
    "ssn passport_number tax_id card_number cvv iban bank_account password is_pregnant religion ethnicity diagnosis "
    "union_member latitude hiv_status sexual_orientation disability"
)
NOTHING = (
    "email_template email_backend email_count email_counts send_email has_email email_verified email_hash "
    "email_subject "
    "email_domain phone_count name_length hashed_email masked_email from_email default_from_email DEFAULT_FROM_EMAIL "
    "support_email reply_to_email noreply_email file_name filename host_name hostname page_title card_layout "
    "diabetes_label ip_count address_id phone_id email_id passwords_match password_reset_url is_email_valid is_email "
    "product_name event_name company_name template_name model_name class_name course_name server_ip_address proxy_ip "
    "state value country locale user_agent title id uuid pk session_id token customer_number user_id username_field "
    "db_password DB_PASSWORD smtp_username SMTP_PASSWORD admin_email sender_email driver_name reader_name "
    "account_name "
    "client_name project_name function_name wallet_address base_address memory_address phone_validator number "
    "email_regex email_sent emails_sent confirm_email_url password_hash hashed_password password_field "
    "city_count location_id age_limit max_age age_seconds page_size gender_choices religion_choices "
    "diagnosis_code_system "
    "bot_username example_email test_email child_name parent_name member_name field_name key_name tag_name path "
    "birthday_over card card_id iban_valid verify_email validate_phone get_email parse_phone_number city_of_origin "
    "zip_file postal position_id redirect_url mailer mail_server email_enabled EMAIL_HOST EMAIL_HOST_USER email_type "
    "fname lname function_fullname class_full_name tagged_union_member key_password maintainer_email "
    "{0}/users/(?P<email> num_phones total_emails name_prefix username_max_length ip_range address_book "
).split()


@pytest.mark.parametrize(("category", "names"), STRONG.items())
def test_names_that_say_it_alone(category: str, names: str) -> None:
    for name in names.split():
        found = NAMES.field(name)
        assert found is not None, name
        assert (found.category, found.strong) == (category, True), name


@pytest.mark.parametrize(("category", "names"), EVERYDAY.items())
def test_everyday_words_wait_for_an_owner(category: str, names: str) -> None:
    for name in names.split():
        found = NAMES.field(name)
        assert found is not None, name
        assert (found.category, found.strong) == (category, False), name


@pytest.mark.parametrize("name", NOTHING)
def test_the_head_noun_makes_it_another_thing(name: str) -> None:
    assert NAMES.field(name) is None


@pytest.mark.parametrize("name", SENSITIVE.split())
def test_special_categories_and_credentials_are_sensitive(name: str) -> None:
    found = NAMES.field(name)
    assert found is not None
    assert NAMES.category(found.category).sensitive


def test_ordinary_fields_are_not_sensitive() -> None:
    for name in ("email", "phone", "name", "address", "date_of_birth", "username", "ip_address", "city"):
        found = NAMES.field(name)
        assert found is not None
        assert not NAMES.category(found.category).sensitive


def test_the_yes_or_no_of_a_trait_is_the_datum() -> None:
    for name, trait in (("is_pregnant", True), ("religion", True), ("ssn", False), ("email", False)):
        found = NAMES.field(name)
        assert found is not None
        assert NAMES.category(found.category).trait is trait


def test_categories_speak_plainly() -> None:
    assert NAMES.category("user.contact.email").plain == "e-mail"
    assert NAMES.category("user.contact.phone_number").plain == "phone number"
    assert NAMES.category("user.health_and_medical").plain == "health data"
    # A key that the lists do not name is spoken of as the one above it, or in general.
    assert NAMES.category("user.name.middle").plain == "name"
    assert NAMES.category("user.content").plain == "personal data"
