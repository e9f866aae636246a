//! Dissent beside the vote: who votes down what falls does not dissent.

use super::sentences::own_sentences;
use super::{DissentRead, Place, SideRead, VoteRead};
use crate::grammar::who::{sentence_end, skip_blanks};
use crate::lexicon::votes::FALLEN;
use crate::record::DissentKind;

/// Dissent, but for what earlier votes tell on proposals that fell: who voted one down carried that.
pub(super) fn without_fallen(
    text: &str,
    mut dissent: Vec<DissentRead>,
    votes: &[VoteRead],
) -> Vec<DissentRead> {
    let fell =
        |vote: &&VoteRead| FALLEN.are_in(&text[vote.place.clone()]) || !is_carried(text, vote);
    let fallen = votes.iter().filter(fell);
    let fallen: Vec<_> = fallen.map(|vote| &vote.place).collect();
    dissent.retain(|read| {
        let next = fallen.partition_point(|place| place.end <= read.place.start);
        fallen.get(next).is_none_or(|place| place.start >= read.place.end)
    });
    dissent
}

/// Dissent, but for what the vote itself tells.
pub(super) fn beside(mut dissent: Vec<DissentRead>, vote: &Place) -> Vec<DissentRead> {
    dissent.retain(|read| read.place.start >= vote.end || read.place.end <= vote.start);
    dissent
}

/// Whether what was voted on was carried: by its counts, or as nothing beside the vote says that it
/// fell. Who votes down an amendment does not dissent.
pub(super) fn is_carried(text: &str, vote: &VoteRead) -> bool {
    let count = |side: &Option<SideRead>| side.as_ref().and_then(|side| side.count);
    if let (Some(favour), Some(against)) = (count(&vote.in_favour), count(&vote.against)) {
        return favour >= against;
    }
    let next = sentence_end(text, skip_blanks(text, vote.place.end).min(text.len()));
    !FALLEN.are_in(&text[vote.place.start..next.max(vote.place.end)])
}

/// Dissent, and those whom the vote names on its other sides.
pub(super) fn with_voters(
    text: &str,
    dissent: Vec<DissentRead>,
    vote: &VoteRead,
) -> Vec<DissentRead> {
    let mut dissent = beside(dissent, &vote.place);
    for (side, kind) in
        [(&vote.against, DissentKind::Against), (&vote.abstain, DissentKind::Abstained)]
    {
        let Some(side) = side.as_ref().filter(|side| side.has_names()) else { continue };
        let mut who = [side.parties.as_slice(), &side.people].concat();
        who.sort_by_key(|place| place.start);
        let named = who[0].start;
        let sentence = own_sentences(text).find(|sentence| sentence.contains(&named));
        let place = sentence.map_or(side.place.clone(), |sentence| {
            sentence.start..sentence.end.max(side.place.end)
        });
        dissent.push(DissentRead { who, kind, scope: None, place });
    }
    dissent.sort_by_key(|read| read.place.start);
    dissent
}

#[cfg(test)]
mod tests {
    use crate::grammar::vote::tests::check_dissent;

    #[test]
    fn dissent_in_votes() {
        check_dissent("(Ø) stemte imod ændring af takster.", "Against: (Ø) [ændring af takster]");
        check_dissent("Liste B stemte imod, idet de ønsker sagen udsat.", "Against: Liste B");
        check_dissent("Liste F og Ø stemte imod af hensyn til naboerne.", "Against: Liste F; Ø");
        check_dissent(
            "Imod stemte Ole Dal (V) og Socialdemokratiet.",
            "Against: Ole Dal; Socialdemokratiet",
        );
        check_dissent("Ole Dal (V) stemmer imod punkt 2.", "Against: Ole Dal [punkt 2]");
        check_dissent("Enhedslisten undlod at stemme.", "Abstained: Enhedslisten");
        check_dissent("Hverken for eller imod stemte SF.", "Abstained: SF");
        check_dissent("SF stemte hverken for eller imod.", "Abstained: SF");
        check_dissent("Ole Dal stemte blankt.", "Abstained: Ole Dal");
        check_dissent(
            "For stemte A. Imod stemte: C, Ole Dal (løsgænger) og O.",
            "Against: C; Ole Dal; O",
        );
        check_dissent("For stemte Venstre, imod stemte Ø.", "Against: Ø");
        check_dissent(
            "Et mindretal bestående af Ole Dal og Kim Friis stemte imod.",
            "Against: Ole Dal; Kim Friis",
        );
        check_dissent("Et mindretal (A, B og C) stemte imod.", "Against: A; B; C");
        check_dissent(
            "Ændringsforslaget blev forkastet med 31 stemmer imod 9.\nImod stemte: A og B.\nFølgende undlod at stemme: C.\nIndstillingen blev godkendt med 33 stemmer imod 9.\nImod stemte: O.\nFølgende undlod at stemme: F.",
            "Against: O | Abstained: F",
        );
        check_dissent(
            "For stemte: A og F.\nImod stemte: V og C.\nÆndringsforslaget er ikke vedtaget.\nHerefter blev indstillingen sat til afstemning.\nFor stemte: V og C.\nImod stemte: A.",
            "Against: A",
        );
        check_dissent("Et mindretal stemte imod (A og B).", "Against: A; B");
        check_dissent("Derefter stemte Venstre imod.", "Against: Venstre");
        check_dissent("Godkendt, idet Ole Dal (Ø) dog stemte imod.", "Against: Ole Dal");
    }
}
