//! What can be asked on the command line.

use std::io::Write;
use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{CommandFactory as _, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::export::format::Format;
use crate::model::Time;

/// An editor for newsrooms: drafts, quotes, sources, the recent-posts queue.
///
/// Without a command it opens the window on a file or a library.
#[derive(Debug, Parser)]
#[command(
    name = "nutgraf",
    version,
    args_conflicts_with_subcommands = true,
    after_help = "Examples:
  nutgraf                                  open the window on the library
  nutgraf drafts/ferry.ron                 open one article
  nutgraf import page.txt --to drafts      make an article of a web page's text
  nutgraf export drafts/ferry.ron --format html -o ferry.html
  nutgraf queue list drafts                show the recent posts
  nutgraf check drafts                     look at every file
  nutgraf revisions drafts/ferry.ron       list what the article was before

Exit codes: 0 all is well, 1 a check found something, 2 called wrongly,
3 something could not be read or written."
)]
pub struct Args {
    /// The article or library to open in the window.
    pub target: Option<PathBuf>,
    /// Show every control of the window on one page.
    #[arg(long, hide = true)]
    pub gallery: bool,
    /// What to do without a window.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What can be done without a window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make articles of the text of web pages, or of exported JSON.
    Import(Import),
    /// Write articles as HTML, JSON, RON, Markdown or plain text.
    Export(Export),
    /// Look at and change the recent posts of a library.
    Queue {
        /// What to do with them.
        #[command(subcommand)]
        command: Queue,
    },
    /// Say whether files are whole, and what is odd about them.
    Check {
        /// Articles, or libraries with all their articles.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Show all that differs between two files, or two revisions of one; ends with 1 when
    /// something does.
    #[command(after_help = "Examples:
  nutgraf compare ferry.ron ferry-old.ron      two files
  nutgraf compare ferry.ron 3                  its third revision, and what stands in it now
  nutgraf compare ferry.ron 3 7                two of its revisions")]
    Compare {
        /// The earlier file, or the file whose revisions are compared.
        was: PathBuf,
        /// The later file, or the number or name of the earlier revision.
        is: PathBuf,
        /// The number or name of the later revision, or `now`.
        later: Option<String>,
    },
    /// List the revisions of an article: when it was saved, filed, or about to change much.
    Revisions {
        /// The article.
        file: PathBuf,
    },
    /// Put a revision in the place of what stands in the file, which becomes a revision itself.
    Restore {
        /// The article.
        file: PathBuf,
        /// The number or name of the revision.
        revision: String,
    },
    /// Save what was written but not saved when the program or the machine stopped.
    Recover {
        /// The library.
        library: PathBuf,
    },
    /// Print completions for a shell.
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Print the JSON Schema of the JSON export.
    Schema,
}

/// What `import` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  nutgraf import page.txt --to drafts
  nutgraf import page.txt --to drafts --at 2026-11-20T08:00:00Z --queue
  curl -s https://courier.example/a.txt | nutgraf import - --to drafts")]
pub struct Import {
    /// Files with the text of a page, or exported JSON; `-` reads standard input.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// The library; it is made when it is not there.
    #[arg(long, value_name = "LIBRARY")]
    pub to: PathBuf,
    /// When the page was copied, to make times of “19 mins ago”; now when it is left out.
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub at: Option<Time>,
    /// Put the page's recent posts into the library's queue, too.
    #[arg(long)]
    pub queue: bool,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Html => PossibleValue::new("html").help("A page to publish"),
            Self::Json => PossibleValue::new("json").help("Everything, for other programs"),
            Self::Ron => PossibleValue::new("ron").help("Everything, as it is saved"),
            Self::Ninjs => {
                PossibleValue::new("ninjs").help("One item for agencies, as the IPTC says")
            }
            Self::Markdown => {
                PossibleValue::new("markdown").help("The words with Markdown's signs")
            }
            Self::Text => PossibleValue::new("text").help("The words alone"),
        })
    }
}

/// What `export` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  nutgraf export ferry.ron --format html               writes ferry.html beside it
  nutgraf export ferry.ron --format html --fragment -o -
  nutgraf export drafts --format json -o out           every article of a library, into a folder")]
pub struct Export {
    /// Articles, or libraries with all their articles.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// What to write.
    #[arg(long, value_enum)]
    pub format: Format,
    /// Only the article element, to put into a page (HTML).
    #[arg(long)]
    pub fragment: bool,
    /// How long ago the recent posts are as of now, instead of their dates (HTML).
    #[arg(long)]
    pub ages: bool,
    /// Articles under embargo, too (HTML and text).
    #[arg(long)]
    pub force: bool,
    /// Articles that are killed whole, instead of the notice that readers find in their place.
    #[arg(long)]
    pub whole: bool,
    /// A folder with templates that win over ours (HTML).
    #[arg(long, value_name = "FOLDER")]
    pub templates: Option<PathBuf>,
    /// The file to write, `-` for standard output, or a folder for several articles.
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,
}

/// What `queue` can do. Posts are counted from 1, the top one.
#[derive(Debug, Subcommand)]
pub enum Queue {
    /// Show the posts.
    List {
        /// The library.
        library: PathBuf,
    },
    /// Add a post at the top.
    Add(Add),
    /// Put a post at another place.
    Move {
        /// The library.
        library: PathBuf,
        /// Which post.
        post: usize,
        /// Its new place.
        to: usize,
    },
    /// Keep a post above the others, or no longer.
    Pin {
        /// The library.
        library: PathBuf,
        /// Which post.
        post: usize,
        /// No longer.
        #[arg(long)]
        off: bool,
    },
    /// Leave a post out of what readers see, or no longer.
    Hide {
        /// The library.
        library: PathBuf,
        /// Which post.
        post: usize,
        /// No longer.
        #[arg(long)]
        off: bool,
    },
    /// Take a post away.
    Remove {
        /// The library.
        library: PathBuf,
        /// Which post.
        post: usize,
    },
    /// Write what readers see.
    Export {
        /// The library.
        library: PathBuf,
        /// What to write; HTML is a list to put into a page.
        #[arg(long, value_enum, default_value = "html")]
        format: Format,
        /// How long ago the posts are as of now, instead of their dates (HTML and text).
        #[arg(long)]
        ages: bool,
        /// The file to write; standard output when it is left out.
        #[arg(short, long, value_name = "PATH")]
        output: Option<PathBuf>,
    },
}

/// What `queue add` takes.
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("what").required(true).args(["article", "posts_of", "title"]))]
pub struct Add {
    /// The library.
    pub library: PathBuf,
    /// A post about this article.
    #[arg(long, value_name = "FILE")]
    pub article: Option<PathBuf>,
    /// Every post that was on the page of this imported article.
    #[arg(long, value_name = "FILE")]
    pub posts_of: Option<PathBuf>,
    /// A post with this title.
    #[arg(long)]
    pub title: Option<String>,
    /// Its excerpt.
    #[arg(long, requires = "title", default_value = "")]
    pub excerpt: String,
    /// The line above its title.
    #[arg(long, requires = "title", default_value = "")]
    pub kicker: String,
    /// Where it leads.
    #[arg(long)]
    pub url: Option<String>,
    /// When it was published; now when it is left out.
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub published: Option<Time>,
}

fn time(text: &str) -> Result<Time, String> {
    match chrono::DateTime::parse_from_rfc3339(text) {
        Ok(at) => Ok(at.to_utc()),
        Err(_) => Err("write a time as 2026-11-20T08:00:00Z".to_owned()),
    }
}

/// Writes completions for a shell.
pub(super) fn completions(shell: Shell, out: &mut impl Write) {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "nutgraf", &mut text);
    // As with everything said: nobody listening is no error.
    drop(out.write_all(&text));
}
