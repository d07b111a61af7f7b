//! Why a file gives nothing, in Arabic.

use extract::{Damage, Fault, Many, Place, Unit, measured};

use super::foreign::{foreign, instead};
use super::values::{apart, number};

pub(in crate::messages) fn fault(fault: &Fault) -> String {
    match fault {
        Fault::TooLarge { bytes, limit } => format!(
            "الملف كبير جدا: حجمه {}، والحد الأقصى {}. إن كانت فيه صور فاحفظه من دونها أو في أجزاء.",
            size(*bytes),
            size(*limit)
        ),
        Fault::Unpacks { limit } => format!(
            "سيتجاوز حجم الملف بعد فك ضغطه {}، فتوقفت القراءة. إن كان وثيقة حقيقية فاحفظه مجددا من دون صور، أو كنص عادي.",
            size(*limit)
        ),
        Fault::TooMany { what, limit } => format!("توقفت القراءة: {}", many(*what, *limit)),
        Fault::Password { wrong: false } => "الملف محمي بكلمة مرور.".to_owned(),
        Fault::Password { wrong: true } => "كلمة المرور هذه لا تفتح الملف.".to_owned(),
        Fault::NotWhat(is) => format!("هذا الملف {}. {}.", foreign(is), instead(is.instead())),
        Fault::Damaged { what, place } => {
            format!("الملف تالف: {}{}.", damage(*what), behind(place.as_ref()))
        }
        Fault::Empty => "لا نص في الملف.".to_owned(),
        Fault::NoText { pages } => format!(
            "لا نص في الملف، بل صور فقط (عدد الصفحات: {}). استخدم أولا برنامجا للتعرف على النصوص (OCR)، أو ألصق النص.",
            number(*pages)
        ),
        Fault::TooDeep { limit, place } => format!(
            "يتجاوز عدد مستويات التداخل في الملف {limit}{}.",
            behind(place.as_ref())
        ),
        Fault::Doubled { key, place: at } => format!(
            "يرد الاسم «{}» مرتين في الموضع نفسه ({}). احذف أحد الاثنين.",
            apart(key),
            place(at)
        ),
        Fault::NoColumn { column, found } => {
            let found: Vec<String> = found.iter().map(|name| apart(name)).collect();
            let found = found.join("، ");
            let has = if found.is_empty() { found } else { format!("؛ وفيه: {found}") };
            format!(
                "ليس في الجدول عمود اسمه «{}». يجب أن يسمّي صفه الأول الأعمدة{has}.",
                apart(column)
            )
        }
        Fault::UnknownEncoding => "النص ليس بترميز UTF-8، وترميزه غير مؤكد، فقد تُقرأ حروفه خطأ. احفظ الملف بترميز UTF-8 (في Excel: «CSV UTF-8»، وفي محرر النصوص: «حفظ باسم» مع اختيار الترميز UTF-8) ثم أضفه من جديد.".to_owned(),
        Fault::Unknown => "هذا النوع من الملفات غير مدعوم. احفظه بصيغة PDF أو DOCX أو ODT أو HTML أو كنص عادي.".to_owned(),
    }
}

/// What there is too much of, and what to do.
fn many(what: Many, limit: u64) -> String {
    let limit = number(limit);
    match what {
        Many::Paragraphs => format!(
            "عدد الفقرات أو الأسطر في الملف يتجاوز {limit}. احفظه في أجزاء، أو أضف الصفحات اللازمة فقط."
        ),
        Many::Rows => {
            format!("عدد الصفوف في جداول الملف يتجاوز {limit}. احفظ الصفوف اللازمة في ملف مستقل.")
        }
        Many::Cells => format!(
            "عدد الخلايا في جداول الملف يتجاوز {limit}. احفظ الصفوف والأعمدة اللازمة في ملف مستقل."
        ),
        Many::Stretches => format!(
            "عدد المقاطع المشطوبة أو المدرجة أو المسطّرة أو العريضة الخط في الملف يتجاوز {limit}. احفظه في أجزاء، أو كنص عادي."
        ),
        Many::Characters => format!(
            "عدد الحروف في صفحات الملف يتجاوز {limit}. احفظه في أجزاء، أو أضف الصفحات اللازمة فقط."
        ),
        Many::OnPage => format!(
            "عدد الحروف في صفحة واحدة من الملف يتجاوز {limit}. احفظه من دون تلك الصفحة، أو ألصق النص."
        ),
        Many::Columns => {
            format!("عدد الأعمدة في جداول الملف يتجاوز {limit}. احفظ الأعمدة اللازمة في ملف مستقل.")
        }
        Many::Drawings => format!(
            "عدد الرسوم المكررة في الملف يتجاوز {limit}. اطبعه في ملف PDF جديد، أو ألصق النص."
        ),
    }
}

fn damage(damage: Damage) -> String {
    let said = match damage {
        Damage::List => "تعذرت قراءة قائمة محتوياته",
        Damage::ManyParts => "يذكر من الأجزاء أكثر مما في أي وثيقة",
        Damage::CutOff => "أحد أجزائه مبتور",
        Damage::Packing => "تعذر فك ضغط أحد أجزائه",
        Damage::UnknownPacking => "أحد أجزائه مضغوط بطريقة غير مدعومة",
        Damage::Changed => "أحد أجزائه لا يطابق مجموعه الاختباري",
        Damage::TwoOfOneName => "فيه جزءان باسم واحد",
        Damage::NotText => "أحد أجزائه النصية ليس نصا",
        Damage::NoMainPart => "الجزء الذي فيه نصه مفقود",
        Damage::NoSheets => "قائمة أوراقه مفقودة",
        Damage::Garbled => "نصه مبتور أو مشوّش",
        Damage::BreaksOff => "ينتهي على نحو غير متوقع",
        Damage::NotJson => "ما في هذا الموضع ليس JSON صالحا",
        Damage::ManyPages { pages, limit } => {
            let (pages, limit) = (number(pages), number(limit));
            return format!("يذكر أن عدد صفحاته {pages}، والحد الأقصى {limit}");
        }
        Damage::UnknownLock => "مشفّر بطريقة غير مدعومة",
        Damage::NoPages => "لم يُعثر على قائمة صفحاته",
        Damage::ManyObjects => "فيه أكثر من مليون جزء، أي أكثر بكثير مما في أي وثيقة",
        Damage::DrawsTooMuch => "يرسم أكثر بكثير مما ترسمه وثيقة، وربما في حلقة متكررة",
    };
    said.to_owned()
}

/// Where it stands, to follow a clause.
fn behind(at: Option<&Place>) -> String {
    at.map(|at| format!(" ({})", place(at))).unwrap_or_default()
}

fn place(place: &Place) -> String {
    match place {
        Place::Line(line) => format!("السطر {line}"),
        Place::Column(line, column) => format!("السطر {line}، العمود {column}"),
        Place::Page(page) => format!("الصفحة {page}"),
        Place::Part(part) => format!("الجزء «{}»", apart(part)),
        Place::Path(path) if path.is_empty() => "الكائن الخارجي".to_owned(),
        Place::Path(path) => format!("«{}»", apart(path)),
    }
}

fn size(bytes: u64) -> String {
    let (amount, unit) = measured(bytes);
    let unit = match unit {
        Unit::Byte => "بايت",
        Unit::Kilobyte => "كيلوبايت",
        Unit::Megabyte => "ميغابايت",
    };
    format!("{} {unit}", number(amount))
}
