//! What goes wrong on the desk, in Arabic.

use super::faults::fault;
use crate::failure::{Failure, Trouble};

pub(super) fn failure(failure: &Failure) -> String {
    match failure {
        Failure::Fault(of_file) => return fault(of_file),
        Failure::NotOpened => "تعذّر فتح الملف: ربما نُقل أو حُذف أو تغيّر في هذه الأثناء.",
        Failure::TooSlow(seconds) => {
            return format!(
                "استغرقت قراءته أكثر من {seconds} ثانية فأُوقفت، وكذلك قراءة بدايته. احفظه في أجزاء، أو نصًّا عاديًّا."
            );
        }
        Failure::Died(_) => "توقفت القراءة على نحو غير متوقع، ولم يُحفظ منها شيء.",
        Failure::Rules(_) => "الملف بصيغة هذا المشروع، وفيه ما ليس صحيحًا:",
    }
    .to_owned()
}

pub(super) fn trouble(trouble: &Trouble) -> String {
    let why = match trouble {
        Trouble::NoRoom => "لم تبقَ مساحة كافية",
        Trouble::NotAllowed => "هذا المتصفح لا يسمح بذلك، كما في نافذة التصفح الخاص",
        Trouble::OtherWindow => "نافذة أخرى من هذا المتصفح تمنع ذلك",
        Trouble::Elsewhere => "نافذة أخرى غيّرت ما هو محفوظ منذ فتح هذه النافذة",
        Trouble::NotDeleted(_) => return "تعذّر حذف ما حُفظ على هذا الجهاز.".to_owned(),
        Trouble::NotRead(_) => return "تعذّرت قراءة ما حُفظ على هذا الجهاز.".to_owned(),
        Trouble::SomeNotRead(count) => {
            return format!("وثائق محفوظة على هذا الجهاز تعذّرت قراءتها: {count}. وقد تُركت كما هي.");
        }
    };
    format!("لا يمكن حفظ ما تحضره على هذا الجهاز: {why}. احفظ عملك في ملف إن أردت الاحتفاظ به.")
}
