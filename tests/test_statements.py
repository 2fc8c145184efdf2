"""Statements: cue, speaker, tellers, mode, act and words, on sentences made up for these tests."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.grammar.statements import statements
from isnad.arabic.text.sheet import sheet
from isnad.intake.text import report
from isnad.model import Furniture, Statement
from isnad.reading import read as full


def read(text: str) -> tuple[Statement, ...]:
    """The statements of ``text`` read with neither names nor dates."""
    return statements(report(text, key="t"), sheet(text), (), (), ())


def told(text: str) -> list[tuple[str, str | None, list[str | None], str]]:
    """Cue, speaker, tellers and words of each statement."""
    return [
        (s.cue.text, s.speaker.text or s.speaker.name, [v.text for v in s.via], " ".join(c.of(text) for c in s.content))
        for s in read(text)
    ]


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "via", "words"),
    [
        ("قالت وزارة الري إن السد امتلأ.", "قالت", "وزارة الري", [], "السد امتلأ"),
        ("وقال المتحدث باسم الشرطة إن الطريق أغلق.", "قال", "المتحدث باسم الشرطة", [], "الطريق أغلق"),
        ('وقال مسؤول محلي: "لم يصب أحد".', "قال", "مسؤول محلي", [], "لم يصب أحد"),
        ("أعلنت الحكومة في بيان إقالة المدير.", "أعلنت", "الحكومة", ["بيان"], "إقالة المدير"),
        ("وقال مصدر أمني لوكالة الساحل إن المهاجم فر.", "قال", "مصدر أمني", ["وكالة الساحل"], "المهاجم فر"),
        ("ونقلت صحيفة الميناء عن خبراء قولهم إن المد ارتفع.", "نقلت", "خبراء", ["صحيفة الميناء"], "المد ارتفع"),
        ("وذكر التلفزيون نقلا عن ضابط أن القارب غرق.", "ذكر", "ضابط", ["التلفزيون"], "القارب غرق"),
        ("وكتبت الوزارة على تويتر أن المعبر فتح.", "كتبت", "الوزارة", ["تويتر"], "المعبر فتح"),
        ("ارتفع عدد النازحين بحسب تقرير سنوي.", "بحسب", "تقرير سنوي", [], "ارتفع عدد النازحين"),
        ("غرقت أربع سفن، وفق ما أعلنت السلطات.", "وفق ما", "السلطات", [], "غرقت أربع سفن"),
        ("ووفقا للشرطة فإن الحريق أخمد.", "وفقا", "شرطة", [], "الحريق أخمد"),
        ('"لا عودة إلى الوراء"، قالت المحامية.', "قالت", "المحامية", [], "لا عودة إلى الوراء"),
        ("لكن السلطات أكدت سلامة الركاب.", "أكدت", "السلطات", [], "سلامة الركاب"),
        ("واتهمت الحكومة المعارضة بتخريب الجسر.", "اتهمت", "الحكومة", [], "المعارضة بتخريب الجسر"),
        ("وجاء في البيان أن المهلة انتهت.", "جاء", "البيان", [], "المهلة انتهت"),
    ],
)
def test_one_statement(text: str, cue: str, speaker: str, via: list[str], words: str) -> None:
    """Each wording of transmission gives its cue, speaker, tellers and words."""
    assert [(cue, speaker, via, words)] == [
        (found_cue, who, tellers, said) for found_cue, who, tellers, said in told(text)[:1]
    ]


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "via", "words"),
    [
        ("وفي بيان منفصل، قالت الشركة إن الخط عاد.", "قالت", "الشركة", ["بيان منفصل"], "الخط عاد"),
        ("وفي مقابلة مع قناة الشراع، قال الوزير إن السد آمن.", "قال", "الوزير", ["قناة الشراع"], "السد آمن"),
        ("وأشار المكتب في بيانه إلى أن المبنى أخلي.", "أشار", "المكتب", ["بيانه"], "المبنى أخلي"),
        ("أعلن المدرب استقالته عبر رسالة على تويتر.", "أعلن", "المدرب", ["تويتر"], "استقالته"),
        ("قال الوزير إن المعبر فتح، حسبما نقلت عنه وكالة الشراع.", "قال", "الوزير", ["وكالة الشراع"], "المعبر فتح"),
        (
            "وقالت المديرة، وهي طبيبة في الميناء، لقناة الشراع: «خرج الجميع».",
            "قالت",
            "المديرة",
            ["قناة الشراع"],
            "خرج الجميع",
        ),
        ("وأصدر المكتب بيانا جاء فيه: «أغلق المعبر».", "جاء", "بيانا", [], "أغلق المعبر"),
        ("ورفعت لافتة كُتب عليها بلغتين «أهلا بكم في نهران دائما».", "كُتب", "لافتة", [], "أهلا بكم في نهران دائما"),
        ("وارتدى سترة صفراء كتب عليها «لا أحد يسمعنا هنا».", "كتب", "سترة", [], "لا أحد يسمعنا هنا"),
        ("وقال مقدم برنامج المساء إن العمل بدأ.", "قال", "مقدم برنامج المساء", [], "العمل بدأ"),
        ("وأكد مدير فرع الشركة أن السد آمن.", "أكد", "مدير فرع الشركة", [], "السد آمن"),
        ("أعلن مسؤول بدء العمل في السد.", "أعلن", "مسؤول", [], "بدء العمل في السد"),
        ("وأرجع محللون ضعف الإقبال إلى الحر.", "أرجع", "محللون", [], "ضعف الإقبال إلى الحر"),
        ("يرى العديد من المراقبين أن السعر يرتفع.", "يرى", "العديد من المراقبين", [], "السعر يرتفع"),
        ("وتقول المادة 15 إن الترخيص ملزم.", "تقول", "المادة 15", [], "الترخيص ملزم"),
        ("أعلن الوزير الذي يزور المرسى، عن مبادرة للصيادين.", "أعلن", "الوزير", [], "عن مبادرة للصيادين"),
        ("لاعب دولي قبل المباراة: أعاني من الحر.", ":", "لاعب دولي", [], "أعاني من الحر"),
        ("ووصف المندوب النرويجي الخطة بأنها ضعيفة.", "وصف", "المندوب النرويجي", [], "الخطة بأنها ضعيفة"),
        ("وقالت المديرة: «خرج الجميع»، حسبما ذكر مكتب البلدية.", "قالت", "المديرة", ["مكتب البلدية"], "خرج الجميع"),
        ("وقال المدير التنفيذي لشركة الشراع إن الخط عاد.", "قال", "المدير التنفيذي لشركة الشراع", [], "الخط عاد"),
        ("وتابع المدير في نفس التغريدة: «عاد الخط».", "تابع", "المدير", ["التغريدة"], "عاد الخط"),
        ("وتأمل الحكومة بعودة الخط ولكن الخبراء يحذرون من التأخير.", "تأمل", "الحكومة", [], "بعودة الخط"),
        ("وقال الوزير إن السد آمن، وذلك في زيارة للمرسى.", "قال", "الوزير", [], "السد آمن"),
        ("ودعت نقابات عمال الموانئ إلى الإضراب.", "دعت", "نقابات عمال الموانئ", [], "إلى الإضراب"),
        ("وقال شهود عيان لـ«الشراع نيوز»، إن القارب غرق.", "قال", "شهود عيان", ["الشراع نيوز"], "القارب غرق"),
        ("وأشاد الوزير بالجهود وحذر من التأخير.", "أشاد", "الوزير", [], "بالجهود"),
        (
            "ذكرت قناة الشراع، استنادا إلى تقرير للشرطة، أن المعبر فتح.",
            "ذكرت",
            "تقرير للشرطة",
            ["قناة الشراع"],
            "المعبر فتح",
        ),
        ("وقال القائد في بيان تلاه التلفزيون إن السد آمن.", "قال", "القائد", ["التلفزيون"], "السد آمن"),
        ('وقال المدير: "السد آمن"".', "قال", "المدير", [], "السد آمن"),
        ("ونفت الوزارة الاتهامات وقالت إن السد آمن.", "نفت", "الوزارة", [], "الاتهامات"),
        ("السد آمن على حد قول المدير.", "على حد قول", "المدير", [], "السد آمن"),
        ("وقال الوزير إن الخطة صعبة، لكنه أكد أنها ضرورية.", "قال", "الوزير", [], "الخطة صعبة"),
    ],
)
def test_one_construction(text: str, cue: str, speaker: str, via: list[str], words: str) -> None:
    """Settings before the verb, tellers behind the words, asides, counts of people, and where the words end."""
    assert told(text)[0] == (cue, speaker, via, words)


def test_the_headline_stands_behind_a_menu() -> None:
    """A line of the menu before it hides no headline."""
    text = "الرئيسية | أخبار\nالوزير: السد آمن\nافتتح الوزير السد."
    page = sheet(text)
    found = statements(report(text, key="t"), page, (Furniture(0, 16, "menu"),), (), ())
    assert [(s.cue.text, s.speaker.text) for s in found] == [(":", "الوزير")]


def test_who_tells_goes_on_and_not_whom_he_tells_of() -> None:
    """A continuing verb in the next sentence carries on the outer speaker."""
    text = "قال السفير إن المجلس حث الأطراف على الهدوء.\nوأضاف أن الجلسة طويلة."
    assert [(cue, who) for cue, who, _, _ in told(text)][-1] == ("أضاف", "السفير")


def test_a_dateline_says_nothing() -> None:
    """The agency of the dateline is not who goes on speaking."""
    text = "المرسى (ABC)-- انتقد أحمد منصور بطء العمل، مضيفا أن السد لن ينتظر."
    found = full(report(text, key="t")).statements
    assert [s.speaker.name for s in found if s.cue.text == "مضيفا"] == ["أحمد منصور"]


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("أحمد منصور، أحد قادة الحزب الذي غاب طويلا، قال إن المؤتمر قريب.", "قال", "أحمد منصور"),
        ("وكانت النرويج والسويد قد أعلنتا أن المعبر مغلق.", "أعلنتا", "النرويج والسويد"),
    ],
)
def test_names_before_their_verb(text: str, cue: str, speaker: str) -> None:
    """A name before its office, and two names of a dual verb, are who speaks."""
    found = full(report(text, key="t")).statements
    assert [(s.cue.text, s.speaker.text) for s in found] == [(cue, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "أسهم الموقع في نشر رسالة السلام.",
        "وأبقى الرئيس الوزراء في مناصبهم، بما يشير إلى أن النهج مستمر.",
        "واتُهم القائد بأنه مدبر الهجوم.",
        "شاهد.. سفينة تغرق في المرسى",
        "وكان الهبوط متوقعا لدى الخبراء.",
        "ويواصل السكان الاعتصام ومطالبة البلدية بالماء.",
        "وكانت الفنانة قد رفضت طلب مصور أن يلتقط صورة.",
        "واعتقل 18 طالبا بعد أن دخلوا المكتب.",
        "كيف نفسر رد فعل الجيش على أن الجسر أغلق.",
        "اتهم الوزير بأنه مدبر الخطة.",
        "وسئل الفريق عما إذا كان يرى أن الوقت حان.",
        "لم تذكر الوزارة سبب الحادث.",
        "يذكر أن الجسر بني قبل أعوام.",
        "ولن يقول المدير شيئا.",
        "وقع الحادث بحسب القانون.",
        "وصل الوفد عبر الميناء.",
        "وتجدر الإشارة إلى أن الطريق قديم.",
    ],
)
def test_no_statement(text: str) -> None:
    """Negated speech, impersonal verbs and prepositions of other senses report nothing."""
    assert told(text) == []


def test_elided_speaker_goes_on() -> None:
    """A verb without a subject and a participle carry the speaker and his tellers on."""
    text = "قال مدير الميناء لصحيفة المرسى إن الرافعة سقطت. وأضاف أن العمل توقف، مشيرا إلى أن التحقيق بدأ."

    found = told(text)

    assert [("قال", "مدير الميناء"), ("أضاف", "مدير الميناء"), ("مشيرا", "مدير الميناء")] == [f[:2] for f in found]
    assert [["صحيفة المرسى"]] * 3 == [f[2] for f in found]


def test_nested_speaker_has_the_outer_one_before_him() -> None:
    """He said that she affirmed: the inner statement comes through the outer speaker."""
    found = told("وقال الوزير إن الشركة أكدت أن الخط سليم.")

    assert ("أكدت", "الشركة", ["الوزير"], "الخط سليم") in found


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("نقلا عن وزارة الصحة", [("ذكرت", "وزارة الصحة", ["وكالة هالبرس"])]),
        ("وفقا لوزارة الصحة", [("ذكرت", "وكالة هالبرس", []), ("وفقا", "وزارة الصحة", ["وكالة هالبرس"])]),
    ],
)
def test_a_medium_passes_on_what_the_one_behind_says(behind: str, expected: list[tuple[str, str, list[str]]]) -> None:
    """An agency that reports words and names their source behind them is the teller, and the source the speaker."""
    found = told(f"ذكرت وكالة هالبرس أن 40 شخصا أصيبوا، {behind}.")
    assert [entry[:3] for entry in found] == expected


def test_a_medium_behind_the_words_passed_them_on() -> None:
    """``وفق وكالة`` behind a statement is its teller and no second speaker."""
    found = told("قال المحافظ إن الجسر أغلق، وفق وكالة الساحل.")

    assert [("قال", "المحافظ", ["وكالة الساحل"], "الجسر أغلق")] == found


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("قالت الشركة إن الخط سليم.", "indirect"),
        ('قالت الشركة: "الخط سليم منذ الصباح".', "direct"),
        ('قالت الشركة إن الخط "سليم منذ الصباح" وإنه آمن.', "mixed"),
    ],
)
def test_mode(text: str, mode: str) -> None:
    """Quoted wholly is direct, partly is mixed, not at all is indirect."""
    assert mode == read(text)[0].mode


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("ونفت الشركة أن يكون الخط قد انقطع.", "deny"),
        ("وتعهدت الحكومة بإصلاح الطريق.", "promise"),
        ("وحذرت الأرصاد من عاصفة.", "warn"),
        ("وتوقعت الوزارة أن يرتفع المد.", "estimate"),
        ("ودعا المجلس إلى انتخابات.", "demand"),
        ("وأشاد الوفد بالاتفاق.", "praise"),
    ],
)
def test_act(text: str, act: str) -> None:
    """The verb decides the act."""
    assert act == read(text)[0].act


def test_denial_points_to_what_it_denies() -> None:
    """A denial is linked to the accusation of somebody else before it."""
    found = read("اتهمت الحكومة الشركة بتلويث النهر. ونفت الشركة أن تكون قد لوثت النهر.")

    assert found[0].id == found[1].denies


def test_a_quotation_that_never_closes_ends_with_its_line() -> None:
    """An open quotation mark does not swallow the next paragraph."""
    text = 'قالت المديرة: "سنبني الجسر من جديد\nوصلت السفن إلى الميناء.'

    assert ["سنبني الجسر من جديد"] == [f[3] for f in told(text)]


def test_furniture_says_nothing() -> None:
    """No statement is read out of a menu or a related link."""
    from isnad.model import Furniture

    text = "اقرأ أيضا: قالت الشركة إن الخط سليم"
    page = report(text, key="t")

    assert () == statements(page, sheet(text), (Furniture(0, len(text), "related"),), (), ())


@given(st.text(alphabet=st.sampled_from(list('قالأنوفيبلن إن \n.،:"“”«»()#_-3٥ةه')), max_size=200))
def test_any_text_gives_valid_spans(text: str) -> None:
    """Whatever comes in, nothing crashes and every span lies in the text."""
    for found in read(text):
        assert text[found.cue.start : found.cue.end] == found.cue.text
        assert all(0 <= c.start < c.end <= len(text) for c in found.content)
        for link in (found.speaker, *found.via):
            if link.text is not None:
                assert link.text == text[link.start : link.end]


def test_a_hundred_thousand_quotation_marks_stay_bounded() -> None:
    """A page of nothing but quotation marks is read in bounded time."""
    assert () == read('"' * 100_000)


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("اتهمت الحكومة المعارضة بتدبير الهجوم.", "الحكومة", "المعارضة بتدبير الهجوم"),
        ("اتهمت الحكومة النهرانية المعارضة المسلحة بقصف القرية.", "الحكومة النهرانية", "المعارضة المسلحة بقصف القرية"),
        ("طالب الرئيس الحكومة بالاستقالة.", "الرئيس", "الحكومة بالاستقالة"),
        ("حثت المنظمة الحكومة على التحرك.", "المنظمة", "الحكومة على التحرك"),
        ("انتقد الوزير الصحيفة لنشرها الخبر.", "الوزير", "الصحيفة لنشرها الخبر"),
        ("هدد القائد السكان بالقصف.", "القائد", "السكان بالقصف"),
        ("حمّل الوزير الشركة مسؤولية الحريق.", "الوزير", "الشركة مسؤولية الحريق"),
        ("دعت الفصائل المعارضة النظام إلى الحوار.", "الفصائل المعارضة", "النظام إلى الحوار"),
        ("دعت القوى المعارضة إلى الحوار.", "القوى المعارضة", "إلى الحوار"),
        ("هددت حركة الفجر النهرانية، الجمعة، بضرب الميناء.", "حركة الفجر النهرانية", "بضرب الميناء"),
    ],
)
def test_subject_and_object(text: str, speaker: str, words: str) -> None:
    """Of two definite nouns behind a verb that takes an object the first speaks, and the second is spoken of."""
    found = full(report(text, key="t")).statements
    assert [(s.speaker.text, s.content[0].of(text)) for s in found] == [(speaker, words)]


@pytest.mark.parametrize(
    "text",
    [
        "اتهمت الحكومة المعارضة بتدبير الهجوم. ونفت المعارضة ذلك.",
        "اتهم الوزير المدير بسرقة المال. ونفى المدير الاتهامات.",
        "حمّل الوزير الشركة مسؤولية الحريق. ورفضت الشركة هذا الاتهام.",
        "واتهمت الشرطة المتظاهرين بإحراق المبنى، الأمر الذي نفاه المتظاهرون.",
    ],
)
def test_denial_of_an_accusation(text: str) -> None:
    """Who is accused may deny it, in the next sentence or at once, and the two are linked without telling each other."""
    accusation, denial = full(report(text, key="t")).statements
    assert (accusation.act, denial.act, denial.denies) == ("accuse", "deny", accusation.id)
    assert (accusation.via, denial.via) == ((), ())


def test_hope_vouches_for_no_background() -> None:
    """What a relative clause tells beside somebody's hope is the outlet's own."""
    text = "يأمل الوزير بجمع 300 مليون دولار للخطة التي تبلغ تكلفتها 900 مليون دولار."
    hoped, whole = full(report(text, key="t")).figures
    assert ([a.text for a in hoped.authority], whole.authority) == (["الوزير"], ())


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("ولم يحضر المجلس، الذي يخشى من أن تطول الأزمة.", "المجلس", "تطول الأزمة"),
        ("وحاربت الجماعة المتمردين الذين يؤكدون أنهم وحدهم.", "المتمردين", "وحدهم"),
        ("وأكدت الخطوة تقريرا نشرته صحيفة الشراع قالت فيه إن الرسوم ارتفعت.", "صحيفة الشراع", "الرسوم ارتفعت"),
        ("ونقل النادي تصريحات الزعفراني والتي قال فيها «القرار صعب».", "الزعفراني", "القرار صعب"),
        ("ووفقا للتقرير الأسبوعي لإدارة الطاقة، فإن المخزون هبط.", "تقرير الأسبوعي لإدارة الطاقة", "المخزون هبط"),
        ("وقال 12% من المشاركين إنهم سيغيبون.", "12% من المشاركين", "سيغيبون"),
        ("قال نحو ثلثهم إنهم سيحضرون.", "نحو ثلثهم", "سيحضرون"),
        ("وقال 20 شخصا إنهم رأوا القارب.", "20 شخصا", "رأوا القارب"),
        ("السلطات في تايلاند تعلن إنقاذ الأطفال", "السلطات في تايلاند", "إنقاذ الأطفال"),
        ("وينص القانون على منع الصيد.", "القانون", "على منع الصيد"),
        ("ووجدت الدراسة أن البحر دافئ.", "الدراسة", "البحر دافئ"),
        ("وألقى الوزير باللوم على المدير.", "الوزير", "على المدير"),
        ("وعبر الزعيمان عن قلقهما.", "الزعيمان", "عن قلقهما"),
        ("وقال النادي إنه طلب رأيا وتصرف وفقا لذلك.", "النادي", "طلب رأيا وتصرف وفقا لذلك"),
        ("وغاب المدير، حسب ما جاء في تقارير محلية.", "تقارير محلية", "وغاب المدير"),
    ],
)
def test_other_speakers(text: str, speaker: str, words: str) -> None:
    """Speakers in relative clauses, shares of people, laws and findings, each with the words."""
    found = [s for s in full(report(text, key="t")).statements if s.cue.text != "نقل"]
    assert [(s.speaker.text or s.speaker.name, s.content[0].of(text)) for s in found] == [(speaker, words)]


@pytest.mark.parametrize(
    "text",
    [
        "أظهرت صور أن البيت احترق.",
        "وجد الرجل أن الباب مفتوح.",
        "ألقى الوزير كلمة أمام المجلس.",
        "رفض الوزير عرض الشركة.",
        "أدانت محكمة المتهم بالسرقة.",
        "وتؤيد الدولة المبادئ التي أقرتها الهيئة بالنسبة للقضية.",
        "إلا أن المدرب أظهر خلال المباراة أنه جاهز.",
        "جدد نادي المرسى عقد لاعبه.",
        "نهران توقع اتفاقية مع كلبار",
        "فنهران وكلبار تعتبران جزءا من المنطقة.",
        "بأقصى قدر من الجهد على أن ينتهي العمل.",
    ],
)
def test_no_speech(text: str) -> None:
    """What pictures show, what somebody finds, holds or turns down, and a measure report nothing."""
    assert full(report(text, key="t")).statements == ()


def test_headline_of_a_name_known_from_below() -> None:
    """A name that no list has speaks in the headline where it stands behind a verb of speech below."""
    text = "عن الحادث.. زعفرانوف: لم أفعل\nوقال زعفرانوف إنه بريء."
    assert [(s.cue.text, s.speaker.text) for s in read(text)] == [(":", "زعفرانوف"), ("قال", "زعفرانوف")]


@pytest.mark.parametrize(
    "text",
    [
        "وقال المدير: «الجسر فتح.\n«والطريق أغلق».\nوأضاف أن العمل مستمر.",
        'وقال المدير: "الجسر فتح.\n"والطريق أغلق".\nوأضاف أن العمل مستمر.',
        'وقال المدير: "الجسر فتح.\nوالطريق أغلق".\nوأضاف أن العمل مستمر.',
    ],
)
def test_quotation_over_paragraphs(text: str) -> None:
    """Words that run over paragraphs are one statement with a span each, whether or not each paragraph bears a mark."""
    said, added = full(report(text, key="t")).statements
    assert ([c.of(text) for c in said.content], said.mode) == (["الجسر فتح.", "والطريق أغلق"], "direct")
    assert (added.speaker.name, added.content[0].of(text)) == ("المدير", "العمل مستمر")


@pytest.mark.parametrize(
    "text",
    [
        'وقال المدير: "الجسر فتح"".\nوقالت الشركة: "بعنا".',
        'وقال المدير: ""الجسر فتح".\nوقالت الشركة: "بعنا".',
        'وقال المدير: "الجسر فتح.\nوقالت الشركة: "بعنا".',
    ],
)
def test_quotation_badly_closed(text: str) -> None:
    """A mark typed twice counts once, and one that never closes ends with its line."""
    assert [s.content[0].of(text) for s in full(report(text, key="t")).statements] == ["الجسر فتح", "بعنا"]


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "via"),
    [
        (
            "وقالت تقارير إن مسؤولا كبيرا في الوزارة أبلغ الحكومة أن الجسر سقط.",
            "أبلغ",
            "مسؤولا كبيرا في الوزارة",
            ["تقارير"],
        ),
        ("وأرسلت السفارة مذكرة عاجلة تطالب الحكومة بتفسير.", "تطالب", "مذكرة عاجلة", []),
        ("والمؤيدون للبقاء مصممون على القانون الذي يقولون إنه يحميهم.", "يقولون", "المؤيدون للبقاء", []),
        ("وقالت الوزارة في بيان بثته وكالة الشراع إن الجسر سقط.", "قالت", "الوزارة", ["وكالة الشراع"]),
        ("ذكر القائد الذي رفض ذكر اسمه في تصريح لقناة الشراع أنه انسحب.", "ذكر", "القائد", ["قناة الشراع"]),
    ],
)
def test_who_tells_what_through_whom(text: str, cue: str, speaker: str, via: list[str]) -> None:
    """The noun behind أن, an indefinite document, a plural that opens the sentence; media that air a document."""
    found = next(s for s in full(report(text, key="t")).statements if s.cue.text == cue)
    assert (found.speaker.text or found.speaker.name, [v.text for v in found.via]) == (speaker, via)


def test_words_inside_open_marks_are_not_cut() -> None:
    """A verb inside a quotation that is still open begins nobody's turn."""
    text = "وشدد المصدر على أن نهران «إذ تجدد تضامنها مع كلبار فإنها واثقة بقدرتها»."
    assert [s.content[0].of(text) for s in full(report(text, key="t")).statements] == [
        "نهران «إذ تجدد تضامنها مع كلبار فإنها واثقة بقدرتها»"
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("وأعلن الوزير، محمد علي، إغلاق الجسر.", "الوزير، محمد علي", "إغلاق الجسر"),
        ("وقال المستثمر المخضرم دارن كوفت إن الجنون سينتهي.", "المستثمر المخضرم دارن كوفت", "الجنون سينتهي"),
        ("وقال مسؤولون بقطاع الهجرة إنه سافر.", "مسؤولون بقطاع الهجرة", "سافر"),
        (
            "كشفت وكالة الشراع المتخصصة بأخبار الاقتصاد أن السعر زاد.",
            "وكالة الشراع المتخصصة بأخبار الاقتصاد",
            "السعر زاد",
        ),
        ("حذرت دراسات اقتصادية من تشغيل الآلات.", "دراسات اقتصادية", "من تشغيل الآلات"),
        ("واختتم المؤرخ حديثه بالقول: «ليست هذه هي القضية».", "المؤرخ", "ليست هذه هي القضية"),
        ("نقلت صحيفة الشراع عن أحد المانحين لحزب النور قوله إن السعر زاد.", "أحد المانحين لحزب النور", "السعر زاد"),
        ("أكدت مصادر طبية وأمنية مقتل رجل.", "مصادر طبية وأمنية", "مقتل رجل"),
        (
            "دعا الاتحاد الدولي لكرة القدم (فيفا) الخميس القنوات إلى الصبر.",
            "الاتحاد الدولي لكرة القدم (فيفا)",
            "القنوات إلى الصبر",
        ),
        ("حثت السلطات الإيرانيين على الصبر.", "السلطات", "الإيرانيين على الصبر"),
        ("وصف الوزير الاتفاق بأنه سيئ وكان قد رحب به.", "الوزير", "الاتفاق بأنه سيئ"),
        ("قالت الهيئة المشرفة على الميناء إن الرصيف مغلق.", "الهيئة المشرفة على الميناء", "الرصيف مغلق"),
        ("وقال المصدر إن الوفدين التقيا، من دون إعطاء تفاصيل.", "المصدر", "الوفدين التقيا"),
        ("وقال الوزير إن: «الهيئة جاهزة»، في إشارة إلى القرار.", "الوزير", "الهيئة جاهزة"),
        ("وقال الوزير إنه يشجع الصيد وليس التجارة فحسب.", "الوزير", "يشجع الصيد وليس التجارة فحسب"),
    ],
)
def test_whole_speaker_and_whole_words(text: str, speaker: str, words: str) -> None:
    """A speaker with the name behind his office and whose he is; words without what the outlet adds."""
    found = full(report(text, key="t")).statements[0]
    assert (found.speaker.text, found.content[0].of(text)) == (speaker, words)


def test_participle_that_agrees_with_whom_is_told_of() -> None:
    """``قائلا`` behind ``قالت الوكالة إن فلانا`` is his word, which the agency tells."""
    text = "وقالت وكالة الشراع إن خالد منصور تسلم الرسالة، قائلا: «الطريق طويل»."
    told_of = full(report(text, key="t")).statements[1]
    assert (told_of.speaker.name, [v.text for v in told_of.via]) == ("خالد منصور", ["وكالة الشراع"])


@pytest.mark.parametrize("place", ["نهران", "كلفان", "مرسى"])
def test_a_body_of_a_place_that_no_news_had_speaks(place: str) -> None:
    """Its name is not what is told, and who spoke before does not go on."""
    assert full(report("وأعلنت بلدية", key="a")).statements == ()
    text = f"قالت الشرطة إن الطريق مغلق. وأعلنت بلدية {place} مقتل 130 شخصا."
    (_, told) = full(report(text, key="a")).statements
    assert (told.speaker.text, [part.of(text) for part in told.content]) == (f"بلدية {place}", ["مقتل 130 شخصا"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("واكتفى الوزير بالقول إن التحقيق مستمر.", ["التحقيق مستمر"]),
        ('واكتفى المتحدث بالقول: "لا تعليق".', ["لا تعليق"]),
        ("واختتم الوزير حديثه بالقول إن الأزمة ستنتهي.", ["الأزمة ستنتهي"]),
        ("واكتفى فريق نهران بالتعادل مع كلفان.", []),
        ("واختتم المهرجان فعالياته أمس.", []),
    ],
)
def test_by_saying(text: str, words: list[str]) -> None:
    """Verbs that only with ``بالقول`` tell what somebody said."""
    assert [part.of(text) for told in full(report(text, key="a")).statements for part in told.content] == words


@pytest.mark.parametrize("speaker", ["الوزير", "مجلس الأمن", "وزارة الخارجية"])
def test_what_is_condemned_is_no_part_of_a_name(speaker: str) -> None:
    """A definite noun of what happens stands behind a whole name as the object."""
    verb = "أدانت" if speaker.startswith("وزارة") else "أدان"
    (told,) = full(report(f"{verb} {speaker} الهجوم الذي أودى بحياة 12 مدنيا.", key="a")).statements
    assert (told.speaker.text, told.speaker.name) == (speaker, speaker)


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("أخبر الوزير الصحفيين أن الهجوم أحبط.", "الوزير", "الهجوم أحبط"),
        ("أبلغ الوزير البرلمان أن الهجوم أحبط.", "الوزير", "الهجوم أحبط"),
        ("وأبلغ مسؤول أمني وكالة فرانس برس بأن الهجوم أحبط.", "مسؤول أمني", "الهجوم أحبط"),
        ("وأكد الوزير للنواب أن الميزانية متوازنة.", "الوزير", "الميزانية متوازنة"),
        ('ووصف الوزير الاتفاق بأنه "تاريخي".', "الوزير", 'الاتفاق بأنه "تاريخي"'),
    ],
)
def test_who_hears_the_words(text: str, speaker: str, words: str) -> None:
    """The listener is neither part of who speaks, in whatever name, nor of the words; what is described is."""
    (told,) = full(report(text, key="a")).statements
    assert (told.speaker.text, told.speaker.name) == (speaker, speaker)
    assert [part.of(text) for part in told.content] == [words]


def test_who_is_held_responsible_is_another_body() -> None:
    """The noun of a body behind a whole name begins the object, and who accuses goes on speaking."""
    text = 'وحملت نقابة عمال المناجم الشركة المشغلة "ميرال للطاقة" المسؤولية، وقالت إنها تلقت تحذيرات.'
    blame, said = full(report(text, key="a")).statements
    assert (blame.act, blame.speaker.text, said.speaker.name) == ("accuse", "نقابة عمال المناجم", "نقابة عمال المناجم")


@pytest.mark.parametrize("office", ["المدير التنفيذي لشركة الساحل", "حاكم الولاية", "الناطق باسمها"])
def test_the_name_in_commas_names_the_speaker(office: str) -> None:
    """Whatever body the office before it is of."""
    (told,) = full(report(f"وقال {office}، ماجد الوالي، إن العمل مستمر.", key="a")).statements
    assert (told.speaker.text, told.speaker.name) == (f"{office}، ماجد الوالي", "ماجد الوالي")


@pytest.mark.parametrize("office", ["المتحدثة باسمها", "الناطقة الرسمية باسمه"])
def test_a_spokeswoman_of_a_body_named_before(office: str) -> None:
    """The pronoun closes the office, and her name follows."""
    (told,) = full(report(f"وقالت {office} سلمى الحداد إن العمل مستمر.", key="a")).statements
    assert (told.speaker.text, told.speaker.name) == (f"{office} سلمى الحداد", "سلمى الحداد")
