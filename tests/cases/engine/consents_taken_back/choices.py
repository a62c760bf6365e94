"""What passengers agree to at the desk."""


class Desk:
    def __init__(self, rows):
        self.rows = rows

    def agree_to_interviews(self, passenger):
        passenger.consents["interviews"] = True
        self.rows.save(passenger)

    def end_interviews(self, passenger):
        passenger.consents.pop("interviews", None)
        self.rows.save(passenger)

    def agree_to_pictures(self, passenger):
        passenger.consents["pictures"] = True  # expect: PRV505
        self.rows.save(passenger)

    def agree_to_weather_calls(self, passenger):
        passenger.consents["weather calls"] = True
        self.rows.save(passenger)

    def allow_ticket_sharing(self, passenger):
        passenger.ticket_sharing_consent = True  # expect: PRV505
        self.rows.save(passenger)

    def book(self, passenger):
        passenger.seats["front"] = True
        self.rows.save(passenger)


async def opt_out_of_weather_calls(request):
    desk = request.app.state.desk
    await desk.leave_weather_calls(request.path_params["token"])
