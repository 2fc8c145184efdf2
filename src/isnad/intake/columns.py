"""What the columns of a table are, by their names."""

from collections.abc import Mapping, Sequence

_NAMES: Mapping[str, tuple[str, ...]] = {
    "text": (
        "text",
        "body",
        "content",
        "article",
        "article_text",
        "full_text",
        "story",
        "النص",
        "نص",
        "المحتوى",
        "المتن",
    ),
    "title": ("title", "headline", "العنوان", "عنوان"),
    "id": ("id", "key", "article_id", "doc_id", "المعرف", "رقم"),
    "url": ("url", "link", "address", "الرابط", "رابط"),
    "outlet": ("outlet", "source", "publisher", "site", "newspaper", "المصدر", "مصدر", "الصحيفة"),
    "published": ("published", "date", "datetime", "published_at", "publish_date", "pubdate", "التاريخ", "تاريخ"),
    "author": ("author", "byline", "writer", "الكاتب", "كاتب", "المؤلف"),
}
_FIELDS = {name: field for field, names in _NAMES.items() for name in names}


def fields(columns: Sequence[str]) -> dict[str, int]:
    """Which column holds which field of a report; the plainest name wins where two would do.

    >>> fields(["Source", "العنوان", "Full Text", "likes"])
    {'outlet': 0, 'title': 1, 'text': 2}
    """
    found: dict[str, tuple[int, int]] = {}
    for place, column in enumerate(columns):
        name = "_".join(column.strip().strip("\N{ZERO WIDTH NO-BREAK SPACE}").lower().replace("-", " ").split())
        field = _FIELDS.get(name)
        if field is not None:
            rank = _NAMES[field].index(name)
            found[field] = min(found.get(field, (rank, place)), (rank, place))
    return {field: place for field, (_, place) in sorted(found.items(), key=lambda item: item[1][1])}


def known() -> str:
    """The names by which a text is known, for a line that says what is missing."""
    return ", ".join(_NAMES["text"])
