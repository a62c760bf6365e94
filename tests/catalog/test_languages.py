"""Names in other languages than English, with and without their accents."""

import pytest

from flake8_privacy.catalog.loader import shipped

NAMES = shipped().names

FIELDS = {
    "user.contact.email": "correo datos_correo email_cliente courriel e_mail_adresse adresEmail adres_email",
    "user.contact.phone_number": "telefon telefono teléfono telefonnummer kunde_telefon telefono_cliente "
    "numeroDeTelefone numer_telefonu denwa_bangou",
    "user.name.first": "vorname prenom prénom Prénom voornaam imie",
    "user.name.last": "nachname apellido sobrenome cognome achternaam nazwisko",
    "user.demographic.date_of_birth": "geburtsdatum fecha_nacimiento data_di_nascita seinengappi janm_tithi",
    "user.contact.address": "lieferadresse direccion_envio juusho bezorgadres",
    "user.health_and_medical": "schwanger ist_schwanger embarazada enceinte zwanger",
    "user.government_id.national_identification_number": "dni cpf pesel codice_fiscale aadhaar burgerservicenummer",
    "user.government_id": "steuernummer pan_number",
    "user.financial.bank_account": "kontonummer cuenta_bancaria numer_konta rekeningnummer",
    "user.authorization.password": "passwort contraseña contrasena senha mot_de_passe hasło haslo wachtwoord",
}
OTHER_THINGS = (
    "plantilla_correo correo_soporte nombre_archivo nombre numero via client_email_vorlage hat_telefon modele"
)
PERSONS = "kunde Kundin usuario cliente utilisateur gebruiker użytkownik uzytkownik kokyaku grahak nuevo_cliente"


@pytest.mark.parametrize(("category", "name"), [(key, name) for key, names in FIELDS.items() for name in names.split()])
def test_fields(category: str, name: str) -> None:
    found = NAMES.field(name)
    assert found is not None
    assert (found.category, found.strong) == (category, True)


@pytest.mark.parametrize("name", ["nom", "adresse", "Straße", "strasse", "ciudad", "naam", "namae"])
def test_everyday_words_need_an_owner(name: str) -> None:
    found = NAMES.field(name)
    assert found is not None
    assert not found.strong


@pytest.mark.parametrize("name", OTHER_THINGS.split())
def test_other_things(name: str) -> None:
    assert NAMES.field(name) is None


@pytest.mark.parametrize("name", PERSONS.split())
def test_persons(name: str) -> None:
    assert NAMES.person(name)


@pytest.mark.parametrize("name", ["client", "http_client", "via", "numero", "dependent"])
def test_no_persons(name: str) -> None:
    assert not NAMES.person(name)


@pytest.mark.parametrize("name", ["einwilligung", "marketing_einwilligung", "consentimiento", "hat_zugestimmt"])
def test_consent(name: str) -> None:
    found = NAMES.consent(name)
    assert found is not None
    assert found.granted
