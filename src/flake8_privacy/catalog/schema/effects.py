"""What is known of functions outside the project that are no sinks."""

from flake8_privacy.model.tuples import NamedTuple


class Flows(NamedTuple):
    """What functions outside the project do with the data they are given. Names are qualified, methods bare."""

    passes: frozenset[str]
    """Functions whose result carries what their arguments carry: ``json.dumps``."""
    texts: frozenset[str]
    """Functions of ``passes`` that write an object as text which others read as that object: ``json.dumps``."""
    formats: frozenset[str]
    """Those that make a text of an object: ``builtins.str``."""
    same: frozenset[str]
    """Functions that give what they are given first: ``builtins.round``."""
    passes_methods: frozenset[str]
    """Methods whose result carries what the receiver and the arguments carry: ``strip``, ``format``."""
    column_methods: frozenset[str]
    """Methods that do so of a column or table of data: ``to_csv``, ``head``."""
    clears: frozenset[str]
    """Functions whose result is no longer personal: ``builtins.len``, ``hmac.new``."""
    clears_methods: frozenset[str]
    ends: frozenset[str]
    """Functions that never return: ``sys.exit``, ``flask.abort``."""
    injects: frozenset[str]
    """Functions by which a parameter asks the framework for what another function gives: ``fastapi.Depends``."""
    injecting_routers: frozenset[str]
    """What a package's routers are, whose ``dependencies`` are called before each of their handlers."""
    truths: frozenset[str]
    """Functions that say whether what they are given means yes: ``strtobool``."""
    digests: frozenset[str]
    """Unkeyed hashes: still personal, a weak pseudonym."""
    encodings: frozenset[str]
    """Encodings that anybody can read back: no better."""
    of_things: frozenset[str]
    """Packages whose objects are nobody, whatever they are called: a member of ``tarfile``."""
    own_routes: frozenset[str]
    """Functions that give an address of the project's own by the name of a handler: ``django.urls.reverse``."""
    indexed: frozenset[str]
    """What a package keeps under names: ``django.core.cache.caches``."""
    whole_record: frozenset[str]
    """Functions that give a whole record: ``builtins.vars``, ``dataclasses.asdict``."""
    whole_record_methods: frozenset[str]
    views: frozenset[str]
    """Attributes of a column or table that are the same data: ``str``, ``values``."""
    whole_record_attributes: frozenset[str]
    request_record: frozenset[str]
    """Qualified names of what a person sent: ``flask.request.form``."""
    request_attributes: frozenset[str]
    """Attributes of a value named ``request`` that hold what a person sent: ``POST``."""
    request_addresses: frozenset[str]
    """Attributes of such a value, or of what is below it, that are the address of who sent it: ``client.host``."""
    request_methods: frozenset[str]
    manager_makers: frozenset[str]
    """Methods of a class of queries that give its instances to ask for all: ``as_manager``."""
    starting_queries: frozenset[str]
    """Methods of a manager by which all that is asked of it starts: ``get_queryset``."""
    view_one: frozenset[str]
    """Methods of a view that give the instance which it shows: ``get_object``."""
    view_many: frozenset[str]
    """Those that give all that it may show: ``get_queryset``."""
    view_attributes: frozenset[str]
    """Attributes of a view that say of which class these are: ``queryset``, ``model``."""
    shaping_bases: frozenset[str]
    """Classes whose subclasses give what they were filled with as a record: serializers and forms."""
    shaped_attributes: frozenset[str]
    """Attributes that hold that record: ``cleaned_data``."""
    checked_attributes: frozenset[str]
    """Those of them that hold what came in with a request, whatever the class is."""
    shaped_instances: frozenset[str]
    """Attributes that hold the instance of the model that such a class is made for."""
    shaped_saves: frozenset[str]
    """Methods that give that instance."""
    shaper_attributes: frozenset[str]
    """Attributes of a view that name such a class: ``serializer_class``."""
    shaper_makers: frozenset[str]
    """Methods of a view that make one: ``get_form``."""
    shaper_handlers: frozenset[str]
    """Methods of a view that are handed one: ``form_valid``."""
    managers: frozenset[str]
    """Attributes of a class that stand for all its instances: ``objects``."""
    one_instance: frozenset[str]
    """Methods of a query that give one instance."""
    one_of_class: frozenset[str]
    """Methods of a class that give one: ``model_validate``."""
    one_by_class: frozenset[str]
    """Functions and methods that give one instance of the class they are given: ``get_object_or_404``."""
    many_by_class: frozenset[str]
    """Those that give many: ``select``."""
    keeping_packages: frozenset[str]
    """Import roots whose calls keep what they are given: frameworks, stores, template engines."""
    keeping_methods: frozenset[str]
    """Bare names of functions and methods that keep what they are given, whatever they belong to."""
    keeping_verbs: frozenset[str]
    """First words of such names: ``get_...``, ``validate_...``."""
    references: frozenset[str]
    """What declares a reference to another class, which it is given first: ``ForeignKey``."""
    showing_decorators: frozenset[str]
    """Decorators of classes whose instances as text are all their fields."""
    showing_bases: frozenset[str]
    """Bases of such classes."""
    login_bases: frozenset[str]
    """Bases of classes whose instances as text are their user name."""
    login_classes: frozenset[str]
    """Instances of packages that as text are their user name."""
    message_attributes: frozenset[str]
    """Attributes of exceptions that hold what was said when they were raised."""
    addressee_keys: frozenset[str]
    """Keys of a message under which its addressee stands: ``to``."""
    sender_keys: frozenset[str]
    """Those under which its sender stands."""
    number_keys: frozenset[str]
    """Those under which an addressee stands where a sender is named beside it."""
    text_keys: frozenset[str]
    """Those under which a message says what it says."""
    showing_handled: frozenset[str]
    """Calls that show what is being handled without being given it: ``log.exception``."""
    giving_handled: frozenset[str]
    """Functions that give it: ``sys.exc_info``."""
