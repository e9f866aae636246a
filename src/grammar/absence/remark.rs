//! What is said of one person of a list: `(sygdom)`, `til kl. 18.40`.

use super::scope::part_of_meeting;
use super::substitute::titled_substitute;
use super::told::Told;
use super::{AbsenceRead, Place};
use crate::grammar::scope::find_reason;
use crate::grammar::words::has_word;
use crate::lexicon::absence::{APOLOGIES, MATTERS, NEGATIONS, NO_NOTICE, RECUSALS};
use crate::record::AfbudStatus;

impl Told<'_> {
    /// What is said of one person of a list: a substitute, a reason, a part of the meeting.
    pub(super) fn read_remark(&self, absence: &mut AbsenceRead, words: &Place) {
        let text = self.text;
        if let Some(name) = titled_substitute(text, words) {
            let told = has_word(&text[words.start..name.start], APOLOGIES);
            absence.status = if told { AfbudStatus::Apologies } else { absence.status };
            absence.substitute = Some(name);
        } else if let Some(reason) = find_reason(text, words) {
            absence.reason = Some(reason);
        } else if let Some(status) = remark_status(&text[words.clone()]) {
            absence.status = status;
            absence.scope = part_of_meeting(text, words, absence.status);
        } else {
            return;
        }
        absence.role = absence.role.take().filter(|role| role != words);
    }
}

/// What a remark says of the status, where it says anything.
fn remark_status(words: &str) -> Option<AfbudStatus> {
    let timed = part_of_meeting(words, &(0..words.len()), AfbudStatus::Partial).is_some();
    match () {
        () if has_word(words, RECUSALS) => Some(AfbudStatus::Recused),
        () if has_word(words, NO_NOTICE) => Some(AfbudStatus::WithoutNotice),
        () if has_word(words, NEGATIONS) && has_word(words, MATTERS) => {
            Some(AfbudStatus::NotTakingPart)
        }
        () if timed => Some(AfbudStatus::Partial),
        () if has_word(words, APOLOGIES) => Some(AfbudStatus::Apologies),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::grammar::absence::tests::check;

    #[test]
    fn reasons_and_scopes() {
        check("Ole Dal, A, (sygdom)", "Ole Dal/A Absent {sygdom}");
        check(
            "Borgmester Ole Dal (V), tjenesterejse.",
            "Ole Dal/V=Borgmester Absent {tjenesterejse}",
        );
        check("fra: Borgmester Ole Dal pga. arbejde.", "Ole Dal=Borgmester Absent {arbejde}");
        check(
            "Ole Dal til kl. 18.40 i punkt 2\nKim Friis fra kl. 21.33",
            "Ole Dal Partial [til kl. 18.40] | Kim Friis Partial [fra kl. 21.33]",
        );
        check("Ole Dal (A) punkt 3-5", "Ole Dal/A Partial [punkt 3-5]");
        check(
            "Ole Dal (A)- deltog ikke i behandlingen af punkt: 12",
            "Ole Dal/A NotTakingPart [punkt: 12]",
        );
        check("Ole Dal (O) deltog ikke i mødet.", "Ole Dal/O Absent");
        check("Ole Dal, A, (anden årsag)", "Ole Dal/A Absent {anden årsag}");
        check("Ole Dal, A, ankom til mødet kl. 17.32", "Ole Dal/A Partial [kl. 17.32]");
        check("Ole Dal (ferie), Kim Friis", "Ole Dal Absent {ferie} | Kim Friis Absent");
        check("Ole Dal deltager online under punkt 1 og 2", "");
    }
}
