from .clients import tracker as the_tracker, get_client
from .privacy import *
