"""Utterances stand side by side: in two wordings, as denial, as admission, as contradiction."""

from typing import Any

from compared import PLAIN, page_of, reading_of
from isnad.compare.dossier import dossier
from isnad.model import Act, Reading, UtteranceGroup
from sample import figure, link, statement

SAID = "سد نهران كان سليما تماما ولم يهمله أحد من مهندسي الوزارة"


def _report(key: str, speaker: str, cue: str, act: Act, words: str, **more: Any) -> Reading:
    of = page_of(f"خبر سد نهران ووادي الصفصاف\n{cue} {speaker} إن {words}.", key)
    said = statement(of, f"{cue} {speaker}", cue, link(of, speaker), act, words)
    return reading_of(of, published=more.pop("published", "2031-03-02"), persons=(speaker,), statements=(said,), **more)


def _groups(*readings: Reading) -> tuple[UtteranceGroup, ...]:
    return dossier(readings, PLAIN).statements


def test_one_utterance_in_two_cuts() -> None:
    """The same speaker with mostly the same words in two reports is one utterance."""
    cut = "سد نهران كان سليما تماما ولم يهمله أحد"
    groups = _groups(_report("a", "سامر الحداد", "قال", "say", SAID), _report("b", "سامر الحداد", "أكد", "affirm", cut))
    assert [(relation.verdict) for group in groups for relation in group.relations] == ["same"]
    assert groups[0].speaker == "سامر الحداد"


def test_same_words_of_two_speakers_name_both() -> None:
    """Word for word the same under two names is one utterance whose reason names both."""
    groups = _groups(_report("a", "بلدية نهران", "قال", "say", SAID), _report("b", "ديوان الوادي", "قال", "say", SAID))
    relations = [relation for group in groups for relation in group.relations]
    assert [relation.verdict for relation in relations] == ["same"]
    assert "بلدية نهران" in relations[0].why
    assert "ديوان الوادي" in relations[0].why


def test_a_denial_denies() -> None:
    """One says it and another denies it in the same words."""
    groups = _groups(
        _report("a", "بلدية نهران", "قال", "accuse", SAID), _report("b", "سامر الحداد", "نفى", "deny", SAID)
    )
    assert [relation.verdict for group in groups for relation in group.relations] == ["denies"]


def test_a_later_word_after_a_denial_admits() -> None:
    """Who denied it earlier and says it later admits it."""
    groups = _groups(
        _report("a", "سامر الحداد", "نفى", "deny", SAID, published="2031-03-02"),
        _report("b", "سامر الحداد", "أكد", "affirm", SAID, published="2031-03-03"),
    )
    assert [relation.verdict for group in groups for relation in group.relations] == ["admits"]


def test_other_words_stay_apart() -> None:
    """Two utterances of one speaker about other things are not set side by side."""
    other = "موسم القطن المقبل سيبدأ مبكرا بعد وصول الجرارات الجديدة"
    assert not _groups(
        _report("a", "سامر الحداد", "قال", "say", SAID), _report("b", "سامر الحداد", "قال", "say", other)
    )


def test_two_numbers_in_one_utterance_contradict() -> None:
    """The same words of one speaker with two exact numbers contradict each other."""
    words = "عدد بيوت وادي الصفصاف التي غمرتها مياه سد نهران بلغ {} بيتا"
    made = []
    for key, number in (("a", 254), ("b", 245)):
        reading = _report(key, "سامر الحداد", "قال", "say", words.format(number))
        count = figure(reading.report, f"{number} بيتا", number, number, "exact", "house")
        made.append(reading_of(reading.report, published="2031-03-02", statements=reading.statements, figures=(count,)))
    groups = _groups(*made)
    assert [relation.verdict for group in groups for relation in group.relations] == ["contradicts"]
    assert "254" in groups[0].relations[0].why


def test_the_speaker_is_named_in_full() -> None:
    """Of the names of one speaker the group bears the fullest."""
    groups = _groups(
        _report("a", "الحداد", "قال", "say", SAID),
        _report("b", "الحداد", "قال", "say", SAID),
        _report("c", "سامر الحداد", "قال", "say", SAID),
    )
    assert [group.speaker for group in groups] == ["سامر الحداد"]


def test_one_sum_in_two_currencies_contradicts() -> None:
    """The same number of dollars and of euros in one utterance is no agreement."""
    words = "بلدية نهران ستمنح سكان وادي الصفصاف 150 مليون {} لإعادة بناء بيوتهم"
    made = []
    for key, name, unit in (("a", "دولار", "USD"), ("b", "يورو", "EUR")):
        reading = _report(key, "سامر الحداد", "قال", "say", words.format(name))
        paid = figure(reading.report, f"150 مليون {name}", 150e6, 150e6, "exact", unit)
        made.append(reading_of(reading.report, published="2031-03-02", statements=reading.statements, figures=(paid,)))
    assert [relation.verdict for group in _groups(*made) for relation in group.relations] == ["contradicts"]


def test_a_toll_told_anew_contradicts_nobody() -> None:
    """The same body with a larger number on a later day, or later on the same day, brings its count up to date."""
    words = "عدد قتلى سد نهران في وادي الصفصاف بلغ {} قتيلا حتى الآن"
    for first, last in (("2031-03-02", "2031-03-04"), ("2031-03-02T06:00:00+00:00", "2031-03-02T18:00:00+00:00")):
        made = []
        for key, number, given in (("a", 112, first), ("b", 163, last)):
            of = page_of(f"قالت بلدية نهران إن {words.format(number)}.", key, given=given)
            said = statement(of, "قالت بلدية نهران", "قالت", link(of, "بلدية نهران"), "say", words.format(number))
            dead = figure(of, f"{number} قتيلا", number, number, "exact", "person", fate="killed")
            made.append(reading_of(of, published=given[:10], statements=(said,), figures=(dead,)))
        relations = [relation for group in _groups(*made) for relation in group.relations]
        assert [relation.verdict for relation in relations] == ["compatible"]
        assert "112" in relations[0].why
