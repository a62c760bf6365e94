"""The corpus lies outside the repository, is what was pinned, and nothing of it is ever half there."""

import hashlib
import zipfile
from pathlib import Path

import pytest

from bench import corpus
from bench.corpus import (
    CORPUS_FILE,
    TRACKING_FILE,
    CorpusError,
    Package,
    corpus_folder,
    fetch_corpus,
    fetch_package,
    read_corpus,
    tag_options,
)

SHOP = "shop-1.0-py3-none-any.whl"


def make_wheel(folder: Path, name: str, text: str) -> str:
    """Write a wheel with one module; return its digest."""
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(folder / name, "w") as archive:
        archive.writestr(zipfile.ZipInfo("shop/cart.py"), text)
    return hashlib.sha256((folder / name).read_bytes()).hexdigest()


@pytest.fixture
def shop(tmp_path: Path) -> Package:
    return Package("shop", "1.0", SHOP, make_wheel(tmp_path / "index", SHOP, "total = 0\n"), 1)


@pytest.fixture
def downloaded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let downloads come from made-up wheels; gives the names of what was downloaded."""
    names: list[str] = []

    def download(package: Package, folder: Path, pip: Path) -> None:
        names.append(package.name)
        make_wheel(folder, package.wheel, "total = 0\n")

    monkeypatch.setattr(corpus, "install_pip", lambda folder: None)
    monkeypatch.setattr(corpus, "download_wheel", download)
    return names


@pytest.mark.parametrize(
    ("environment", "platform", "wanted"),
    [
        ({}, "linux", Path("~/.cache/flake8-privacy/corpus")),
        ({}, "darwin", Path("~/Library/Caches/flake8-privacy/corpus")),
        ({"LOCALAPPDATA": "/local"}, "win32", Path("/local/flake8-privacy/corpus")),
        ({"XDG_CACHE_HOME": "/caches"}, "linux", Path("/caches/flake8-privacy/corpus")),
        ({"XDG_CACHE_HOME": "/caches", "FLAKE8_PRIVACY_CORPUS": "/elsewhere"}, "linux", Path("/elsewhere")),
    ],
)
def test_folder_is_in_the_cache_of_the_user(environment: dict[str, str], platform: str, wanted: Path) -> None:
    assert corpus_folder(environment, platform) == wanted.expanduser().resolve()


def test_folder_in_the_repository_is_refused() -> None:
    with pytest.raises(CorpusError, match="lies in the repository"):
        corpus_folder({"FLAKE8_PRIVACY_CORPUS": str(corpus.ROOT / "corpus")})


def test_package_is_unpacked_and_nothing_else_is_left(tmp_path: Path, shop: Package, downloaded: list[str]) -> None:
    place = tmp_path / "corpus"
    place.mkdir()
    fetch_package(shop, place, tmp_path)
    assert [file.relative_to(place).as_posix() for file in place.rglob("*") if file.is_file()] == [
        "shop-1.0/shop/cart.py"
    ]
    assert [entry.name for entry in place.iterdir()] == ["shop-1.0"]


def test_other_wheel_than_the_pinned_is_refused(tmp_path: Path, shop: Package, downloaded: list[str]) -> None:
    place = tmp_path / "corpus"
    place.mkdir()
    with pytest.raises(CorpusError, match=rf"^{SHOP} has the SHA-256 {shop.wheel_sha256}, but the corpus pins 0000$"):
        fetch_package(shop._replace(wheel_sha256="0000"), place, tmp_path)
    assert list(place.iterdir()) == []


def test_interruption_leaves_nothing(
    tmp_path: Path, shop: Package, downloaded: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(archive: zipfile.ZipFile, path: Path) -> None:
        path.mkdir()
        (path / "half.py").touch()
        raise KeyboardInterrupt

    monkeypatch.setattr(zipfile.ZipFile, "extractall", interrupt)
    place = tmp_path / "corpus"
    place.mkdir()
    with pytest.raises(KeyboardInterrupt):
        fetch_package(shop, place, tmp_path)
    assert list(place.iterdir()) == []


def test_what_is_there_is_not_fetched_again(
    tmp_path: Path, shop: Package, downloaded: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FLAKE8_PRIVACY_CORPUS", str(tmp_path / "corpus"))
    monkeypatch.setattr(corpus, "read_corpus", lambda: (shop._replace(name="done"), shop))
    (tmp_path / "corpus" / "done-1.0").mkdir(parents=True)
    assert fetch_corpus() == (tmp_path / "corpus").resolve()
    assert fetch_corpus() == (tmp_path / "corpus").resolve()
    assert downloaded == ["shop"]


def test_failed_download_is_told_and_leaves_nothing(
    tmp_path: Path, shop: Package, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FLAKE8_PRIVACY_CORPUS", str(tmp_path / "corpus"))
    monkeypatch.setattr(corpus, "read_corpus", lambda: (shop,))
    monkeypatch.setattr(corpus, "run_pip", lambda arguments, environment: int(arguments[0] == "download"))
    with pytest.raises(CorpusError, match=r"^shop 1\.0 could not be downloaded$"):
        fetch_corpus()
    assert list((tmp_path / "corpus").iterdir()) == []


def test_wheels_are_asked_for_by_their_tags() -> None:
    assert tag_options("shop-1.0-py2.py3-none-any.whl") == "--implementation py --abi none --platform any".split()
    assert tag_options("shop-1.0-cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64.whl") == [
        *("--implementation", "cp", "--abi", "abi3"),
        *("--platform", "manylinux_2_17_x86_64", "--platform", "manylinux2014_x86_64"),
    ]


def test_pins_are_whole() -> None:
    packages = [*read_corpus(CORPUS_FILE), *read_corpus(TRACKING_FILE)]
    assert len({package.folder for package in packages}) == len(packages)
    for package in packages:
        assert len(package.wheel_sha256) == 64, package.name
        assert package.wheel.endswith(".whl"), package.name
