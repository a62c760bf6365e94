from rest_framework.throttling import UserRateThrottle


class TranslateThrottle(UserRateThrottle):
    def get_rate(self):
        return "60/min"

    def allow_request(self, request, view):
        subscriber = request.user.subscriber
        self.rate = "100/day" if subscriber.takes_part else "10/day"  # expect: PRV303
        return super().allow_request(request, view)


class PlanThrottle(UserRateThrottle):
    def allow_request(self, request, view):
        self.rate = "100/day" if request.user.subscriber.plan == "pro" else "10/day"
        return super().allow_request(request, view)
