"""Starts and stops servers."""
from serving.env import grpc_available
from serving.tracking import track_build, track_grpc, track_pull, track_serve


def serve(session: str, models: list, production: bool = False) -> None:
    """Serve models until somebody interrupts."""
    with track_serve(session, len(models), production):
        for model in models:
            model.load()
        if grpc_available():
            with track_grpc(session):
                models[0].serve_grpc()
        else:
            models[0].serve_http()


def build(session: str, model) -> str:
    """Pack a model."""
    with track_build(session, model.framework) as facts:
        archive = model.pack()
        facts["megabytes"] = archive.size // 1_000_000
    return archive.tag


def pull(session: str, registry, tag: str):
    """Fetch a packed model."""
    with track_pull(session, registry.size_of(tag)):
        return registry.pull(tag)
