//! What there is to say of how a file was read, in Arabic.

use extract::{Left, Note};

use super::values::{apart, number};

pub(in crate::messages) fn note(note: &Note) -> String {
    match note {
        Note::NoText { pages } => {
            let pages: Vec<String> = pages.iter().map(u32::to_string).collect();
            let pages = pages.join("، ");
            format!("صفحات ليس فيها نص بل صور فقط، فلم يُستخرج منها شيء: {pages}.")
        }
        Note::Encoding(encoding) => {
            let encoding = apart(&encoding.to_string());
            format!("النص ليس بترميز UTF-8، وقد قُرئ بترميز {encoding}.")
        }
        Note::Garbled { count } => format!(
            "حروف مشوّهة في الملف نفسه، مثل «Ã©» بدل «é»، لأنه حُفظ بترميز خاطئ؛ اطلب نسخة سليمة منه: {}.",
            number(*count)
        ),
        Note::Tildes { count } => format!(
            "عدد المقاطع الواقعة بين العلامتين «~~» التي عُدّت مشطوبة، والنص العادي لا يبيّن ذلك: {}. تحقّق من كلماتها.",
            number(*count)
        ),
        Note::Conditional { cells } => {
            let cells: Vec<String> = cells.iter().map(|cell| apart(cell)).collect();
            format!(
                "قد يشطب تنسيق لم يُقيَّم كلمات في هذه الخلايا أو يخفيها أو يضيفها؛ تحقّق منها في الملف: {}.",
                cells.join("، ")
            )
        }
        Note::StylesUnread => "تعذر تقييم بعض قواعد التنسيق في الصفحة، فلا يُعرف هل تشطب كلمات أو تخفيها أو تضيفها. راجع الأصل.".to_owned(),
        Note::StylesNotApplied => "في الصفحة من قواعد التنسيق أكثر مما يمكن مقارنته بنصها، فلم يُطبَّق بعضها. قد توجد كلمات مشطوبة أو مخفية أو مسطّرة لم تُعلَّم. راجع الأصل.".to_owned(),
        Note::ListsFlattened { count, levels } => format!(
            "عدد عناصر القوائم التي تقع تحت المستوى {levels} وتُعرض في المستوى {levels}: {}.",
            number(*count)
        ),
        Note::NotRead { line, words } => format!(
            "الملف أطول من أن يُقرأ دفعة واحدة. عدد الكلمات التي لم تُقرأ، ابتداء من السطر {}: {}. احفظ البقية في ملف مستقل وأضفه على حدة.",
            number(*line),
            number(*words)
        ),
        Note::Repaired => {
            "الملف تالف. قُرئ ما أمكن استرجاعه منه، وقد يكون بعض نصه مفقودا.".to_owned()
        }
        Note::Controls { count } => format!(
            "عدد الرموز المحذوفة لأنها ليست نصا (رموز تحكم أو رموز لاتجاه الكتابة): {}.",
            number(*count)
        ),
        Note::Unreadable { count } => format!(
            "عدد الحروف التي تعذرت قراءتها ووُضعت مكانها العلامة «\u{fffd}»: {}.",
            number(*count)
        ),
        Note::UnreadOnPage { page, count } => format!(
            "عدد الحروف التي تعذرت قراءتها في الصفحة {page} ووُضعت مكانها العلامة «\u{fffd}»: {}.",
            number(*count)
        ),
        Note::MaybeStruck { pages } => {
            let pages: Vec<String> = pages.iter().map(u32::to_string).collect();
            let pages = pages.join("، ");
            format!("قد تشطب خطوط كلمات في الصفحة/الصفحات {pages}، وقد أُبقيت الكلمات. راجع الأصل.")
        }
        Note::LeftOut { what, words, .. } => {
            format!("عدد الكلمات المتروكة ({}): {}.", left(*what), number(*words))
        }
        Note::Tables { count } => {
            format!("عدد الجداول التي قُرئت صفا صفا، خلية بعد خلية: {}.", number(*count))
        }
        Note::Boxes { count } => {
            format!("عدد مربعات النص التي وُضعت بعد الفقرة المجاورة لها: {}.", number(*count))
        }
        Note::Insertions { count } => {
            format!("عدد الإضافات المقترحة التي أُبقيت جزءا من النص: {}.", number(*count))
        }
        Note::NotesRenumbered => {
            "في الملف حواش سفلية وأخرى ختامية؛ وهي هنا مرقّمة ترقيما واحدا متسلسلا.".to_owned()
        }
        Note::RowsWithoutText { count } => {
            format!("عدد الصفوف المتروكة لخلوها من النص: {}.", number(*count))
        }
        Note::Embedded { count } => format!(
            "عدد الملفات المضمّنة في الوثيقة التي لم تُقرأ ولم تُحسب كلماتها: {}.",
            number(*count)
        ),
        Note::UnknownColumns { names } => {
            let names: Vec<String> =
                names.iter().map(|name| format!("«{}»", apart(name))).collect();
            format!("أعمدة لم تُستخدم لأن أسماءها غير معروفة: {}.", names.join("، "))
        }
        Note::FilledDown { count } => format!(
            "عدد الصفوف التي استُكملت من صف أعلاها (الجهة أو المرحلة أو العنوان أو التاريخ أو الرابط) لأن الخلية مدمجة أو فارغة: {}.",
            number(*count)
        ),
        Note::NoAuthor { count } => format!(
            "عدد الصفوف التي لا جهة فيها ولا يُعرف يقينا أن الصف الذي فوقها ينطبق عليها: {}. تحقّق من صاحب هذا الكلام.",
            number(*count)
        ),
        Note::ColumnsTwice { names } => {
            let names: Vec<String> =
                names.iter().map(|name| format!("«{}»", apart(name))).collect();
            format!("أعمدة لم تُستخدم لأن عمودا آخر يحمل المعنى نفسه: {}.", names.join("، "))
        }
        Note::AuthorsDiffer { columns, rows } => {
            let columns: Vec<String> =
                columns.iter().map(|name| format!("«{}»", apart(name))).collect();
            let rows: Vec<String> = rows.iter().map(u32::to_string).collect();
            format!(
                "أعمدة لا تحدّد الجهة صاحبة النص: {}. الصفوف: {}. تحقّق من صاحب هذا الكلام.",
                columns.join("، "),
                rows.join("، ")
            )
        }
        Note::NotTheirs { over, count } => format!(
            "عدد الصفوف الواقعة تحت «{}» التي قد يكون كلامها لغير الدولة المذكورة: {}. تحقّق من صاحب هذا الكلام.",
            apart(over),
            number(*count)
        ),
        Note::AuthorStruck { rows } => {
            let rows: Vec<String> = rows.iter().map(u32::to_string).collect();
            format!("صفوف شُطب فيها اسم الجهة: {}. تحقّق من صاحب هذا الكلام.", rows.join("، "))
        }
        Note::AuthorUnread { rows } => {
            let rows: Vec<String> = rows.iter().map(u32::to_string).collect();
            format!(
                "صفوف تعذرت فيها قراءة خلية الجهة (صورة أو حقل فارغ أو كلمات مخفية أو محذوفة أو صيغة بلا نتيجة): {}. حدّد الجهة صاحبة النص.",
                rows.join("، ")
            )
        }
        Note::UnderNames { count } => {
            format!("عدد الصفوف التي أُخذ اسم الجهة فيها من خلية منفردة فوقها: {}.", number(*count))
        }
        Note::NotInFile { count } => format!(
            "عدد الصفحات أو العناصر المضمّنة التي لم تُقرأ لأن نصها ليس في الملف: {}.",
            number(*count)
        ),
        Note::UnclosedQuotes { lines } => {
            let lines: Vec<String> = lines.iter().map(u32::to_string).collect();
            format!(
                "علامة اقتباس تفتتح خلية ولا تُغلق، فقُرئ السطر وحده: {}. تحقّق من الصفوف هناك.",
                lines.join("، ")
            )
        }
        Note::UnevenRows { lines } => {
            let lines: Vec<String> = lines.iter().map(u32::to_string).collect();
            format!(
                "أسطر فيها خلايا أكثر مما في الصف الأول، وربما كان السبب فواصل في النص ليست بين علامتي اقتباس: {}. تحقّق من الصفوف هناك.",
                lines.join("، ")
            )
        }
        Note::SeveralDelegations { names } => {
            let names: Vec<String> = names.iter().map(|name| apart(name)).collect();
            format!(
                "يبدو أن هذا الملف يتضمن كلام عدة وفود ({})، ولذلك لا تُقترح جهة له. احفظ كلام كل وفد في ملف مستقل، أو ضعه في جدول بصف لكل وفد.",
                names.join("، ")
            )
        }
        Note::FilesInside { names } => {
            let names: Vec<String> =
                names.iter().map(|name| format!("«{}»", apart(name))).collect();
            format!(
                "ملفات داخل هذا الملف لم تُقرأ: {}. احفظ كل واحد منها من برنامج لعرض PDF وأضفه على حدة.",
                names.join("، ")
            )
        }
    }
}

pub(super) fn left(left: Left) -> &'static str {
    match left {
        Left::Furniture => "رؤوس الصفحات وتذييلاتها",
        Left::Deletions => "نص معلَّم على أنه محذوف",
        Left::Comments => "تعليقات في الهامش",
        Left::Hidden => "نص مخفي",
        Left::Pictures => "أوصاف صور",
        Left::Navigation => "القوائم وعناصر أخرى من الصفحة",
        Left::Forms => "حقول استمارات وأزرارها",
        Left::Code => "برامج نصية وأنماط",
        Left::Contents => "جدول محتويات",
        Left::Columns => "أعمدة غير معروفة",
        Left::LineNumbers => "أرقام الأسطر في الهامش",
        Left::Outside => "نص خارج حدود الصفحة",
        Left::Prompts => "حقول استمارات لم تُملأ",
        Left::Sheets => "أوراق ليس فيها جدول فقرات",
        Left::HiddenSheets => "أوراق مخفية",
        Left::HiddenCells => "صفوف وأعمدة مخفية",
        Left::Shapes => "مربعات نص ورسوم ومخططات",
        Left::Errors => "خلايا فيها قيمة خطأ",
        Left::Embedded => "صفحات مضمّنة",
        Left::FieldValues => "نص مُدخل في حقول استمارة",
        Left::Around => "نص حول الجدول",
    }
}
