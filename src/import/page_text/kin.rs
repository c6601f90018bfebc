//! What titles and kinship say of someone: which pronoun may mean them.

use super::words::Word;

/// What titles and kinship say of someone.
pub(super) fn is_woman(words: &[Word<'_>]) -> Option<bool> {
    const WOMEN: &[&str] = &[
        "mrs",
        "ms",
        "miss",
        "madam",
        "lady",
        "dame",
        "mother",
        "wife",
        "daughter",
        "sister",
        "aunt",
        "grandmother",
        "granddaughter",
        "stepmother",
        "stepdaughter",
        "goddaughter",
        "girlfriend",
        "heiress",
        "waitress",
        "nun",
        "queen",
        "princess",
        "actress",
        "woman",
        "widow",
        "niece",
        "girl",
        "mother-in-law",
        "mum",
        "mom",
        "frau",
        "mme",
    ];
    const MEN: &[&str] = &[
        "mr",
        "sir",
        "lord",
        "father",
        "husband",
        "son",
        "brother",
        "uncle",
        "grandfather",
        "grandson",
        "stepfather",
        "stepson",
        "godson",
        "boyfriend",
        "monk",
        "king",
        "prince",
        "man",
        "widower",
        "nephew",
        "boy",
        "father-in-law",
        "dad",
        "herr",
    ];
    let is_owner = |w: &Word<'_>| w.text.ends_with("’s") || w.text.ends_with("'s");
    let from = words.iter().rposition(is_owner).map_or(0, |at| at + 1);
    words.iter().skip(from).find_map(|word| {
        let small = word.text.trim_end_matches('.').to_lowercase();
        if WOMEN.contains(&small.as_str()) || small.ends_with("woman") {
            Some(true)
        } else if MEN.contains(&small.as_str()) || small.ends_with("man") && !word.is_capital() {
            Some(false)
        } else {
            None
        }
    })
}

/// What a first name says, where it is given to women or to men alone.
pub(super) fn is_womans_name(name: &str) -> Option<bool> {
    let first = name.split([' ', '\u{a0}', '-']).next()?;
    if !name.contains(' ') {
        return None;
    }
    let is_one = |list: &str| list.split_whitespace().any(|known| known == first);
    match (is_one(WOMENS_NAMES), is_one(MENS_NAMES)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

const WOMENS_NAMES: &str = "Abigail Ada Adele Agnes Aisha Alice Alison Amal Amanda Amelia Amina Amy \
    Ana Angela Anita Ann Anna Anne Annie Astrid Audrey Barbara Beatrice Beatrix Bella Beth Bianca \
    Birgit Brenda Bridget Camilla Carla Carmen Carol Caroline Catherine Cecilia Celia Charlotte \
    Chloe Christina Christine Clara Claire Claudia Connie Daisy Daniela Deborah Denise Diana Diane \
    Dorothy Edith Eileen Eleanor Elena Elif Elisabeth Eliza Elizabeth Ella Ellen Elsa Emily Emma \
    Erika Esther Eva Evelyn Fatima Fiona Florence Frances Freya Gabriela Gemma Georgia Gita Gloria \
    Grace Greta Hanna Hannah Harriet Hazel Heather Helen Helena Hilda Ida Ines Ingeborg Ingrid Irene \
    Iris Irina Isabel Isabella Isabelle Ivy Jane Janet Jennifer Jessica Joan Joanna Josephine Joyce \
    Judith Judy Julia Julie Karen Karin Kate Katherine Kathleen Katie Kirsten Kirsty Klara Laila \
    Laura Layla Leila Lena Leonie Leyla Lidia Lily Linda Lisa Louise Lucia Lucy Lydia Madeleine Maeve \
    Maggie Magda Mara Margaret Maria Marian Marianne Marie Marina Marta Martha Mary Matilda Maya Mei \
    Melissa Mia Michelle Millie Mina Miriam Moira Molly Mona Monica Nadia Nancy Naomi Natalie Nicole \
    Nina Nora Odile Olga Olivia Pamela Parisa Patricia Paula Penelope Petra Priya Rachel Rania Rebecca \
    Renata Rita Rosa Rose Ruth Sabine Sally Samira Sandra Sara Sarah Sharon Shirin Sigrid Silvia Simone \
    Siobhan Sofia Sonia Sophia Sophie Stella Stephanie Sue Susan Svetlana Sylvia Tamara Tanya Teresa \
    Theresa Ursula Valentina Vanessa Vera Veronica Victoria Violet Viola Virginia Wendy Yasmin Yvonne \
    Zahra Zainab Zara Zoe";

const MENS_NAMES: &str = "Aaron Abdul Abdullah Adam Adrian Ahmad Ahmed Alan Albert Alistair Alessandro \
    Alexander Alfred Ali Amir Anders Andreas Andrew Anthony Antonio Arash Arthur Arvid Axel Behnam \
    Benedict Benjamin Bernard Bjorn Boris Brian Bruce Bruno Carl Carlos Charles Christian Christopher \
    Colin Craig Daniel Darius David Dennis Derek Dieter Dmitri Donald Douglas Duncan Edward Emil Emilio \
    Eric Erik Ernest Esteban Felix Ferdinand Fernando Finn Frank Franz Frederick Fritz Gareth Gary \
    Geoffrey George Gerald Gordon Graham Gregory Guido Gunnar Gustav Hamid Hans Harold Harry Hassan \
    Heinrich Henrik Henry Herbert Hugh Hugo Hussein Ian Ibrahim Igor Ivan Jack Jacob Jakob James Jan \
    Javad Javier Jens Jeremy Jim Joao Joel Johan Johann John Jon Jonas Jonathan Jorge Jose Josef Joseph \
    Joshua Josh Juan Julian Kamran Karl Keith Kenneth Kevin Klaus Knut Kofi Lars Laurence Leo Leon \
    Leonard Liam Louis Luca Lucas Luigi Luis Magnus Malcolm Marco Marcus Mark Martin Matteo Matthew \
    Maurice Max Mehdi Michael Miguel Mikhail Mohammad Mohammed Muhammad Navid Neil Neville Nicholas \
    Nicolas Nigel Nils Norman Olaf Oleg Oliver Omar Oscar Oskar Otto Owen Pablo Patrick Paul Pavel Pedro \
    Per Peter Philip Pierre Piotr Rafael Ralph Raymond Reza Richard Robert Roger Roland Ronald Rory \
    Rupert Sami Samuel Sebastian Sergei Simon Stanley Stefan Stephen Steven Stuart Sven Tariq Theodore \
    Thomas Tim Timothy Tobias Tom Tomas Tony Trevor Umberto Victor Viktor Vincent Vladimir Walter William \
    Wolfgang Yusuf";
