//! How the names of bodies end, and who is no body.

use super::table::{Endings, Words};

/// Endings of the names of bodies that decide, longest first.
pub(crate) const BODY_ENDINGS: &Endings = &Endings::new(&[
    "generalforsamlingen",
    "repræsentantskabet",
    "generalforsamling",
    "repræsentationen",
    "forsamlingen",
    "kommissionen",
    "styregruppen",
    "bestyrelsen",
    "magistraten",
    "direktionen",
    "bestyrelse",
    "udvalgene",
    "rådsmødet",
    "udvalget",
    "laugene",
    "gruppen",
    "udvalg",
    "nævnet",
    "lauget",
    "rådene",
    "rådet",
    "forum",
    "nævn",
    "laug",
    "råd",
    "med",
]);

/// Small words that end so too, and are no body by themselves.
pub(crate) const SMALL_WORDS: &Words = &Words::new(&["med"]);
