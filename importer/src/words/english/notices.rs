//! What there is to know of a file that was opened, in English.

use drafts::saved::Notice;

pub(super) fn notice(notice: &Notice) -> String {
    match notice {
        Notice::BothKept(of) => format!(
            "“{}”: your documents already include another version. Both are kept; the one from this file is an entry of its own. Remove the one that you do not need.",
            of.title
        ),
        Notice::Changed(of) => format!(
            "“{}” was changed outside this page after it was saved. The changed document is used. The unfinished work on the earlier version is kept as a second entry.",
            of.title
        ),
        Notice::TakenOut(of) => format!(
            "“{}”: the finished document is not in what you opened, only the unfinished work on it. It is opened to be checked and is not in the comparison.",
            of.title
        ),
        Notice::Newer => "A newer version of this program saved the unfinished work in this file. It was not read; the finished documents are open. Keep the file, and open it again in the newer version.".to_owned(),
    }
}
