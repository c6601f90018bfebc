//! What a name looks like, and which words are an office, a body or a place.

use std::sync::LazyLock;

use regex::Regex;

use super::text::{cut, pattern};
use crate::model::quote::Speaker;

/// A run of capitalised words, particles between them.
pub(super) const NAME: &str = r"(?:(?:(?:Mr|Mrs|Ms|Dr|Prof|St|Gov|Sen|Rep|Gen|Col|Lt|Capt|Sgt|Rev|Jr|Sr)\.|\p{Lu}\.|(?:\b(?:al|el|as|ad|ar|ash|d|l|de|le)['’\-])?\p{Lu}[\p{L}\p{M}’'\-]*)(?:[ \x{a0}](?:(?:al|bin|bint|ibn|de|van|von|der|den|la|le|da|di|del|dos|el|of|ter|zu)[ \x{a0}])*(?:(?:Mr|Mrs|Ms|Dr|Prof|St|Gov|Sen|Rep|Gen|Col|Lt|Capt|Sgt|Rev|Jr|Sr)\.|\p{Lu}\.|(?:\b(?:al|el|as|ad|ar|ash|d|l|de|le)['’\-])?\p{Lu}[\p{L}\p{M}’'\-]*))*)";

pub(super) static ROLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:spokes(?:man|woman|person)|president|vice-president|minister|secretary|mayor|deputy|governor|senator|councill?or|councilman|councilwoman|chair(?:man|woman|person)?|chief|director|manager|officer|head|leader|professor|teacher|lecturer|doctor|nurse|surgeon|judge|lawyer|solicitor|barrister|attorney|prosecutor|coach|captain|cllr|revd|hon|owner|founder|co-founder|analyst|economist|expert|scientist|researcher|engineer|farmer|fisherman|baker|resident|witness|ambassador|envoy|commissioner|inspector|sergeant|constable|superintendent|detective|sheriff|general|colonel|major|lieutenant|bishop|archbishop|imam|rabbi|vicar|priest|king|queen|prince|princess|mp|ceo|executive|commander|adviser|advisor|official|correspondent|reporter|editor|writer|columnist|author|journalist|actor|actress|singer|artist|curator|student|pupil|driver|pilot|worker|member|representative|candidate|activist|campaigner|organi[sz]er|volunteer|neighbou?r|(?:grand|step|god)?(?:mother|father|son|daughter|child|parent)(?:-in-law)?|mother|father|brother|sister|son|daughter|wife|husband|widow|lord|lady|dame|sir|mr|mrs|ms|miss|dr|prof|rev|gov|sen|rep|gen|col|sgt|capt|lt|pc|counterpart|premier|chancellor|speaker|treasurer|trustee|planner|consultant|specialist|veteran|pensioner|shopkeeper|librarian|fellow|partner|principal|headteacher|superintendent|sprecher(?:in)?|bürgermeister(?:in)?|minister(?:in)?|leiter(?:in)?|ingenieur(?:in)?|maire|ministre|présidente?|porte-parole|directeur|directrice|diver|substitute|grader|architect|novelist|poet|historian|painter|sculptor|composer|conductor|musician|violinist|pianist|dancer|producer|filmmaker|playwright|chef|cook|butcher|grocer|waiter|waitress|carpenter|plumber|electrician|mechanic|sailor|docker|miner|midwife|paramedic|firefighter|policeman|policewoman|soldier|photographer|lifeguard|gardener|forester|ranger|fisher|tenant|landlord|landlady|customer|passenger|commuter|bystander|eyewitness|survivor|protester|demonstrator|winger|defender|referee|umpire|athlete|runner|swimmer|cyclist|champion|postman|postwoman|clerk|cashier|cleaner|caretaker|warden|guard|translator|interpreter|broadcaster|presenter|host|publisher|bookseller|comedian|illustrator|designer|developer|programmer|mathematician|physicist|chemist|astronomer|statistician|demographer|accountant|auditor|banker|trader|broker|investor|entrepreneur|businessman|businesswoman|unionist|negotiator|mediator|diplomat|consul|legislator|lawmaker|congressman|congresswoman|alderman|magistrate|registrar|coroner|therapist|dentist|vet|veterinarian|pharmacist|chaplain|monk|nun|abbot|pope|cardinal|rector|provost|headmaster|headmistress|tutor|apprentice|trainee|grandmother|grandfather|uncle|aunt|cousin|nephew|niece|man|woman|boy|girl|friend|colleague|harbourmaster|harbormaster|psychologist|psychiatrist|\p{L}+ologist|florist|guitarist|cellist|motorist|lobbyist|strategist|naturalist|conservationist|environmentalist|receptionist|machinist|dramatist|schoolgirl|schoolboy|deckhand|\p{L}+ographer|\p{L}+keeper|\p{L}+maker|academic|delegate|critic|visitor|tourist|traveller|traveler|shopper|parent|teenager|child|farmhand|shepherd|beekeeper|brewer|tailor|weaver|potter|blacksmith|technician|operator|inventor|explorer|climber|guide|boss|gaffer|midfielder|striker|goalkeeper|skipper|baroness|countess|duchess|viscount|trainer|publican|plasterer|steward|insp|det|supt|cpl|maj|brig|cmdr)s?\b\.?",
    )
});
static TITLE_ONLY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:mr|mrs|ms|miss|dr|sir|lady|lord|dame|prof|rev|revd|cllr|hon|herr|frau|mme)\.?$",
    )
});
static BODY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:ministry|council|federation|guild|brigade|university|college|party|times|post|agency|city|county|street|road|united|national|international|general assembly|house|department|office|police|court|union|association|committee|commission|government|school|hospital|bank|company|group|institute|centre|center|foundation|society|club|trust|news|daily|journal|herald|tribune|gazette|guardian|tv|radio|press|service|twitter|facebook|telegram|instagram|league|cup|day|bridge|river|lake|island|north|south|east|west|new|sea|valley|parliament|congress|senate|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)\b",
    )
});
pub(super) const STARTERS: [&str; 74] = [
    "Der",
    "Die",
    "Das",
    "Le",
    "La",
    "Les",
    "El",
    "Ein",
    "The",
    "A",
    "An",
    "In",
    "On",
    "At",
    "But",
    "And",
    "After",
    "Before",
    "When",
    "While",
    "If",
    "As",
    "For",
    "From",
    "It",
    "He",
    "She",
    "They",
    "We",
    "I",
    "You",
    "His",
    "Her",
    "Their",
    "This",
    "That",
    "These",
    "Those",
    "There",
    "Then",
    "Now",
    "Some",
    "Many",
    "Most",
    "One",
    "Two",
    "Three",
    "Finally",
    "However",
    "Meanwhile",
    "Earlier",
    "Later",
    "Yesterday",
    "Today",
    "Asked",
    "Speaking",
    "During",
    "Since",
    "With",
    "Under",
    "Although",
    "Though",
    "Because",
    "What",
    "Where",
    "Who",
    "Why",
    "How",
    "Not",
    "No",
    "Yes",
    "Our",
    "My",
    "Former",
];

/// Whether a text names an office or trade.
pub(super) fn has_role(text: &str) -> bool {
    ROLE.is_match(text) || super::persian_words::has_role(text)
}

/// Whether a trade is a surname as often: behind a first name it is one.
pub(super) fn is_surname(word: &str) -> bool {
    const SURNAMES: &[&str] = &[
        "abbot",
        "archer",
        "baker",
        "bishop",
        "boss",
        "brewer",
        "butcher",
        "butler",
        "cardinal",
        "carpenter",
        "chaplain",
        "child",
        "clerk",
        "col",
        "collier",
        "cook",
        "cooper",
        "dancer",
        "diver",
        "driver",
        "farmer",
        "fellow",
        "fisher",
        "forester",
        "friend",
        "gardener",
        "gen",
        "gov",
        "guard",
        "hunter",
        "judge",
        "king",
        "knight",
        "lord",
        "major",
        "marshall",
        "mason",
        "miner",
        "monk",
        "nun",
        "painter",
        "parent",
        "partner",
        "pope",
        "porter",
        "potter",
        "priest",
        "prince",
        "ranger",
        "rep",
        "sailor",
        "sen",
        "shepherd",
        "singer",
        "sister",
        "speaker",
        "son",
        "tailor",
        "tenant",
        "trader",
        "tutor",
        "uncle",
        "vet",
        "warden",
        "weaver",
        "page",
        "host",
        "pilot",
    ];
    SURNAMES.contains(&word.to_lowercase().as_str())
}

/// Whether a capitalised run names a body, a place or a day and not a person.
pub(super) fn is_body(name: &str) -> bool {
    BODY.is_match(name)
        || ends_as_body(name)
        || (2 <= name.len() && name.chars().all(|c| c.is_uppercase() || c == '.'))
}

/// Whether a run ends in a word for a body or place behind a word that is no first name.
fn ends_as_body(name: &str) -> bool {
    const ENDS: &[&str] = &[
        "Fund",
        "Academy",
        "Airlines",
        "Airways",
        "Cathedral",
        "Theatre",
        "Theater",
        "Museum",
        "Gallery",
        "Orchestra",
        "Brigade",
        "Authority",
        "Board",
        "Corporation",
        "Federation",
        "Forum",
        "Front",
        "Guild",
        "Hotel",
        "Laboratory",
        "Library",
        "Network",
        "Observatory",
        "Bureau",
        "Securities",
        "Capital",
        "Holdings",
        "Partners",
        "Metals",
        "Pharma",
        "Systems",
        "Technologies",
        "Industries",
        "Airport",
        "Station",
        "Avenue",
        "Square",
        "Palace",
        "Harbour",
        "Harbor",
        "Tower",
        "Market",
        "Mountains",
        "Hills",
        "Islands",
        "Peninsula",
        "Alliance",
        "Movement",
        "Coalition",
        "Initiative",
        "Project",
        "Programme",
        "Studios",
        "Records",
        "Rovers",
        "City",
        "Wanderers",
        "Athletic",
        "Rangers",
        "Prize",
        "Award",
        "Awards",
        "Games",
        "Trophy",
        "Championship",
        "Act",
        "Treaty",
        "Accord",
        "War",
        "Leisure",
        "Foods",
        "Motors",
        "Energy",
        "Lines",
        "Parish",
        "Estate",
        "Clinic",
        "Infirmary",
        "Tribunal",
        "Inquiry",
    ];
    const STARTS: &[&str] = &[
        "Port", "Mount", "Lake", "Fort", "Cape", "Upper", "Lower", "Great", "Little", "Glen",
        "Isle",
    ];
    let Some(((first, _), (_, last))) = name.split_once(' ').zip(name.rsplit_once(' ')) else {
        return false;
    };
    (ENDS.contains(&last) || STARTS.contains(&first)) && super::kin::is_womans_name(name).is_none()
}

/// Name and role in a capitalised run: "Harbour Board Chairman Tom Hill".
pub(super) fn split(run: &str) -> Speaker {
    let mut tokens: Vec<&str> = run
        .split([' ', '\u{a0}'])
        .filter(|t| !t.is_empty())
        .collect();
    while tokens.len() > 1 && tokens.first().is_some_and(|t| STARTERS.contains(t)) {
        tokens.remove(0);
    }
    let owner = |t: &&str| t.ends_with("’s") || t.ends_with("'s") || t.ends_with("s’");
    if let Some(at) = tokens.iter().rposition(owner)
        && at + 1 < tokens.len()
    {
        // "the Prison Officers’ League" is a body by its whole name.
        let rest = tokens.get(at + 1..).unwrap_or_default().join(" ");
        let is_many = tokens.get(at).is_some_and(|t| t.ends_with("s’"));
        if !(is_many && is_body(&rest)) {
            tokens.drain(..=at);
        }
    }
    // "'Granny' Doyle": the nickname has lost its first mark.
    while tokens.len() > 1
        && tokens
            .first()
            .is_some_and(|t| t.ends_with(['\'', '’']) && !t.ends_with("s’") && !t.ends_with("s'"))
    {
        tokens.remove(0);
    }
    let of_role = |t: &&str| {
        // "Ex-minister" is an office as "Minister" is.
        let core = ["Ex-", "ex-", "Vice-", "Co-", "Then-"]
            .iter()
            .find_map(|p| t.strip_prefix(p));
        let core = core.unwrap_or(t);
        ROLE.find(core)
            .is_some_and(|m| m.start() == 0 && core.len() <= m.end() + 1)
            || is_trade_by_hyphen(core)
            || core == "Justice"
    };
    // The last word is the name, though it may be a trade as "Baker" is.
    let offices = tokens.split_last().map_or(&[][..], |(_, rest)| rest);
    let is_given = |ix: usize| tokens.get(ix).is_some_and(|t| super::kin::is_first_name(t));
    // "Plasterer Anna Bell": what stands before a first name is a trade.
    let is_led = 3 <= tokens.len() && is_given(1) && !is_given(0);
    let role_at = offices
        .iter()
        .rposition(of_role)
        .or_else(|| is_led.then_some(0));
    let (role, name) = role_at.map_or((&[][..], &tokens[..]), |at| tokens.split_at(at + 1));
    let role = match role {
        [only] if TITLE_ONLY.is_match(only) => String::new(),
        _ => role.join(" "),
    };
    let name = name.join(" ");
    let name = name
        .trim_end_matches("’s")
        .trim_end_matches("'s")
        .trim_end_matches(['’', '\'']);
    Speaker {
        name: name.to_owned(),
        role,
    }
}

/// Whether a capital word opens a sentence as "Fly-half" does: names go on with a capital.
fn is_trade_by_hyphen(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(head, tail)| {
        3 <= head.len() && 3 <= tail.len() && tail.chars().all(char::is_lowercase)
    })
}

/// The role in small letters directly before a name: "council spokeswoman ".
pub(super) fn role_before(before: &str) -> String {
    static WORDS: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?:^|[\s“‘])((?:[\p{L}\-]+\s){1,4})$"));
    const BREAKS: &[&str] = &[
        "the",
        "a",
        "an",
        "said",
        "says",
        "told",
        "and",
        "but",
        "of",
        "for",
        "by",
        "with",
        "from",
        "in",
        "on",
        "to",
        "his",
        "her",
        "their",
        "its",
        "added",
        "to",
        "as",
        "when",
        "where",
        "at",
        "that",
        "asked",
        "our",
        "my",
        "i",
        "we",
        "warned",
        "explained",
        "between",
        "was",
        "is",
        "were",
        "are",
        "according",
        "after",
    ];
    let Some(found) = WORDS.captures(before).and_then(|f| f.get(1)) else {
        return String::new();
    };
    let words: Vec<&str> = found.as_str().split_whitespace().collect();
    let begin = words
        .iter()
        .rposition(|w| BREAKS.contains(&w.to_lowercase().as_str()))
        .map_or(0, |at| at + 1);
    let words = words.get(begin..).unwrap_or_default();
    match words.last() {
        Some(last)
            if ROLE
                .find(last)
                .is_some_and(|m| m.range() == (0..last.len())) =>
        {
            words.join(" ")
        }
        _ => String::new(),
    }
}

/// The role between commas behind a name: ", 43, a baker,".
pub(super) fn role_behind(after: &str) -> String {
    static BETWEEN: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r#"^,\s(?:\d{1,3},\s)?(?:who\s(?:is|was)\s)?((?:the|a|an|its|his|her|their|our)\s[^,.;:“”"«»—]{2,90}|[^,.;:“”"«»—]{2,70})(?:[,.;:—“"]|$)"#,
        )
    });
    let head = after
        .char_indices()
        .nth(140)
        .map_or(after, |(at, _)| cut(after, 0..at));
    let Some(found) = BETWEEN.captures(head).and_then(|f| f.get(1)) else {
        return String::new();
    };
    let text = found.as_str().trim();
    let is_kind = ["a ", "an "].iter().any(|det| text.starts_with(det))
        && super::text::words(text) <= 6
        && found.end() < head.len();
    if !(ROLE.is_match(text) || is_kind) || text.contains(" said") || text.contains(" told ") {
        return String::new();
    }
    // ", carried her chair outside." is no office.
    let first = text.split(' ').next().unwrap_or("");
    if ["who", "whose", "which", "whom", "where", "when"].contains(&first)
        || first.ends_with("ed")
        || [" her ", " his ", " their "]
            .iter()
            .any(|w| text.contains(w))
    {
        return String::new();
    }
    let bare = ["the ", "a ", "an "]
        .iter()
        .find_map(|det| text.strip_prefix(det));
    bare.unwrap_or(text).to_owned()
}
