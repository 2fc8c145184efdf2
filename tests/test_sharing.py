"""Reports that share words are found by the index as a look at every report would find them."""

import json
from collections.abc import Mapping
from io import BytesIO
from random import Random

from isnad.desk import Desk
from isnad.reading import LANGUAGES
from isnad.store.sharing import MOST, sharing
from stores import Stores

WORDS = "سد نهر جسر وزير مدينة قمح سوق طريق ميناء قرية مطار مدرسة".split()


def stems(text: str) -> set[str]:
    """The stems of a text."""
    return {word.stem for word in LANGUAGES["ar"].search_words(text) if word.stem}


def test_what_is_shared_is_added_up(stores: Stores) -> None:
    """The reports whose words come to what is asked, those with the most first, then by key."""
    random = Random(5)  # noqa: S311 # drawn, not secret
    texts = {f"r{at}": " ".join(random.sample(WORDS, random.randint(2, 9))) + f" {at}." for at in range(80)}
    rows = "".join(json.dumps({"id": key, "text": text}, ensure_ascii=False) + "\n" for key, text in texts.items())
    weights: Mapping[str, float] = {next(iter(stems(word))): at / 40 for at, word in enumerate(WORDS, 1)}
    shares = {key: sum(weights.get(stem, 0) for stem in stems(text)) for key, text in texts.items()}
    with Desk(stores.new()) as desk:
        list(desk.add("-", stdin=BytesIO(rows.encode())))
        with desk._engine.connect() as connection:
            for least in (0.2, 0.7, 1.3):
                right = sorted((-round(share, 6), key) for key, share in shares.items() if round(share, 6) >= least)
                found = sharing(connection, weights, least)
                assert 0 < len(found) < MOST
                assert [(-item.share, item.key) for item in found] == right
            assert sharing(connection, {}, 0.1) == []
