//! Parties, lists and groups.

use super::table::{Endings, Words};

/// Parties by name, as they stand in votes and in parentheses.
pub(crate) const PARTIES: &Words = &Words::new(&[
    "venstre, danmarks liberale parti",
    "venstre - danmarks liberale parti",
    "venstre – danmarks liberale parti",
    "det konservative folkeparti",
    "kristeligt folkeparti",
    "konservative folkeparti",
    "socialistisk folkeparti",
    "frihedslisten danmark",
    "danmarksdemokraterne",
    "kristendemokraterne",
    "uden for partierne",
    "udenfor partierne",
    "enhedslisten de rød-grønne",
    "enhedslisten - de rød-grønne",
    "enhedslisten – de rød-grønne",
    "dansk folkeparti",
    "liberal alliance",
    "socialdemokratiet",
    "socialdemokraterne",
    "slesvigsk parti",
    "stram kurs",
    "radikale venstre",
    "de konservative",
    "konservative",
    "det radikale venstre",
    "de radikale",
    "socialdemokratisk gruppe",
    "borgernes parti",
    "veganerpartiet",
    "frie liberale",
    "frie grønne",
    "fokus",
    "nye borgerlige",
    "enhedslisten",
    "moderaterne",
    "alternativet",
    "radikale",
    "løsgængerne",
    "løsgængere",
    "løsgænger",
    "soc.dem.",
    "venstre",
    "rad.v.",
    "rad.v",
    "kons.",
    "kons",
    "rad.",
    "soc.",
]);

/// Articles that a sentence writes small before the capital of a party: "og det Konservative
/// Folkeparti".
pub(crate) const ARTICLES: &Words = &Words::new(&["det ", "de "]);

/// Short forms of parties, exactly so written; single letters need no table.
pub(crate) const PARTY_CODES: &Words = &Words::new(&[
    "UFP", "UfP", "KRF", "Krf", "ALT", "Alt", "Lgl", "DF", "EL", "KD", "KF", "LA", "NB", "RV",
    "SD", "SF", "SP", "UP", "DD", "FG", "CD", "BL", "LL", "BP",
]);

/// Parties that are written in small letters.
pub(crate) const COMMON_NOUN_PARTIES: &Words = &Words::new(&[
    "uden for partierne",
    "udenfor partierne",
    "løsgængerne",
    "løsgængere",
    "løsgænger",
]);

/// Words before a letter or a name of a list: "Liste Ø", "Gruppe A".
pub(crate) const LIST_WORDS: &Words =
    &Words::new(&["lokallisten", "borgerlisten", "gruppe", "liste", "parti"]);

/// Endings of the names of local lists.
pub(crate) const LIST_ENDINGS: &Endings = &Endings::new(&[
    "lokallisten",
    "demokraterne",
    "listerne",
    "partiet",
    "listen",
    "gruppen",
    "liste",
]);

/// What the elected of a party are called together: "Venstres byrådsgruppe".
pub(crate) const GROUP_WORDS: &Words = &Words::new(&[
    "kommunalbestyrelsesgruppe",
    "kommunalbestyrelsesgrupper",
    "regionsrådsgrupper",
    "regionsrådsgruppe",
    "byrådsgrupper",
    "byrådsgruppe",
    "grupperne",
    "medlemmerne",
    "medlemmer",
    "repræsentanter",
    "repræsentant",
    "gruppen",
    "grupper",
    "gruppe",
    "medlem",
]);

/// Words before a party that make it a group: "Gruppen fra Venstre".
pub(crate) const GROUP_LEADS: &Words = &Words::new(&[
    "repræsentanterne fra",
    "repræsentanterne for",
    "byrådsgruppen for",
    "byrådsgruppen fra",
    "medlemmerne fra",
    "medlemmerne af",
    "medlemmer fra",
    "medlemmer af",
    "gruppen fra",
    "gruppen for",
    "gruppen",
]);

/// Words before several parties.
pub(crate) const PLURAL_LEADS: &Words =
    &Words::new(&["partigrupperne", "grupperne", "partierne", "listerne", "partiet"]);

/// Party letters that are words too.
pub(crate) const PREPOSITION_LETTERS: &[char] = &['I', 'Å'];

/// Words after such a letter where it is a party.
pub(crate) const AFTER_LETTER: &Words = &Words::new(&[
    "ønskede", "stemmer", "henholdt", "tager", "stemte", "undlod", "kunne", "ønsker", "afgav",
    "samt", "kan", "tog", "var", "og", "er",
]);

/// Groups that are no parties, named by what they are: "Medarbejdersiden tog forbehold."
pub(crate) const DEFINITE_GROUPS: &Words = &Words::new(&[
    "arbejdsmiljørepræsentanterne",
    "medarbejderrepræsentanterne",
    "forældrerepræsentanterne",
    "ledelsesrepræsentanterne",
    "elevrepræsentanterne",
    "beboerrepræsentanterne",
    "de faglige organisationer",
    "medarbejdersiden",
    "medarbejderside",
    "personalesiden",
    "ledelsessiden",
    "lejersiden",
    "oppositionen",
    "a-siden",
    "b-siden",
]);
