//! What there is to say of how a file was read, in Arabic.

use intake::{Left, Note};

use super::{apart, number};

pub(super) fn note(note: &Note) -> String {
    match note {
        Note::NoText { pages } => {
            let pages: Vec<String> = pages.iter().map(u32::to_string).collect();
            let pages = pages.join("، ");
            format!("لا نص في الصفحة/الصفحات {pages} بل صور فقط، فلم يُقرأ منها شيء.")
        }
        Note::Encoding(encoding) => {
            let encoding = apart(&encoding.to_string());
            format!("النص ليس بترميز UTF-8، وقد قُرئ بترميز {encoding}.")
        }
        Note::Garbled { count } => format!(
            "حروف مشوّهة في الملف نفسه، مثل «Ã©» بدل «é»، لأنه حُفظ بترميز خاطئ؛ اطلب نسخة سليمة منه: {}.",
            number(*count)
        ),
        Note::Repaired => {
            "الملف تالف؛ قُرئ ما أمكن العثور عليه فيه، وقد يكون شيء منه مفقودًا.".to_owned()
        }
        Note::Controls { count } => format!(
            "عدد الرموز المحذوفة لأنها ليست نصًا (تتحكم في الشاشة أو تغيّر اتجاه الكتابة): {}.",
            number(*count)
        ),
        Note::Unreadable { count } => format!(
            "عدد الحروف التي تعذّرت قراءتها ووُضعت مكانها العلامة «\u{fffd}»: {}.",
            number(*count)
        ),
        Note::UnreadOnPage { page, count } => format!(
            "عدد الحروف التي تعذّرت قراءتها في الصفحة {page} ووُضعت مكانها العلامة «\u{fffd}»: {}.",
            number(*count)
        ),
        Note::LeftOut { what, words, .. } => {
            format!("عدد الكلمات المتروكة ({}): {}.", left(*what), number(*words))
        }
        Note::Tables { count } => {
            format!("عدد الجداول التي قُرئت صفًا صفًا، خلية بعد خلية: {}.", number(*count))
        }
        Note::Boxes { count } => {
            format!("عدد مربعات النص التي وُضعت بعد الفقرة المجاورة لها: {}.", number(*count))
        }
        Note::Insertions { count } => {
            format!("عدد الإضافات المقترحة التي أُبقيت جزءًا من النص: {}.", number(*count))
        }
        Note::NotesRenumbered => {
            "في الملف حواشٍ سفلية وأخرى ختامية؛ وهي هنا مرقّمة ترقيمًا واحدًا متسلسلًا.".to_owned()
        }
        Note::RowsWithoutText { count } => {
            format!("عدد الصفوف المتروكة لخلوها من النص: {}.", number(*count))
        }
        Note::UnknownColumns { names } => {
            let names: Vec<String> =
                names.iter().map(|name| format!("«{}»", apart(name))).collect();
            format!("تُرك من الأعمدة ما لا يُعرف اسمه هنا: {}.", names.join("، "))
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
        Left::Navigation => "قوائم الصفحة وما يحيط بنصها",
        Left::Forms => "حقول استمارات وأزرارها",
        Left::Code => "برامج نصية وأنماط",
        Left::Contents => "جدول محتويات",
        Left::Columns => "أعمدة بأسماء أخرى",
        Left::LineNumbers => "أرقام الأسطر في الهامش",
        Left::Outside => "نص خارج حدود الصفحة",
        Left::Sheets => "أوراق ليس فيها جدول فقرات",
    }
}
