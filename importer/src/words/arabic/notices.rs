//! What there is to know of a file that was opened, in Arabic.

use drafts::saved::Notice;

use super::apart;

pub(super) fn notice(notice: &Notice) -> String {
    match notice {
        Notice::BothKept(of) => format!(
            "«{}»: توجد بين وثائقك نسخة أخرى منها. احتُفظ بالنسختين، والنسخة التي في هذا الملف مُدرجة على حدة. أزِل النسخة التي لا تحتاج إليها.",
            apart(&of.title)
        ),
        Notice::Changed(of) => format!(
            "«{}»: عُدّلت هذه الوثيقة خارج هذه الصفحة بعد حفظها. تُستخدم الوثيقة المعدّلة، واحتُفظ بالعمل غير المكتمل على النسخة السابقة في مدخل ثان.",
            apart(&of.title)
        ),
        Notice::TakenOut(of) => format!(
            "«{}»: الوثيقة المكتملة ليست ضمن ما فتحته، بل العمل غير المكتمل عليها فقط. فُتح هذا العمل للمراجعة، وهو ليس في المقارنة.",
            apart(&of.title)
        ),
        Notice::Newer => "حفظ إصدار أحدث من هذا البرنامج العملَ غير المكتمل في هذا الملف، فلم يُقرأ. أما الوثائق المكتملة فمفتوحة. احتفظ بالملف وافتحه مرة أخرى في الإصدار الأحدث.".to_owned(),
    }
}
