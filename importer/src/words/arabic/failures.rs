//! What goes wrong on the “Your documents” page, in Arabic.

use super::faults::fault;
use crate::failure::{Failure, Trouble};

pub(super) fn failure(failure: &Failure) -> String {
    match failure {
        Failure::Fault(of_file) => return fault(of_file),
        Failure::NotOpened => "تعذر فتح الملف. ربما نُقل أو حُذف أو تغيّر منذ اختياره.",
        Failure::TooSlow(seconds) => {
            return format!(
                "استغرقت القراءة أكثر من {seconds} ثانية فأُوقفت، حتى قراءة البداية وحدها. احفظ الملف في أجزاء أو كنص عادي."
            );
        }
        Failure::Died(_) => "توقفت القراءة على نحو غير متوقع. ولم يُحفظ شيء من هذا الملف.",
        Failure::Rules(_) => "في ملف Side by State هذا أخطاء:",
    }
    .to_owned()
}

pub(super) fn trouble(trouble: &Trouble) -> String {
    let why = match trouble {
        Trouble::NoRoom => "مساحة التخزين ممتلئة",
        Trouble::NotAllowed => "هذا المتصفح يمنع التخزين، كما في نافذة التصفح الخاص",
        Trouble::OtherWindow => "هذه الوثائق مستخدمة في نافذة أخرى",
        Trouble::Elsewhere => "نافذة أخرى غيّرت الوثائق المحفوظة منذ فتح هذه النافذة",
        Trouble::NotDeleted(_) => return "تعذر حذف وثائقك المحفوظة.".to_owned(),
        Trouble::NotRead(_) => return "تعذرت قراءة وثائقك المحفوظة.".to_owned(),
        Trouble::SomeNotRead(count) => {
            return format!("وثائق محفوظة تعذرت قراءتها: {count}. ولم تُغيَّر.");
        }
    };
    format!("لا يمكن حفظ وثائقك على هذا الجهاز: {why}. احفظها في ملف.")
}
