//! The words of lists of attachments.

use super::table::{Rows, Words};
use crate::record::Access;

/// Open or closed, after the number of an attachment.
pub(crate) const ACCESS_WORDS: &Rows<Access> = &Rows::new(&[
    ("fortrolig", Access::Closed),
    ("(lukket)", Access::Closed),
    ("(åben)", Access::Open),
    ("lukket", Access::Closed),
    ("åbent", Access::Open),
    ("åben", Access::Open),
]);

/// Open or closed, in the label of one attachment: "Åbent bilag: Havneplan".
pub(crate) const ACCESS_LABELS: &Rows<Access> = &Rows::new(&[
    ("fortroligt bilag", Access::Closed),
    ("lukket bilag", Access::Closed),
    ("åbent bilag", Access::Open),
]);

/// The label of one attachment.
pub(crate) const LABELS: &Words = &Words::new(&["bilag nr.", "bilag nr", "bilag"]);

/// Endings of file names.
pub(crate) const EXTENSIONS: &[&str] = &[
    ".docx", ".xlsx", ".pptx", ".html", ".jpeg", ".pdf", ".doc", ".xls", ".ppt", ".rtf", ".txt",
    ".msg", ".eml", ".htm", ".jpg", ".png", ".tif", ".zip", ".odt", ".csv",
];

/// What says that there are no attachments; stops, dashes and case aside.
pub(crate) const NONE: &Words = &Words::new(&[
    "der er ingen bilag til dette punkt",
    "der er ingen bilag til punktet",
    "der er ingen bilag til sagen",
    "ingen bilag til dette punkt",
    "der er ikke nogen bilag",
    "ingen bilag til punktet",
    "ingen bilag tilknyttet",
    "ingen bilag til sagen",
    "sagen har ingen bilag",
    "ingen bilag vedlagt",
    "der er ingen bilag",
    "ingen vedhæftede",
    "ingen bilag",
    "intet bilag",
    "uden bilag",
    "ingen",
    "intet",
    "nej",
    "n/a",
    "0",
]);
