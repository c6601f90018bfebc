//! What titles and kinship say of someone: which pronoun may mean them.

use std::collections::HashMap;
use std::sync::LazyLock;

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
    FIRST_NAMES.get(first).copied()
}

/// Whether a word is a first name.
pub(super) fn is_first_name(word: &str) -> bool {
    FIRST_NAMES.contains_key(word)
}

/// First names, and whether women have them.
static FIRST_NAMES: LazyLock<HashMap<&str, bool>> = LazyLock::new(|| {
    let women = WOMENS_NAMES.split_whitespace().map(|name| (name, true));
    let men = MENS_NAMES.split_whitespace().map(|name| (name, false));
    men.chain(women).collect()
});

const WOMENS_NAMES: &str = "Edwina Debbie Effie Maureen Catriona Anja Rosa Judith Aisha Ivana Gudrun Verena Filipa Anke Saskia Hilde Mele Roya \
    Ottoline Phoebe Harriet Patricia Joanna Ada Zainab Susan Stacey Elsie Sunita Saffron Gloria Donna Shabana Jess Nuala Ottilie Abigail Ada Adele Agnes Aisha Alice Alison Amal Amanda Amelia Amina Amy \
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
    Adriana Agatha Aileen Alexandra Alina Alma Andrea Anika Annika Anthea Antonia April Ayesha Beatriz Belinda Bertha \
    Bethany Beverley Blanca Bozena Bronwen Candice Carolina Cassandra Catriona Charlene Cheryl Ciara Clarissa Colette Cordelia \
    Dagmar Dagny Danielle Daphne Delia Delphine Doris Eilidh Elaine Elisa Elke Eloise Elspeth Elvira Enid Erica Ernestine Estelle \
    Eugenie Evangeline Faith Farah Faye Fay Felicity Ffion Francesca Francine Frieda Gabrielle Genevieve Geraldine Gillian Gina \
    Ginger Giulia Giovanna Glenda Golda Gudrun Gwen Gwendolyn Hana Hanne Hedda Heidi Henrietta Hermione Holly Honor Imelda Imogen \
    Indira Inga Irena Isla Isolde Jacqueline Jade Jana Janice Jasmine Jean Jeanette Jemima Jill Joanne Jocelyn Johanna Jolene \
    Josie Jutta Karla Katarina Katja Kayla Keira Kelly Kerstin Khadija Kiri Kristina Laleh Larissa Latifa Leah Leticia Lillian \
    Lorna Lorraine Lotte Lucinda Luisa Mabel Madeline Mahin Malala Manuela Marcia Margarethe Margit Margot Marguerite Mariam \
    Mariana Marjorie Marlene Marsha Maureen Mavis Meera Melanie Mercy Meredith Mildred Miranda Mitra Morag Muriel Myra Myrtle \
    Nadine Nasrin Natalia Natasha Nell Nora Norma Octavia Olive Oona Ophelia Paige Pauline Pearl Peggy Penny Philippa Phoebe Phyllis \
    Pia Polly Prudence Ramona Raquel Rhiannon Roberta Robyn Rosalie Rosalind Rosemary Rosie Roxanne Ruby Sadie Sakura Salma \
    Saoirse Sasha Selina Selma Serena Shauna Sheila Shelley Shona Shreya Sinead Solveig Soraya Stacey Sunita Susanna Susanne Sybil \
    Tabitha Tamsin Tara Tatiana Tess Tessa Thelma Tilda Tina Tracey Trudy Una Unity Vanda Velma Verity Vivian Vivienne Wanda Winifred \
    Xenia Yolanda Ysabel Yuki Yumi Zadie Zelda Zahra Zainab Zara Zoe";

const MENS_NAMES: &str = "Greg Reece Stan Len Alf Ade Wayne Darren Duarte Gary Iain Malcolm Marius Masoud Pieter Leopold Sunil Vahid \
    Joaquim Ernesto Lachie Murdo Tam Callum Hemi Bharat Cosmo Tunde Zack Josh Kyle Imran Aziz Abdul Salvatore Horst Zbigniew Aaron Abdul Abdullah Adam Adrian Ahmad Ahmed Alan Albert Alistair Alessandro \
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
    Aidan Alasdair Alastair Alberto Alec Alejandro Alexei Alfonso Alvaro Amadou Amos Andre Angelo Angus Anil Anselm Anton Arjun \
    Armando Arnold Arturo Ashok Barry Bartholomew Basil Ben Bernardo Bijan Bill Bob Bogdan Brendan Bryan Cedric Cesar Chris Clarence \
    Clifford Clive Colm Connor Conor Cornelius Cyril Damian Dan Danny Dario Darren Dave Dean Declan Desmond Diego Dimitri Dirk \
    Dougal Dusan Eamon Ed Eddie Edgar Edmund Eduardo Edwin Elliot Emmanuel Enrique Ernesto Ethan Eugene Evan Ewan Fabian Fabio \
    Faisal Farhad Farid Felipe Filip Fergus Francisco Francois Fred Gabriel Gavin Geoff Gerard Gianni Giles Gilbert Giorgio Giovanni \
    Giuseppe Glenn Godfrey Gregor Guillermo Gus Guy Hal Hamish Harvey Hector Helmut Hendrik Herman Hiroshi Horace Horst Howard Hubert \
    Hugues Humphrey Hussain Idris Ignacio Isaac Ismail Jamal Jared Jason Jean-Pierre Jeff Jeffrey Jerome Jerry Jesus Jochen Joe \
    Jorgen Julio Jurgen Karim Kaspar Ken Kenji Khalid Kieran Kip Kurt Kwame Kwesi Lachlan Lawrence Leif Lennart Leopold Lionel Lorenzo \
    Lothar Ludwig Lukas Manfred Manuel Marcel Mario Marten Massimo Matthias Mick Mike Milan Milos Mohamed Mohsen Morten Murray Mustafa \
    Nasser Nathan Ned Nelson Nick Niklas Norbert Odd Ola Oliver Orlando Osman Otakar Otis Pascal Percy Pete Phil Quentin Rahul Ramin \
    Ramon Randolph Rashid Ravi Ray Reginald Rene Ricardo Rick Rob Roberto Rod Rodrigo Rohan Rolf Ron Roman Romeo Ross Roy Rudolf Russell \
    Ryan Sachin Saeed Salim Salvador Samir Samson Sanjay Santiago Sean Selim Sergio Seth Shane Sidney Sigurd Silvio Soren Stan Stewart \
    Stig Suleiman Tahir Takeshi Tarek Ted Terence Terry Theo Thierry Thorsten Toby Todd Tomasz Tommy Torsten Tristan Tyler Uwe Valentin \
    Vasily Vernon Vic Vince Vinod Waldemar Warren Werner Wilfred Will Xavier Yannick Yasser Yuri Yves Zoran Wolfgang Yusuf";
