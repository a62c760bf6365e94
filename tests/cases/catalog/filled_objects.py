"""Objects that are filled first and sent afterwards, in a chain of calls or by their attributes."""

import ldclient
from FuelSDK import ET_DataExtension_Row, ET_TriggeredSend
from ldclient import Context
from mailersend import EmailBuilder, MailerSendClient, SmsSendingBuilder

mail = MailerSendClient()


def receipt(patron, order):
    mail.emails.send(
        EmailBuilder()
        .from_email("till@bakery.example", "Bakery")
        .to(patron.email, patron.first_name)
        .subject(f"Order {order.id}")
        .html(f"<p>Thank you, {patron.first_name}</p>")
        .build()
    )
    mail.sms_sending.send(SmsSendingBuilder().from_number("+1").to([patron.phone]).text("Your bread is ready").build())


def birthday(patron):
    letter = EmailBuilder().to(patron.email).subject("Cake").text(f"Born on {patron.birth_date}?").build()
    mail.emails.send(letter)  # expect: PRV101


def kept_in_a_variable(patron):
    letter = EmailBuilder()
    letter.to(patron.email)
    letter.personalize(patron.email, allergy=patron.allergies)
    mail.emails.send(letter.build())  # expect: PRV103


def flag(patron):
    known = Context.builder(str(patron.id)).kind("user").set("email", patron.email).build()
    ldclient.get().variation("oven", known, False)  # expect: PRV101
    unknown = Context.builder(str(patron.id)).kind("user").set("plan", patron.plan).build()
    ldclient.get().variation("oven", unknown, False)


def row_of_a_table(patron):
    row = ET_DataExtension_Row()
    row.CustomerKey = "patrons"
    row.props = {"Mail": patron.email, "Plan": patron.plan}
    row.post()  # expect: PRV101


def row_without_person(bread):
    row = ET_DataExtension_Row()
    row.CustomerKey = "breads"
    row.props = {"Kind": bread.kind, "Price": bread.price}
    row.post()
    ET_DataExtension_Row().get()


def triggered(patron):
    letter = ET_TriggeredSend()
    letter.props = {"CustomerKey": "oven"}
    letter.subscribers = [{"EmailAddress": patron.email}]
    letter.send()  # expect: PRV101
