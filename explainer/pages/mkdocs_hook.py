"""All that only MkDocs can do: what each page must have, what is copied, and what the search may read."""

import re
from pathlib import Path

from jinja2 import Environment, StrictUndefined
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from explainer.pages.element import BASE, RULES

log = get_plugin_logger("explainer")

# What lies in docs/theme/ but is read by the build, or stands once for both languages.
NOT_COPIED = ("assets/", "styles/", "scripts/", "icon.svg")
ONCE = {"_headers", "404.html", "robots.txt", "sitemap-index.xml"}
# What only lists absolute addresses, and has nothing to say without one.
ABSOLUTE = {"sitemap.xml", "sitemap-index.xml"}
CASE = re.compile(r"<message-explainer\b.*?</message-explainer>", re.DOTALL)
BLOCK = re.compile(r"</(?:p|li|dt|dd|t[dh]|h\d|summary|caption|article)>")


def _not_here(config: MkDocsConfig) -> set[str]:
    """The theme's files that do not apply to this build."""
    absent = ONCE if config.extra["to_root"] else set[str]()
    return absent if config.extra["home"] else absent | ABSOLUTE


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take only a configuration that the build has completed."""
    if "frame" not in config.extra:
        raise PluginError("this configuration lacks the site's assets: build it with `make site` or `make serve`")
    config.theme.static_templates.difference_update(_not_here(config))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Copy nothing of Material's own, nothing of the theme's sources, and the root's files only once."""
    absent = _not_here(config)
    for file in list(files):
        in_theme = not str(file.abs_src_path).startswith(config.docs_dir)
        if in_theme and (file.src_uri.startswith(NOT_COPIED) or file.src_uri in absent):
            files.remove(file)
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """A name that a template does not know stops the build, where it would else print nothing."""
    env.undefined = StrictUndefined
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Each page says what it is about, and has its twin in the other language."""
    if not page.meta.get("description"):
        raise PluginError("its head lacks a `description`: one sentence, for search engines")
    here = Path(config.docs_dir)
    twin = here.parent / config.extra["twin_docs"] / page.file.src_uri
    if not twin.exists():
        log.warning(f"{page.file.src_uri} has no twin: {twin} is missing")
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill in what the blocks of a page cannot know: the way to the language's root, and the rules in use."""
    root = "" if page.is_homepage else f"{get_relative_url('.', page.url)}/"
    return html.replace(BASE, root).replace(RULES, config.extra["rules_sha256"])


@event_priority(100)
def _for_search(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    page.meta["whole"] = page.content
    # The plugin drops most tags without a trace, and would run the last word of one block into the next.
    page.content = BLOCK.sub(r" \g<0>", CASE.sub("", page.content or ""))
    return context


@event_priority(-100)
def _for_reading(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    page.content = page.meta.pop("whole")
    return context


# The search plugin reads pages between the two: the options of a form, and the answer to the one case that
# a page opens with, are not what the page is about.
on_page_context = CombinedEvent(_for_search, _for_reading)


def on_post_build(config: MkDocsConfig) -> None:
    """MkDocs writes the sitemap a second time, compressed, which nobody asks for."""
    Path(config.site_dir, "sitemap.xml.gz").unlink(missing_ok=True)
