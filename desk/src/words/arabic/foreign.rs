//! What a file is that is not read here, and what can be done about it, in Arabic.

use intake::{Foreign, Instead};

use super::apart;

/// To follow «هذا الملف».
pub(super) fn foreign(is: &Foreign) -> String {
    let said = match is {
        Foreign::Rtf => "نص بصيغة RTF",
        Foreign::Picture(name) => return format!("صورة ({})", apart(name)),
        Foreign::Packed(name) => return format!("أرشيف مضغوط ({})", apart(name)),
        Foreign::PostScript => "معدّ للطباعة (PostScript)",
        Foreign::Sound => "تسجيل صوتي",
        Foreign::SoundOrFilm => "تسجيل صوتي أو فيلم",
        Foreign::Film => "فيلم",
        Foreign::Program => "برنامج",
        Foreign::Database => "قاعدة بيانات",
        Foreign::Font => "خط طباعي",
        Foreign::LockedDocument => "وثيقة لا تُفتح إلا بكلمة مرور",
        Foreign::LockedPack => "أرشيف مضغوط لا يُفتح إلا بكلمة مرور",
        Foreign::OldWord => return format!("وثيقة Word من النوع القديم ({})", apart(".doc")),
        Foreign::OldSheet => return format!("جدول بيانات من النوع القديم ({})", apart(".xls")),
        Foreign::OldSlides => return format!("عرض تقديمي من النوع القديم ({})", apart(".ppt")),
        Foreign::Mail => return format!("رسالة حُفظت من برنامج بريد ({})", apart(".msg")),
        Foreign::OldOffice => "من ملفات برنامج Office قديم",
        Foreign::Sheet(name) => return format!("جدول بيانات ({})", apart(name)),
        Foreign::Slides(name) => return format!("عرض تقديمي ({})", apart(name)),
        Foreign::Drawing => "رسم أو صيغة رياضية",
        Foreign::Book => "كتاب (EPUB)",
        Foreign::Pages => "وثيقة Pages أو Numbers أو Keynote",
        Foreign::EncodedPage => "صفحة ويب بترميز لا يُقرأ هنا",
        Foreign::Email => "رسالة بريد إلكتروني (EML)",
        Foreign::PageArchive => "صفحة ويب محفوظة كأرشيف (MHTML)",
        Foreign::WordXml => "وثيقة Word بصيغة XML",
        Foreign::OnlyEmbedded => "وثيقة ليس فيها نص خاص بها، بل ملفات مضمّنة فقط",
        Foreign::OtherRelease => "صفحة حفظها إصدار آخر من هذا البرنامج",
        Foreign::XfaForm => "استمارة (XFA) لا يوجد محتواها في صفحاتها، ولذلك لم تُقرأ",
        Foreign::Portfolio(names) => {
            let names: Vec<String> =
                names.iter().map(|name| format!("«{}»", apart(name))).collect();
            return format!("حافظة PDF فيها ملفات أخرى لم تُقرأ: {}", names.join("، "));
        }
        Foreign::Json => "بصيغة JSON، لكنه ليس مجموعة من هذا المشروع",
    };
    said.to_owned()
}

/// A sentence without its full stop.
pub(super) fn instead(instead: Instead) -> &'static str {
    match instead {
        Instead::AsDocx => "افتحه في برنامج لمعالجة النصوص واحفظه بصيغة DOCX",
        Instead::Recognise => "استخدم أولا برنامجا للتعرف على النصوص، أو ألصق النص",
        Instead::Unpack => "فك ضغطه وأفلت الملفات التي فيه",
        Instead::NoText => "ليس فيه نص يُقرأ",
        Instead::SheetAsCsv => "احفظ الورقة التي تهمك بصيغة CSV، مقطع في كل صف",
        Instead::TableAsCsv => "احفظ الجدول الذي يهمك بصيغة CSV",
        Instead::AsPdf => "احفظه بصيغة PDF",
        Instead::PrintAsPdf => "احفظه أو اطبعه بصيغة PDF",
        Instead::Unlock => "افتحه بكلمة مروره واحفظه من دونها",
        Instead::Paste => "ألصق نصه",
        Instead::SaveAttachment => "افتحه واحفظ نصه أو مرفقه في ملف مستقل",
        Instead::AsHtmlOrPdf => "احفظه بصيغة HTML أو PDF",
        Instead::AsWordOrPdf => "صدّره بصيغة Word أو PDF",
        Instead::PasteFromBrowser => "افتحه في متصفح وانسخ نصه وألصقه هنا",
        Instead::AsHtmlOrPaste => "احفظه بصيغة HTML، أو ألصق نصه",
        Instead::BringTheData => "أحضر ملف collection.json المحفوظ معها، أو الوثائق نفسها",
        Instead::PrintFromReader => {
            "افتحه في برنامج Adobe Acrobat Reader واطبعه ملف PDF ثم أضف ذلك الملف"
        }
        Instead::SaveTheFiles => "احفظ هذه الملفات من برنامج لعرض PDF وأضف كل واحد منها على حدة",
        Instead::BringCollection => {
            "تسمّي المجموعة عمليتها ومراحلها ومواضيعها ووثائقها (process, rounds, topics, documents)؛ أحضر ذلك الملف، أو احفظ النص بصيغة أخرى"
        }
    }
}
