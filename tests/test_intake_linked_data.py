"""Linked data: objects, lists, graphs, and what is broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.intake.linked_data import linked_data

DAY = '"datePublished": "2026-03-04"'


@pytest.mark.parametrize(
    ("script", "own"),
    [
        (f'{{"@type": "NewsArticle", {DAY}}}', [True]),
        (f'[{{"@type": "WebSite"}}, {{"@type": "Article", {DAY}}}]', [True]),
        (f'{{"@graph": [{{"@type": ["Article", "Thing"], {DAY}}}]}}', [True]),
        (f'{{"@type": "WebPage", "mainEntity": {{"@type": "NewsArticle", {DAY}}}}}', [True]),
        (f'{{"@type": "https://schema.org/NewsArticle", {DAY}}}', [True]),
        (f'{{"@type": "VideoObject", {DAY}}}', [False]),
        (f'{{"@type": "NewsArticle", "comment": [{{"@type": "Comment", {DAY}}}]}}', [False]),
        (f'{{"@type": "ItemList", "itemListElement": [{{"@type": "NewsArticle", {DAY}}}]}}', [False]),
        (f'<!-- {{"@type": "NewsArticle", {DAY}}} -->', [True]),
        (f'//<![CDATA[\n{{"@type": "NewsArticle", {DAY}}}\n//]]>', [True]),
        (f'{{"headline": "سطر\nوسطر", {DAY}}}', [True]),
        (f'{{"headline": "قال "نعم"", {DAY},}}', [True]),
        (f'{{{DAY},}} {{"datePublished": "2025-01-01"}}', [False, False]),
        ("[" * 100_000, []),
        ('{"datePublished": 5}', []),
        ('{"datePublished": null, "@type": null}', []),
        ("", []),
    ],
)
def test_dates(script: str, own: list[bool]) -> None:
    """The dates of what is published, each with whether it is the page's own."""
    assert [not hint.embedded for hint in linked_data(script) if hint.name.endswith("datePublished")] == own


@given(
    st.recursive(
        st.none() | st.text(max_size=5), lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner)
    )
)
def test_any_json(value: object) -> None:
    """Any JSON, in whatever order, gives hints without a fault."""
    import msgspec

    assert isinstance(list(linked_data(msgspec.json.encode(value).decode())), list)
