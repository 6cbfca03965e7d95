"""What hosts say beside each address of the site, as Netlify and as Cloudflare Pages read its `_headers`."""

from pathlib import Path

import pytest

from explainer.website.published.policy import header_rules
from explainer.website.serve.static import published_headers
from tests.website.built.hosts import HOSTS, cloudflare, netlify, rules
from tests.website.built.reading import pages

POLICY = "content-security-policy"
MAY_BE_FRAMED = {"/embed/", "/de/embed/"}
each_host = pytest.mark.parametrize("host", HOSTS)


@pytest.fixture(scope="module")
def text(site: Path) -> str:
    return (site / "_headers").read_text("utf-8")


def addresses(site: Path) -> list[str]:
    """Of every page, as a link has it."""
    return [f"/{page.address}" for page in pages(site)]


def files(site: Path) -> list[str]:
    """The address of every file, a page's own included."""
    return [f"/{file.relative_to(site).as_posix()}" for file in site.rglob("*") if file.is_file()]


@each_host
def test_every_page_has_one_policy_and_only_the_embedded_ones_may_be_framed(site: Path, text: str, host: str) -> None:
    framed = set()
    for address in addresses(site):
        (policy,) = HOSTS[host](text, address)[POLICY]
        assert "," not in policy, "which would be two"
        if "frame-ancestors" not in policy:
            framed.add(address)
        else:
            assert policy.endswith("; frame-ancestors 'none'"), address
    assert framed == MAY_BE_FRAMED


@each_host
def test_a_page_s_file_has_the_policy_of_the_page(site: Path, text: str, host: str) -> None:
    for address in addresses(site):
        if address.endswith("/"):
            assert HOSTS[host](text, f"{address}index.html")[POLICY] == HOSTS[host](text, address)[POLICY], address


@each_host
def test_no_address_is_told_anything_twice_and_every_script_has_a_policy(site: Path, text: str, host: str) -> None:
    for address in files(site):
        said = HOSTS[host](text, address)
        assert {name: values for name, values in said.items() if len(values) > 1} == {}, address
        if address.startswith("/assets/"):
            assert POLICY in said, f"{address}: a worker has no policy but that of its own file"


@each_host
def test_our_own_server_says_what_the_host_says(site: Path, text: str, host: str) -> None:
    for address in [*addresses(site), *files(site)]:
        ours = {name.lower(): [value] for name, value in published_headers(address, site / "_headers").items()}
        assert ours == HOSTS[host](text, address), address


def test_the_development_server_has_no_file_and_says_the_same_of_every_page(site: Path) -> None:
    for address in addresses(site):
        assert published_headers(address) == published_headers(address, site / "_headers"), address


def test_the_file_is_within_what_cloudflare_reads(text: str) -> None:
    assert len(list(rules(text))) <= 100
    assert max(map(len, text.splitlines())) <= 2000


def test_the_readers_differ_where_the_hosts_do() -> None:
    apart = "/privacy/*\n  A: 1\n/privacy-statement/*\n  A: 2\n"
    assert cloudflare(apart, "/privacy-statement/") == {"a": ["2"]}
    assert netlify(apart, "/privacy-statement/") == {"a": ["1", "2"]}
    assert netlify(apart, "/Privacy") == {"a": ["1"]}
    assert cloudflare(apart, "/Privacy") == cloudflare(apart, "/privacy") == {}
    for read in HOSTS.values():
        assert read("/*\n  A: 1\n# A: 2\n\n/a/*\n  A: 3\n  B: x: y\n", "/a/b/") == {"a": ["1", "3"], "b": ["x: y"]}
        assert read("/:one/b\n  A: 1\n", "/a/b") == {"a": ["1"]}
        assert read("/:one/b\n  A: 1\n", "/a/a/b") == {}
    assert cloudflare("/*\n  A: 1\n/a\n  ! A\n", "/a") == {}


def test_a_page_that_everybody_may_frame_beside_one_for_all_would_have_two_policies() -> None:
    naive = header_rules(["/*"])
    for read in HOSTS.values():
        assert len(read(naive, "/embed/")[POLICY]) == 2, "which the readers must notice"
