"""Who is called first at a repair desk."""


def wait_for_call(caller, queue):
    if caller.third_party_sharing_consent:  # expect: PRV303
        queue.insert(0, caller.pk)
    else:
        queue.append(caller.pk)


def wait_in_line(caller, waiting_list):
    if caller.tracking_consent:  # expect: PRV303
        waiting_list.appendleft(caller.pk)
        return
    waiting_list.append(caller.pk)


def wait_by_urgency(caller, queue):
    if caller.has_no_heating:
        queue.insert(0, caller.pk)
    else:
        queue.append(caller.pk)


def remember_page(caller, pages):
    if caller.tracking_consent:
        pages.insert(0, caller.last_page)
