from steps import run, run_all


def come(guest):
    run("greet", guest.email)  # expect: PRV601
    run("count", guest.email)
    run("greet", guest.room)
    run_all(guest.email)  # expect: PRV601
