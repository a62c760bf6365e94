from registry import Registry, run_hooks, tell


def repair(driver):
    Registry.run("repaired", driver.email)  # expect: PRV601
    Registry.run("repaired", driver.pk)
    Registry.run("washed", driver.email)


def call(driver):
    tell("called", driver.email)  # expect: PRV601
    tell("parked", driver.email)


def always(driver):
    run_hooks(driver.email)  # expect: PRV601
    run_hooks(driver.pk)
