//! Why a block is left out, in Arabic.

use drafts::draft::Reason;
use structure::Why;

use super::notes::left;
use super::values::apart;

pub(in crate::messages) fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Before(what) => left(*what).to_owned(),
        Reason::Read(read) => why(read),
        Reason::ByReader => "تركته أنت".to_owned(),
    }
}

fn why(why: &Why) -> String {
    let said = match why {
        Why::PageNumber => "رقم صفحة",
        Why::Rule => "خط فاصل",
        Why::ContentsLine => "سطر من جدول محتويات",
        Why::ContentsHead => "عنوان جدول محتويات",
        Why::Running => "رأس أو تذييل يتكرر في الصفحات",
        Why::Date => "تاريخ الوثيقة",
        Why::Delivery => "ملاحظة عن كيفية إلقاء النص أو ترجمته",
        Why::Address => "عنوان مراسلة أو عبارة مخاطبة",
        Why::Letterhead => "ترويسة الرسالة",
        Why::Closing => "خاتمة الرسالة",
        Why::Title => "العنوان، وقد حُفظ بوصفه عنوان الوثيقة",
        Why::ColumnHead => "عنوان عمود في جدول",
        Why::NoWords => "رموز بلا كلمات",
        Why::SectionLetter => "حرف القسم، وقد حل محله عنوان القسم",
        Why::EmptyHeading => "عنوان لا مقطع تحته",
        Why::Bullets => "علامات تعداد؛ وبنود القائمة مقاطع مستقلة",
        Why::LoneNumber => "رقم لا نص له",
        Why::HeadingNumber(heading) => {
            return format!("رقم العنوان «{}»، وليس جزءا من رقم فقرة", apart(heading));
        }
        Why::Footnote(mark) => return format!("الحاشية {}، مدرجة على حدة", apart(mark)),
    };
    said.to_owned()
}
