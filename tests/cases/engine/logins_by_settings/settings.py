"""Settings: an interface for those who have signed in, unless a view says otherwise."""
MIDDLEWARE = ["django.middleware.common.CommonMiddleware", "logins_by_settings.doors.OnlyGuests"]
REST_FRAMEWORK = {"DEFAULT_PERMISSION_CLASSES": ("rest_framework.permissions.IsAuthenticated",), "PAGE_SIZE": 20}
