"""A story that runs for weeks is followed, however many other reports lie between."""

import long_story
from isnad.desk import Desk
from stores import Stores


def test_six_weeks(stores: Stores) -> None:
    """A look tells what a dossier of the whole story shows as new, in seconds."""
    with Desk(stores.new()) as desk:
        rows = [*long_story.made(300), *long_story.story()]
        long_story.keep(desk, sorted(rows, key=lambda row: row["published"]))
        seconds, told, asked = long_story.looked(desk)
        assert told == asked
        kinds = {change.kind for change in desk.untold()}
        assert "figure" in kinds
        assert any("27" in change.text for change in desk.untold())
        assert seconds < long_story.SLOWEST


def test_it_is_joined(stores: Stores) -> None:
    """``joinings`` gives the stories of a dossier of the whole desk."""
    with Desk(stores.new()) as desk:
        long_story.keep(desk, [*long_story.made(100), *long_story.story()])
        keys = ["dam-3", "other-7", "dam-13"]
        whole = {key: story.reports for story in desk.dossier().stories for key in story.reports}
        found = desk.joinings(keys)
        assert [item.report for item in found] == keys
        for item in found:
            assert {item.report, *item.others} == set(whole[item.report])


def test_a_revision_weeks_later(stores: Stores) -> None:
    """Another text under an address is compared with the one that stood there, whatever it says."""
    row = {"id": "https://ahdath.example/1", "url": "https://ahdath.example/1"}
    old = "وصل وفد تجاري إلى نوران.\nوقالت بلدية نوران إن 40 تاجرا يزورون المدينة، وإنهم يقيمون فيها ثلاثة أيام."
    with Desk(stores.new()) as desk:
        long_story.keep(desk, [row | {"text": old, "published": "2026-03-02"}])
        desk.look()
        long_story.keep(desk, [row | {"text": old.replace("40", "60"), "published": "2026-04-20"}])
        desk.look()
        assert "revision" in {change.kind for change in desk.untold()}
