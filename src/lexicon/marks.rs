//! Words around the number of an item and marks on its title.

use super::table::{Rows, Words};
use crate::record::{Access, ItemKind};

/// Words before the number of an item that no list is numbered with.
pub(crate) const ITEM_WORDS: &Words = &Words::new(&[
    "dagsordenspunkt nr.",
    "dagsordenspunkt",
    "dagsordenpunkt",
    "punkt nr.",
    "punktnr.",
    "pkt. nr.",
    "pkt.nr.",
    "sag nr.",
    "sag nr",
    // As scanners read it.
    "saq nr.",
    "saq nr",
    "punkt",
    "pkt.",
    "pkt",
    "nr.",
]);

/// Such a word before a plain number only: with more than digits it is the number of a case.
pub(crate) const PLAIN_ITEM_WORDS: &Words = &Words::new(&["sag"]);

/// Words before the number of an item that also begin a decision on a point: "Ad 1. Godkendt."
pub(crate) const WEAK_ITEM_WORDS: &Words =
    &Words::new(&["ad. pkt.", "ad punkt", "ad pkt.", "ad pkt", "ad.", "ad"]);

/// Those that are written together with the number, as printed: "Ad3."
pub(crate) const GLUED_ITEM_WORDS: [&str; 2] = ["Ad", "AD"];

/// Between two letters that one answer is for: "Ad. d og e".
pub(crate) const SECOND_LETTER: &str = " og ";

/// First words after a number and a stop with which it is no item: "1. og 2. behandling".
pub(crate) const NUMBER_GOES_ON: &Words = &Words::new(&["eller", "samt", "til", "og"]);

/// What is counted by ordinals: "2. behandling", "1. kvartal".
pub(crate) const COUNTED: &Words = &Words::new(&[
    "budgetopfølgning",
    "stedfortrædere",
    "viceborgmester",
    "økonomirapport",
    "stedfortræder",
    "behandlinger",
    "næstformand",
    "suppleanter",
    "behandling",
    "årgangene",
    "suppleant",
    "klasserne",
    "kvartal",
    "årgange",
    "klasser",
    "punktum",
    "halvår",
    "årgang",
    "klasse",
    "etape",
    "etage",
    "pulje",
    "pkt.",
    "pkt",
    "led",
    "sal",
]);

/// Units and things counted with a capital letter in front: no title begins so.
pub(crate) const UNITS: &Words =
    &Words::new(&["procent", "mio.", "mia.", "pct.", "dkk", "kr.", "m2", "m²", "km", "ha", "kr"]);

/// Open or closed, between the number and the title.
pub(crate) const ACCESS_WORDS: &Rows<Access> = &Rows::new(&[
    ("(lukket punkt)", Access::Closed),
    ("(åbent punkt)", Access::Open),
    ("(lukket sag)", Access::Closed),
    ("lukket punkt", Access::Closed),
    ("åbent punkt", Access::Open),
    ("(åben sag)", Access::Open),
    ("lukket sag", Access::Closed),
    ("(lukket)", Access::Closed),
    ("åben sag", Access::Open),
    ("(åbent)", Access::Open),
    ("(åben)", Access::Open),
    ("lukket", Access::Closed),
    ("åbent", Access::Open),
    ("åben", Access::Open),
]);

/// Open or closed before the number: "lukket 14 Title"; "åben" stands in lists of attachments too.
pub(crate) const ACCESS_LEADS: &Rows<Access> = &Rows::new(&[
    ("lukket punkt", Access::Closed),
    ("åbent punkt", Access::Open),
    ("lukket sag", Access::Closed),
    ("åben sag", Access::Open),
    ("lukket", Access::Closed),
    ("åbent", Access::Open),
]);

/// Open or closed, at the head of a heading over several items: "Lukkede punkter".
pub(crate) const GROUP_ACCESS: &Rows<Access> = &Rows::new(&[
    ("for lukkede døre", Access::Closed),
    ("for åbne døre", Access::Open),
    ("lukkede", Access::Closed),
    ("lukket", Access::Closed),
    ("åbent", Access::Open),
    ("åben", Access::Open),
    ("åbne", Access::Open),
]);

/// Those of them that stand in lists of attachments too, and prove no item.
pub(crate) const WEAK_ACCESS: &Words = &Words::new(&["åben"]);

/// Open or closed, before the title and a colon or a dash: "Lukket punkt: ".
pub(crate) const ACCESS_PREFIXES: &Rows<Access> = &Rows::new(&[
    ("lukket dagsordenspunkt", Access::Closed),
    ("åbent dagsordenspunkt", Access::Open),
    ("for lukkede døre", Access::Closed),
    ("for åbne døre", Access::Open),
    ("lukket punkt", Access::Closed),
    ("åbent punkt", Access::Open),
    ("lukket sag", Access::Closed),
    ("fortrolig", Access::Closed),
    ("åben sag", Access::Open),
    ("lukket", Access::Closed),
    ("åbent", Access::Open),
    ("åben", Access::Open),
]);

/// What the last words of a title, in parentheses or after a dash, say of it.
pub(crate) const ACCESS_SUFFIXES: &Rows<Access> = &Rows::new(&[
    ("behandles for lukkede døre", Access::Closed),
    ("for lukkede døre", Access::Closed),
    ("lukket dagsorden", Access::Closed),
    ("for åbne døre", Access::Open),
    ("lukket punkt", Access::Closed),
    ("åbent punkt", Access::Open),
    ("lukket sag", Access::Closed),
    ("fortroligt", Access::Closed),
    ("fortrolig", Access::Closed),
    ("åben sag", Access::Open),
    ("lukket", Access::Closed),
    ("åbent", Access::Open),
    ("åben", Access::Open),
]);

/// What the last words of a title, in parentheses or after a dash, say of the business.
pub(crate) const KIND_SUFFIXES: &Rows<ItemKind> = &Rows::new(&[
    ("orienteringspunkt", ItemKind::Orientation),
    ("beslutningspunkt", ItemKind::Decision),
    ("efterretningssag", ItemKind::Orientation),
    ("til efterretning", ItemKind::Orientation),
    ("til orientering", ItemKind::Orientation),
    ("orienteringssag", ItemKind::Orientation),
    ("drøftelsespunkt", ItemKind::Discussion),
    ("til godkendelse", ItemKind::Decision),
    ("beslutningssag", ItemKind::Decision),
    ("til beslutning", ItemKind::Decision),
    ("drøftelsessag", ItemKind::Discussion),
    ("til drøftelse", ItemKind::Discussion),
    ("temadrøftelse", ItemKind::Discussion),
    ("orientering", ItemKind::Orientation),
    ("beslutning", ItemKind::Decision),
    ("drøftelse", ItemKind::Discussion),
]);

/// The same by letters in parentheses, capitals only.
pub(crate) const KIND_LETTERS: &[(&str, ItemKind)] =
    &[("B", ItemKind::Decision), ("O", ItemKind::Orientation), ("D", ItemKind::Discussion)];

/// The same before the title and a colon: "Orienteringssag: ".
pub(crate) const KIND_PREFIXES: &Rows<ItemKind> = &Rows::new(&[
    ("orienteringspunkt", ItemKind::Orientation),
    ("efterretningssag", ItemKind::Orientation),
    ("til efterretning", ItemKind::Orientation),
    ("beslutningspunkt", ItemKind::Decision),
    ("til orientering", ItemKind::Orientation),
    ("drøftelsespunkt", ItemKind::Discussion),
    ("orienteringssag", ItemKind::Orientation),
    ("beslutningssag", ItemKind::Decision),
    ("til beslutning", ItemKind::Decision),
    ("drøftelsessag", ItemKind::Discussion),
    ("til drøftelse", ItemKind::Discussion),
    ("temadrøftelse", ItemKind::Discussion),
]);

/// The same only before a colon, as they begin titles too.
pub(crate) const KIND_LEADS: &Rows<ItemKind> = &Rows::new(&[
    ("orientering:", ItemKind::Orientation),
    ("beslutning:", ItemKind::Decision),
    ("drøftelse:", ItemKind::Discussion),
]);
