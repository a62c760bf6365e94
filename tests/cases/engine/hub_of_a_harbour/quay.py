from hub import Dispatcher, Dropped, Signed, Topic, hub


def join(user):
    hub.notify(Topic.MOORED, what=user.email, when=1)  # expect: PRV601
    hub.notify(Topic.LEFT, what=user.email, when=1)
    hub.notify(Topic.MOORED, what=user.pk, when=1)


def sign(user):
    Dispatcher.dispatch(Signed(user.email))  # expect: PRV601
    Dispatcher.dispatch(Dropped(user.email))


def sign_later(user):
    event = Signed(value=user.email)
    Dispatcher.dispatch(event)  # expect: PRV601
