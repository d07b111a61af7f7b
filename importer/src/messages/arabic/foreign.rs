//! What a file is that is not read here, and what can be done about it, in Arabic.

use extract::{Foreign, Instead};

use super::values::apart;

/// To follow «هذا الملف».
pub(super) fn foreign(is: &Foreign) -> String {
    let said = match is {
        Foreign::Rtf => "وثيقة RTF",
        Foreign::Picture(name) => return format!("صورة ({})", apart(name)),
        Foreign::Packed(name) => return format!("أرشيف مضغوط ({})", apart(name)),
        Foreign::PostScript => "معدّ للطباعة (PostScript)",
        Foreign::Sound => "تسجيل صوتي",
        Foreign::SoundOrFilm => "تسجيل صوتي أو تسجيل فيديو",
        Foreign::Film => "تسجيل فيديو",
        Foreign::Program => "برنامج",
        Foreign::Database => "قاعدة بيانات",
        Foreign::Font => "خط طباعي",
        Foreign::LockedDocument => "وثيقة محمية بكلمة مرور",
        Foreign::LockedPack => "أرشيف مضغوط محمي بكلمة مرور",
        Foreign::OldWord => return format!("وثيقة Word قديمة ({})", apart(".doc")),
        Foreign::OldSheet => return format!("جدول بيانات قديم ({})", apart(".xls")),
        Foreign::OldSlides => return format!("عرض تقديمي قديم ({})", apart(".ppt")),
        Foreign::Mail => return format!("رسالة بريد إلكتروني محفوظة ({})", apart(".msg")),
        Foreign::OldOffice => "من ملفات Office القديمة",
        Foreign::Sheet(name) => return format!("جدول بيانات ({})", apart(name)),
        Foreign::Slides(name) => return format!("عرض تقديمي ({})", apart(name)),
        Foreign::Drawing => "رسم أو صيغة رياضية",
        Foreign::Book => "كتاب (EPUB)",
        Foreign::Pages => "وثيقة Apple Pages أو Numbers أو Keynote",
        Foreign::EncodedPage => "صفحة ويب بترميز غير مدعوم",
        Foreign::Email => "رسالة بريد إلكتروني (EML)",
        Foreign::PageArchive => "صفحة ويب محفوظة كأرشيف (MHTML)",
        Foreign::WordXml => "وثيقة Word بصيغة XML",
        Foreign::OnlyEmbedded => "وثيقة ليس فيها نص خاص بها، بل ملفات مضمّنة فقط",
        Foreign::OtherRelease => "صفحة حفظها إصدار آخر من Side by State",
        Foreign::XfaForm => "استمارة (XFA) لا يوجد محتواها في صفحاتها، ولذلك لم تُقرأ",
        Foreign::Portfolio(names) => {
            let names: Vec<String> =
                names.iter().map(|name| format!("«{}»", apart(name))).collect();
            return format!("حافظة PDF فيها ملفات أخرى لم تُقرأ: {}", names.join("، "));
        }
        Foreign::Json => "بصيغة JSON، لكنه ليس مجموعة Side by State",
    };
    said.to_owned()
}

/// A sentence without its full stop.
pub(super) fn instead(instead: Instead) -> &'static str {
    match instead {
        Instead::AsDocx => "افتحه في برنامج لمعالجة النصوص واحفظه بصيغة DOCX",
        Instead::Recognise => "استخدم أولا برنامجا للتعرف على النصوص (OCR)، أو ألصق النص",
        Instead::Unpack => "فك ضغطه وأضف الملفات التي فيه",
        Instead::NoText => "ليس فيه نص يُقرأ",
        Instead::SheetAsCsv => "احفظ الورقة اللازمة بصيغة CSV، بمقطع واحد في كل صف",
        Instead::TableAsCsv => "احفظ الجدول اللازم بصيغة CSV",
        Instead::AsPdf => "احفظه بصيغة PDF",
        Instead::PrintAsPdf => "احفظه أو اطبعه بصيغة PDF",
        Instead::Unlock => "افتحه بكلمة مروره واحفظه من دونها",
        Instead::Paste => "ألصق نصه",
        Instead::SaveAttachment => "افتحه واحفظ نصه أو مرفقه في ملف مستقل",
        Instead::AsHtmlOrPdf => "احفظه بصيغة HTML أو PDF",
        Instead::AsWordOrPdf => "صدّره بصيغة Word أو PDF",
        Instead::PasteFromBrowser => "افتحه في متصفح وانسخ نصه وألصقه هنا",
        Instead::AsHtmlOrPaste => "احفظه بصيغة HTML، أو ألصق نصه",
        Instead::BringTheData => "أضف ملف collection.json المحفوظ معها، أو الوثائق نفسها",
        Instead::PrintFromReader => {
            "افتحه في برنامج Adobe Acrobat Reader واطبعه ملف PDF ثم أضف ذلك الملف"
        }
        Instead::SaveTheFiles => "احفظ هذه الملفات من برنامج لعرض PDF وأضف كل واحد منها على حدة",
        Instead::BringCollection => {
            "تسمّي المجموعة عمليتها ومراحلها ومواضيعها ووثائقها (process, rounds, topics, documents)؛ أضف ذلك الملف، أو احفظ النص بصيغة أخرى"
        }
    }
}
