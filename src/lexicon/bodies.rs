//! How the names of bodies end, and who is no body.

/// Endings of the names of bodies that decide, longest first.
pub(crate) const BODY_ENDINGS: &[&str] = &[
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
];

/// Small words that end so too, and are no body by themselves.
pub(crate) const SMALL_WORDS: &[&str] = &["med"];
