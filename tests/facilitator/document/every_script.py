# ruff: noqa: RUF001 - the words are in many alphabets
"""A name and a sentence in every script that is shaped or has a font of its own, each with its language."""

from typing import Final, NamedTuple

from facilitator.agreement.plan import ActionPlan, Attendee
from tests.facilitator.document.plans import action, plan


class Words(NamedTuple):
    """What somebody is called, and what was agreed, with Latin words, digits and brackets in it."""

    name: str
    sentence: str


BY_LANGUAGE: Final = {
    "ar": Words(
        "محمد عبد الله",
        "سيزور معالج النطق (السيدة سميث) المدرسة في 12 يناير 2027، ويكتب تقريرًا إلى الوالدين.",
    ),
    "ur": Words(
        "ہمایوں علی خان",
        "بچے کو ہر ہفتے 15 گھنٹے مدد ملے گی، جو مسز Smith (SENCO) دیں گی۔ ٹھیک ہے؟",
    ),
    "fa": Words(
        "پژمان گلزاری",
        "مدرسه تا ۱۲ دی گزارش می\u200cنویسد و آن را برای مادر و پدر می\u200cفرستد.",
    ),
    "he": Words("יוסף כהן", "המטפלת תבקר בבית הספר (כיתה 3) עד 12 בינואר, ותשלח דו״ח להורים."),
    "bn": Words("কৃষ্ণা ব্যানার্জী", "বিদ্যালয় প্রতি সপ্তাহে ১৫ ঘণ্টা সহায়তা দেবে (EHCP, ধারা F)।"),
    "pa": Words("ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "ਸਕੂਲ ਹਰ ਹਫ਼ਤੇ 15 ਘੰਟੇ ਸਹਾਇਤਾ ਦੇਵੇਗਾ (SENCO)।"),
    "ta": Words("தமிழ்ச்செல்வி ஶ்ரீ", "பள்ளி ஒவ்வொரு வாரமும் 15 மணி நேரம் உதவி செய்யும் (SENCO)."),
    "hi": Words("श्रीमती कृष्णा शर्मा", "विद्यालय हर सप्ताह 15 घंटे की सहायता देगा (धारा F)। ठीक है?"),
    "gu": Words("કૃષ્ણા પટેલ", "શાળા દર અઠવાડિયે 15 કલાક મદદ કરશે (SENCO)."),
    "si": Words("ශ්\u200dරීමති ක්\u200dරිෂ්ණා පෙරේරා", "පාසල සතියකට පැය 15ක සහාය ලබා දෙයි (SENCO)."),
    "ml": Words("കൃഷ്ണൻ നായർ", "സ്കൂൾ ആഴ്ചയിൽ 15 മണിക്കൂർ സഹായം നൽകും (SENCO)."),
    "te": Words("కృష్ణమూర్తి", "పాఠశాల వారానికి 15 గంటల సహాయం అందిస్తుంది (SENCO)."),
    "th": Words(
        "สมชาย น้ำใจ",
        "โรงเรียนจะให้ความช่วยเหลือสัปดาห์ละ 15 ชั่วโมง (SENCO) และส่งรายงานให้ผู้ปกครองทุกเดือนโดยไม่มีค่าใช้จ่าย",
    ),
    "am": Words("አበበ በቀለ", "ትምህርት ቤቱ በሳምንት 15 ሰዓት ድጋፍ ይሰጣል (SENCO)።"),
    "zh": Words(
        "王小明", "學校每週提供15小時的支援（SENCO），並於一月十二日前將報告寄給家長。学校每周提供支持。"
    ),
    "ja": Words("田中さくら", "学校は毎週15時間の支援を行います（SENCO）。"),
    "ko": Words("김민수", "학교는 매주 15시간의 지원을 제공합니다 (SENCO)."),
    "ps": Words("ښه ځوان", "ښوونځی به د دسمبر تر 12 پورې راپور ولېږي (SENCO)."),
    "ckb": Words("هێمن ئەحمەد", "قوتابخانە تا 12ی دیسەمبەر ڕاپۆرت دەنێرێت (SENCO)."),
}
RIGHT_TO_LEFT: Final = ("ar", "ckb", "fa", "he", "ps", "ur")
EMOJI: Final = (
    "\U0001f44d\U0001f3fd \U0001f468\u200d\U0001f469\u200d\U0001f467"  # a thumb, a family
    " \U0001f1ec\U0001f1e7 \U0001f600 \u2b50 \u23f0"  # a flag, a face, a star, a clock
)


def plan_in(*texts: Words) -> ActionPlan:
    """Return a plan whose names and actions are these, each alone and among English words."""
    actions = [
        action(
            number,
            what=words.sentence,
            who=words.name,
            how_we_will_know=f"Mrs Smith ({words.name}) has written: \u201c{words.sentence}\u201d on 3 May.",
            supported_by="",
            basis="",
            different_timescale="",
        )
        for number, words in enumerate(texts, 1)
    ]
    attendees = tuple(Attendee(name=words.name, role=f"Parent of {words.name}") for words in texts)
    return plan(actions, title=f"Plan for {texts[0].name}", attendees=attendees)


def plan_in_every_script() -> ActionPlan:
    """Return a plan in all of them."""
    ordered = sorted(BY_LANGUAGE.items(), key=lambda each: each[0] != "ur")
    return plan_in(*(words for _, words in ordered), Words(EMOJI, f"Smile {EMOJI} (as before)."))
