### The words of the window in English.
### Each key stands in fa.ftl too, with the same variables; a test holds both against the sources.

## Menus

menu-file = File
menu-edit = Edit
menu-insert = Insert
menu-format = Format
menu-quotes = Quotes
menu-queue = Queue
menu-view = View
menu-go = Go
menu-help = Help

## Actions: file
do-new = New article
    .help = Begin an empty article
do-new-from-text = New from text…
    .help = Read the text of a web page into an article with its quotes and sources
do-open = Open…
    .help = Open the file of an article
do-open-library = Open library…
    .help = Work in another folder of articles
do-save = Save
    .help = Keep the article in its file
do-save-as = Save as…
    .help = Keep the article in another file
do-duplicate = Duplicate
    .help = Begin a new article with the same words
do-export = Export…
    .help = Write the article as HTML, JSON, RON or text
do-close-article = Close article
    .help = Put the article away; asks when something is not saved
do-quit = Quit
    .help = Leave Nutgraf; asks when something is not saved

## Actions: edit
do-undo = Undo
    .help = Take back the last change, wherever it was made
do-redo = Redo
    .help = Make the change again that was taken back
do-cut = Cut
    .help = Take what is selected to the clipboard
do-copy = Copy
    .help = Copy what is selected to the clipboard
do-paste = Paste
    .help = Put the clipboard where the caret is
do-find = Find…
    .help = Find words in the article
do-replace-in-articles = Replace in articles…
    .help = Put other words in the place of some in several articles together, after a look at each
do-take-back-replaced = Take back in all articles
    .help = Bring back the words that were replaced in several articles
do-find-next = Find next
    .help = Go to the next hit
do-find-previous = Find previous
    .help = Go to the hit before
do-replace = Replace…
    .help = Put other words in the place of those that are found
do-copy-html = Copy as HTML
    .help = Copy the whole article as HTML for another system
do-copy-text = Copy as plain text
    .help = Copy the whole article as words alone

## Actions: insert
do-insert-quote = Quote block
    .help = Set off someone's words, with who said them
do-insert-pull-quote = Pull quote
    .help = Show words of the article large
do-insert-crosshead = Crosshead
    .help = Put a small heading into the body
do-insert-bullets = Bulleted list
    .help = Make the block an item with a bullet
do-insert-numbers = Numbered list
    .help = Make the block an item with a number
do-insert-table = Table
    .help = Put in rows and columns; Tab leads from cell to cell, Enter begins a row
do-insert-picture = Picture
    .help = Put in a picture with caption and credit
do-insert-rule = Rule
    .help = Draw a line between two parts
do-insert-note = Editor’s note
    .help = Leave word for the desk; it is never published
do-insert-correction = Correction
    .help = Tell readers what was wrong and is now right; where the article changed since it was published, it is drafted from that
do-insert-clarification = Clarification
    .help = Tell readers what could be misread; a correction at the caret becomes one
do-insert-update = Update
    .help = Tell readers what became known later; a correction at the caret becomes one

## Actions: format
do-strong = Strong
    .help = Set the selected words heavier
do-emphasis = Emphasis
    .help = Stress the selected words
do-strike = Strikethrough
    .help = Strike the selected words through
do-link = Link…
    .help = Lead from the selected words to an address
do-clear-marks = Clear formatting
    .help = Take weight, style and links off the selected words
do-paragraph = Paragraph
    .help = Make the block a plain paragraph
do-move-up = Move block up
    .help = Move the block over the one before it
do-move-down = Move block down
    .help = Move the block under the one after it
do-duplicate-block = Duplicate block
    .help = Put a copy of the block under it
do-remove-block = Delete block
    .help = Take the block out
do-add-row-above = Add row above
    .help = Put an empty row over the one with the caret
do-add-row-below = Add row below
    .help = Put an empty row under the one with the caret
do-add-column-before = Add column before
    .help = Put an empty column before the one with the caret
do-add-column-after = Add column after
    .help = Put an empty column after the one with the caret
do-remove-column = Delete column
    .help = Take the column with the caret out, with all that stands in it
do-remove-table = Delete table
    .help = Take the whole table out
do-table-head = Head of the table
    .help = Set the first row of the table apart, as names of the columns, or set it like the others

## Actions: quotes
do-mark-quotation = Mark as quotation
    .help = Say that the selected words are someone's, and keep a record of them
do-find-quotes = Find quotes in the text
    .help = Keep a record of each quotation between quotation marks, with the speaker beside it, to be confirmed
do-confirm-quote = Confirm this quote
    .help = Say that words and speaker have been checked
do-follow-speaker = Change the speaker in all quotes
    .help = Put the name and role just given into the other quotes of this speaker
do-keep-speaker = Keep the speaker in the address book
    .help = Have name and role offered wherever the house writes them again
do-lift-quote = Lift into a quote block
    .help = Set the quotation off, with its speaker
do-lower-quote = Lower into the text
    .help = Put the quote block into the paragraph before it, with its speaker
do-mark-source = Mark as sourced
    .help = Say whom we have the selected words from
do-insert-attribution = Insert attribution
    .help = Write the sentence of the chosen source at the caret

## Actions: queue
do-add-to-queue = Add this article
    .help = Put a card of the open article on top of the queue
do-add-post = Add a post by hand…
    .help = Put a post on top of the queue that is in no file here
do-post-up = Move post up
    .help = Move the chosen post up in the queue
do-post-down = Move post down
    .help = Move the chosen post down in the queue
do-pin-post = Pin post
    .help = Keep the chosen post above the others, or let it go
do-hide-post = Hide post
    .help = Leave the chosen post out of what readers see, or show it again
do-remove-post = Remove post
    .help = Take the chosen post out of the queue

## Actions: view
do-toggle-articles = Articles and queue
    .help = Show or hide the panel at the left
do-toggle-inspector = Inspector
    .help = Show or hide the panel at the right
do-show-article = Article
    .help = Show slug, status, dates and the rest
do-show-authors = Author
    .help = Show who wrote the article
do-show-quotes = Quotes
    .help = Show every quote with its speaker
do-show-sources = Sources
    .help = Show whom we have it from
do-show-outline = Outline
    .help = Show the parts of the article
do-show-lengths = Lengths
    .help = Show how headline, summary and words fit where they will stand
do-focus = Focus on the page
    .help = Hide everything but the page, the paragraph you write in before the others; Escape brings it back
do-typewriter = Typewriter scrolling
    .help = Keep the line you write in the middle of the page
do-full-screen = Full screen
    .help = Fill the screen with the window
do-larger = Larger text
    .help = Set the page in larger letters
do-smaller = Smaller text
    .help = Set the page in smaller letters
do-usual-size = Usual text size
    .help = Set the page in letters of the usual size
do-wear-system = As the system
    .help = Be light or dark as the system is
do-wear-light = Light
    .help = Dark words on light paper
do-wear-dark = Dark
    .help = Light words on dark paper
do-wear-sepia = Sepia
    .help = Warm paper
do-wear-contrast = High contrast
    .help = As much contrast as the screen gives
do-speak-system = Language of the system
    .help = Let the window speak the language of the system
do-speak-english = English
    .help = Let the window speak English
do-speak-persian = فارسی
    .help = Let the window speak Persian, from right to left

## Actions: go
do-next-article = Next article
    .help = Open the article under this one
do-previous-article = Previous article
    .help = Open the article over this one
do-next-region = Next part of the window
    .help = Take the keyboard to list, page or inspector in turn
do-previous-region = Previous part of the window
    .help = Take the keyboard back to the part before
do-next-unconfirmed = Next quote to confirm
    .help = Go to the next quote that nobody has checked
do-next-conflict = Next conflict
    .help = Go to the next place where two people’s versions both stand
do-keep-first = Keep the first version
    .help = Of two people’s versions at the caret, keep the one that stands first
do-keep-second = Keep the second version
    .help = Of two people’s versions at the caret, keep the one that stands second
do-keep-both = Keep both versions
    .help = Leave both people’s versions in the text, one after the other
do-search = Search articles
    .help = Find an article by its words, author or source

## Actions: help
do-palette = Find an action…
    .help = Type a few letters of anything the desk can do
do-key-sheet = Keys
    .help = See every key on one sheet
do-open-menu = Menus by keyboard
    .help = Open the first menu; arrows go on from there
do-open-context-menu = Context menu
    .help = Open the menu of what has the keyboard
do-preview = Preview in the browser
    .help = See the article as a page
do-minimise = Minimise
    .help = Put the window away

## The bar above

top-find = Find an action

## What is known

status-draft = Draft
status-filed = Filed
status-edited = Edited
status-cleared = Cleared
status-published = Published
status-killed = Killed
party-agency = Agency
party-outlet = Outlet
party-person = Person
party-organisation = Organisation
party-document = Document
party-account = Account
role-said = said
role-posted = posted
role-reported = reported
role-translated = translated
role-published = published
role-supplied = supplied
quote-direct = Word for word
quote-translated = Translated
quote-partial = Partial
form-full = as reported by…
form-via = A, via B
form-according = according to
age-now = just now
age-minutes = { $count } min ago
age-hours = { $count } h ago
age-yesterday = yesterday
due = Due { $when }
due-over = Overdue since { $when }
out = Out { $when }
out-over = Was to go out { $when }
out-held = Before the embargo ends: { $when }
due-tomorrow = tomorrow, { $time }
due-day = { $day }, { $time }
reading-time = { $count } min read
language-none = No language
language-en = English
language-en-gb = English (UK)
language-en-us = English (US)
language-fa = Persian
language-ar = Arabic
language-tr = Turkish
language-de = German
language-fr = French
language-es = Spanish
language-ku = Kurdish
language-ru = Russian
language-zh = Chinese
untitled = Untitled

## How many

count-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
 }
count-posts = { $count ->
    [one] { $count } post
   *[other] { $count } posts
}
count-quotes = { $count ->
    [one] { $count } quote
   *[other] { $count } quotes
 }
count-authors = { $count ->
    [one] { $count } author
   *[other] { $count } authors
 }
count-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
 }
count-hits = { $count ->
    [one] { $count } hit
   *[other] { $count } hits
 }
count-of = { $count } of { $all }

## The line below

status-selected = { $count } of { $all } words
status-selected-beside = { $count ->
    [one] { $count } word selected
   *[other] { $count } words selected
}
status-letters = { $letters ->
    [one] { $letters } character
   *[other] { $letters } characters
}. This paragraph: { $words ->
    [one] { $words } word
   *[other] { $words } words
}
status-size = { $percent } %
status-read-only = Read only
status-not-saved = Not saved yet
status-saved-at = Saved { $time }
status-saved = Saved
status-new = New article
status-to-confirm = { $count ->
    [one] { $count } quote to confirm
   *[other] { $count } quotes to confirm
 }

## Buttons

close = Close
cancel = Cancel
add = Add
done = Done
edit = Edit
move-up = Move up
move-down = Move down
put-away = Put away
save = Save
open = Open
export-verb = Export
duplicate = Duplicate
delete = Delete
inspector-more = More sections
scroll-bar = Scroll bar
panel-resize = Resize panel

## The palette

palette-field = Find an action or an article
palette-hint = Type a few letters
palette-nothing = Nothing is called that
palette-not-now = Not possible now

## Others at the same article

company-here = Also open by { $name } since { $time }. What you both save is put together.
company-more = Also open by { $name } since { $time }, and by { $count ->
    [one] { $count } other
   *[other] { $count } others
}. What all of you save is put together.
company-on = { $name } on { $host }
company-somebody = somebody
company-window = { $name } in another window
conflict-keep-mine = Keep mine
conflict-keep-theirs = Keep theirs
conflict-keep-named = Keep { $name }’s
conflict-keep-file = Keep the file’s
conflict-file = In the file
conflict-keep-both = Keep both
conflict-mine = You
conflict-theirs = Somebody else
conflict-differing = { $text } Differs: { $words }
conflict-nothing = Taken out
conflict-in = Two people wrote here at the same time: { $place }

## The file changed outside

outside-another = Another article stands in the file of this one now; save this one under another name
outside-taken = The file of “{ $title }” was taken away by somebody else. Every word is still here: save it here again, or under another name
outside-away = The folder of “{ $title }” cannot be reached. Every word is still here and safe on this machine: bring the folder back, or save in another one
outside-moved = The file of “{ $title }” was moved; it is saved as { $name } now
outside-back = The file of “{ $title }” is there again
outside-read = { $name } was changed outside and read again
outside-both = { $name } was changed outside; both changes are here
outside-conflicts = { $name } was changed outside; { $count ->
    [one] { $count } place was
   *[other] { $count } places were
 } changed by both, and both versions stand in the text

## Keeping

typed-left = What you typed in “{ $dialog }” is kept
typed-kept = Nutgraf kept what you had typed here.
typed-anew = Begin anew
typed-unsafe = what is typed here is not yet safe from a crash: { $error }
keeper-unsafe = your words are here, but not yet safe from a crash: { $error }; save them now, or elsewhere
keeper-beside = The file was changed by somebody else after you wrote; your version is beside it as { $name }
keeper-restored = { $count ->
    [one] Restored { $count } article
   *[other] Restored { $count } articles
 }
keeper-restored-words = { $count ->
    [one] Restored { $count } article
   *[other] Restored { $count } articles
 }, { $words ->
    [one] { $words } word
   *[other] { $words } words
} newer than the saved files

## Files

files-newer = This article was written by a newer Nutgraf. It can be read, and saved under another name
files-remarks = { $first } (and { $count } more)
files-ahead = What was written last is here, though it was never saved
files-book = The article was not saved, and { $file } is as it was: it is a list of the library; choose another name
files-not-opened = { $file } could not be opened: { $cause }; nothing was changed
files-not-json = the JSON could not be read: { $cause }; nothing was changed
files-read = Read with { $count ->
    [one] { $count } quote
   *[other] { $count } quotes
 } to confirm
files-read-remarks = Read with { $count ->
    [one] { $count } quote
   *[other] { $count } quotes
 } to confirm and { $remarks ->
    [one] { $remarks } remark
   *[other] { $remarks } remarks
 }
files-not-saved = “{ $title }” was not saved, every word is still here: { $cause }
files-not-exported = nothing was exported: { $cause }
files-exported = Exported { $name }
files-lost = { $name } could not carry everything: { $remarks }
files-copied-notice = Copied the notice: the article is killed
files-copied-html = Copied as HTML
files-copied-text = Copied as plain text
files-not-copied = nothing was copied: { $cause }

## Signs between words

semicolon = {"; "}
comma = {", "}

## Find and replace

find-field = Find in the article
find-with = Replace with
find-no-pattern = That is no pattern
find-case-sign = Aa
find-case = Mind capitals
find-whole-sign = W
find-whole = Whole words
find-pattern = Regular expression
find-folds = Any accent and letter form
find-within = Only in the selection
find-quotes-sign = “ ”
find-quotes = Also in confirmed quotes
find-left = ; { $count } left in confirmed quotes
find-replaced-posts = , { $count } of them in the posts
find-left-one = Confirmed quotes are left as they are, unless “Also in confirmed quotes” is on
find-in-alt = description of a picture
find-in-credit = credit of a picture
find-in-speaker = speaker
find-in-speaker-role = speaker’s role
find-in-occasion = where it was said
find-in-source = source
find-in-author = author
find-in-author-role = author’s role
find-in-bio = bio
find-in-post-title = title of a post
find-in-post-excerpt = excerpt of a post
find-in-post-kicker = kicker of a post
find-previous = Previous hit
find-next = Next hit
find-close = Close the search
find-replace = Replace
find-nothing = Nothing found
find-replace-this = Replace this
find-replace-all = Replace all
find-replaced = { $count ->
    [one] Replaced in { $count } place
   *[other] Replaced in { $count } places
 }

## Quotes

quote-found = Found, to confirm
quote-confirmed = Confirmed
quotes-confirmed = { $count } confirmed
quotes-no-words = No words yet
quotes-none = No quotes yet
    .help = Select someone’s words and mark them, and they are kept here with who said them.
unrecorded-count = { $count ->
    [one] One passage in quotation marks has no record
   *[other] { $count } passages in quotation marks have no record
 }
unrecorded-found = { $count ->
    [one] One quote found, to confirm
   *[other] { $count } quotes found, to confirm
 }
unrecorded-none = Every quotation in the text has a record
quotes-unknown = Speaker not known
quotes-speaker-missing = Speaker?
quotes-speaker = Speaker
    .hint = Who said it?
quotes-role = Speaker’s role
    .hint = ferry pilot
speaker-old-name = { $count ->
    [one] One other quote still has “{ $name }”
   *[other] { $count } other quotes still have “{ $name }”
 }
speaker-old-role = { $count ->
    [one] One other quote still has the old role
   *[other] { $count } other quotes still have the old role
 }
speaker-follow = Change it there too
speaker-followed = { $name } is now the speaker of { $count } quotes
speaker-kept = { $name } is in the address book
speaker-was-kept = { $name } was in the address book already
speaker-no-folder = The speaker was not kept, because no library is open that has an address book; the quote is as it was. Open a library first.
quotes-place = Said at
    .hint = a place, or an occasion
quotes-when = Said on
date-hint = 2026-11-20, or in words
quotes-kind = The words are
quotes-source = Source
quotes-edit-source = Edit source
quotes-confirm = Confirm
quotes-checked = Words and speaker have been checked ({ $key })
    .whole = The words stand in the passage, and the speaker has been checked ({ $key })
    .differing = The words are right though the passage has others, and the speaker has been checked ({ $key })
quotes-not-confirmed = Not confirmed
passage = Passage of the source
    .hint = Paste the words as the source has them
passage-original = Original words
    .hint = as they were spoken
passage-no-original = The original words are compared, once they are there.
passage-add = Add the passage…
    .help = Paste what the source has, and the words are compared with it
passage-show = Show the passage
passage-whole = Stands in the passage word for word
passage-but = { $count ->
    [one] Stands there but for one word
   *[other] Stands there but for { $count } words
 }
passage-absent = Is not in the passage
passage-left-out = left out: { $words };
passage-put-in = not in the passage: { $words };
passage-confirmed = Confirmed: the words stand in the passage
passage-confirmed-but = { $count ->
    [one] Confirmed, though one word differs from the passage
   *[other] Confirmed, though { $count } words differ from the passage
 }
passage-confirmed-absent = Confirmed, though the words are not in the passage
quotes-lower = Lower into text
quotes-lift = Lift into block
go-to = Go to
source-unnamed = A source not named yet
none = None
not-said = Not said

## Sources

sources-add = Add a source
sources-none = No sources yet
    .help = Select words in the text and say whom we have them from.
sources-used = { $count ->
    [0] Not used
    [one] Used once
   *[other] Used { $count } times
 }
sources-insert = Insert
    .help = Write this sentence where the caret is
sources-secret = Not to be named
sources-form = In the article
sources-remove = Remove source
sources-remove-step = Take this step out
sources-rename = A new name goes into every chain and sentence
sources-party = Party
sources-link = Link
sources-date = Date
sources-nameable = May be named to readers
sources-did = What they did
sources-kind = Kind
sources-language = In the language
sources-add-step = Add a step
sources-new-party = New party

## The article

genre-news = News
genre-analysis = Analysis
genre-opinion = Opinion
genre-background = Background
genre-interview = Interview
genre-review = Review
genre-obituary = Obituary
article-for-search = Headline for search
article-for-social = Headline for social media
article-for-push = Headline for push
article-for-print = Headline for print
upstream-copy = Copy as it came in
upstream-newer = the newer copy
upstream-came = Came in { $time }; never published
upstream-address = Where the copy is from
upstream-title = Take in newer copy
upstream-help = Paste the newer text. What changed in it since the copy that is kept goes into the article; what the desk wrote stays.
upstream-field = Newer text
upstream-other = These words were typed for “{ $title }”.
upstream-changed = What changed upstream
upstream-same = Nothing
upstream-conflicts = { $count ->
    [one] In 1 place the desk wrote something else; you will choose there.
   *[other] In { $count } places the desk wrote something else; you will choose there.
}
upstream-take = Take it in
upstream-choose = Choose a file…
upstream-taken = Newer copy taken in
upstream-taken-conflicts = Newer copy taken in; { $count ->
    [one] in 1 place choose between it and what the desk wrote
   *[other] in { $count } places choose between it and what the desk wrote
}
article-dates = Dates
article-elsewhere = Headlines elsewhere
related = Related
related-title = Related title
    .hint = A headline of the library, or an address
related-address = Related address
related-untitled = No title yet
related-no-address = No address yet
related-bad-address = No address of the web
related-killed = Killed
related-embargoed = Under embargo
related-remove = Take out related piece { $number }
article-for-the-desk = For the desk
article-slug = Slug
article-was-killed = Killed; the words on the page are what readers find in its place
article-notice-write = Write a notice for its readers
article-notice-headline = Headline of the notice
    .help = Empty keeps the headline of the article
article-notice-export = Export the notice…
article-status = Status
article-language = Language
article-sections = Sections
    .hint = World, Business
article-tags = Tags
    .hint = ferries, Amra
article-genre = Kind of piece
article-address = Address on the web
    .wrong = Not an address of the web; it will not be published
article-published = Published
article-embargo = Embargo until
article-expires = Expires
article-date-hint = None; written as 2026-11-23 14:00
article-no-date = “{ $typed }” is no date; write it as 2026-11-23 14:00
article-as-headline = As the headline
article-note = Note to the desk
    .help = Never published
article-planned = Planned words
    .hint = 600
article-urgency = Urgency
    .first = 1, at once
work-add = Add for the desk
work-assignee = Who has it
work-goes-out = Goes out
work-deadline = Deadline
    .hint = 17:00 or 2026-11-30 17:00
work-legal = Legal reading
work-legal-by = Lawyer
work-legal-remark = Legal remark
    .hint = Active criminal proceedings
work-tasks = Tasks
work-tasks-done = Tasks, { $done } of { $all } done
work-task = Task
    .hint = Another task
work-task-number = Task { $number }
work-done = done
legal-not-needed = Not needed
legal-due = To be read
legal-cleared = Cleared

## Authors

list-authors = { $name } { $others }
authors-none = Nobody is named yet
    .help = The byline and the box at the end come from here.
authors-add = Add an author
authors-other = Someone else
authors-unnamed = Unnamed
authors-remove = Remove this author
authors-earlier = Name this author earlier
authors-name = Name
authors-role = Role
    .hint = reporter
authors-part = Part in this article
    .hint = writer, unless said otherwise
authors-bio = Bio
    .own = For this article alone
    .shared = As the staff book has it
authors-own-bio = Own wording of the bio
authors-not-in-book = Not in the staff book

## Articles

articles = Articles
articles-search = Search articles
articles-all = All
articles-filter = Filter and order
order-latest = Latest first
order-oldest = Oldest first
order-headline = By headline
order-longest = Longest first
order-deadline = By what is due
articles-none-found = No article has “{ $sought }”.
articles-nothing = Nothing found
articles-show-all = Show all articles
progress-stop = Stop
articles-progress = Reading { $done } of { $all } articles
articles-reading = Reading the articles…
articles-will-appear = They appear here.
articles-beyond = { $count ->
    [one] And one more article; another word narrows the search
   *[other] And { $count } more articles; another word narrows the search
}
articles-unread = { $count ->
    [one] One more file could not be read; “nutgraf check” names them all
   *[other] { $count } more files could not be read; “nutgraf check” names them all
}
articles-none = No articles yet
    .help = Articles you save appear here.
articles-no-library = No library
    .help = A library is a folder of articles.

## Recent posts

queue-posts = Recent posts
queue-none = No posts in the queue
    .help = Posts appear beside every article you export.
queue-pinned = Pinned
queue-hidden = Hidden
queue-expired = Expired
queue-killed = Its article is killed
queue-differs = Differs
queue-open = Open article
queue-kicker = Kicker
queue-title = Title
queue-excerpt = Excerpt
queue-versions = Earlier versions of the recent posts
    .none = No versions yet; they begin with the first change
    .same = Just as they are now
queue-versions-gone = gone: { $words };
queue-versions-new = new: { $words };
queue-act-added = Added: { $title }
queue-act-removed = Removed: { $title }
queue-act-moved = Moved: { $title }
queue-act-changed = Changed: { $title }
queue-restore = Bring back
queue-was-restored = Version of the posts brought back
queue-restored = The last changes of the recent posts were not in their file; they are now
queue-again = Say what the article says
queue-is-again = Card brought up to date
queue-let-go = Let go
queue-pin = Pin
queue-show = Show to readers
queue-hide = Hide from readers
queue-remove = Remove from the queue
queue-was-pinned = Post pinned
queue-was-let-go = Post let go
queue-was-shown = Post shown
queue-was-hidden = Post hidden
queue-was-added = Added to the queue
queue-was-removed = Post removed from the queue
post-add = Add a post
post-help = For something that stands on the site and is no article of this library.
post-address = Address
post-do-add = Add post

## The page

outline-none = No parts yet
    .help = Crossheads, quotes and pictures are listed here.
block-quote = Quote
    .hint = Their words
block-pull-quote = Pull quote
block-picture = Picture
    .hint = Caption
block-embed = Embed
    .hint = Words to show without it
block-correction = Correction
    .hint = What was wrong, and what is right
block-note = Note
    .hint = Note to the desk
page-not-opened = That address does not lead to the web, so it was not opened
page-no-underline = Underlined words look like links to readers, so there is no underline; Ctrl+I makes them italic
page-read-only = This article was written by a newer Nutgraf; save it under another name to change it
block-kicker = Kicker
block-headline = Headline
block-standfirst = Standfirst
block-byline = Byline
block-dateline = Dateline
block-paragraph = Paragraph
    .hint = Start writing, or / for blocks
block-crosshead = Crosshead
block-item = List item
block-row = Table row
    .hint = Cell
block-row-head = Table head
block-rule = Rule
block-editors-note = Editor’s note
page-name = Article
page-two-versions = Two people wrote here at the same time
page-note = Note to the desk, never published
page-clarification = Clarification
page-withdrawal = Withdrawn
    .hint = Why readers no longer find the article
page-update = Update
page-block = Block
seal-direct = Word for word
seal-translated = Confirmed, translated
seal-partial = Confirmed, in part
bar-bold = B
    .name = Bold
bar-italic = I
    .name = Italic
bar-quote = Mark as a quotation
bar-source = Add a source…
turn-text = Turn into text
turn-crosshead = Turn into crosshead
turn-quote = Turn into quote
turn-pull-quote = Turn into pull quote
turn-bullets = Turn into bulleted list
turn-numbers = Turn into numbered list
turn-note = Turn into editor’s note
insert-crosshead = Crosshead
    .name = Insert crosshead
insert-quote = Quote
    .name = Insert quote
insert-pull-quote = Pull quote
    .name = Insert pull quote
insert-bullets = Bulleted list
    .name = Insert bulleted list
insert-numbers = Numbered list
    .name = Insert numbered list
insert-table = Table
    .name = Insert table
insert-picture = Picture
    .name = Insert picture
insert-rule = Rule
    .name = Insert rule
insert-divider = Divider
    .name = Insert divider
insert-note = Editor’s note
    .name = Insert editor’s note
insert-correction = Correction
    .name = Insert correction
insert-clarification = Clarification
    .name = Insert clarification
insert-update = Update
    .name = Insert update
slot-speaker = Who said it
    .hint = Who said it?
slot-role = What they are
    .hint = Role
slot-place = Where it was said
    .hint = Where
slot-day = When it was said
    .hint = When
slot-source = Whom it comes from
    .hint = Source
slot-new-source = New source
slot-alt = What the picture shows
    .hint = What does it show? For those who cannot see it
slot-credit = Whose picture it is
    .hint = Credit
seal-tick = {" "}

## Under the words

below-add-author = Add an author…
below-add-source = Add a source…
below-add-post = Add a recent post…
below-name = Author’s name
below-name-of = Name of author { $number } on the page
below-role = Role
below-role-of = Role of { $name } on the page
below-bio = A sentence or two about who wrote this
below-bio-of = Bio of { $name } on the page
below-related = Related: { $title }
below-post = Recent post: { $title }

## Pictures

picture-save-first = Save the article first: pictures are kept beside it
picture-not-kept = { $file } could not be kept beside the article: { $cause }. The article is as it was.
picture-none = Paste a picture here, or drop its file
picture-missing = Not found:
pasted-from = Pasted from { "{" }host{ "}" }
pasted-add = Add as source
pasted-no = No
link-follow = Ctrl+click to open
picture-no-pixels = The clipboard’s picture could not be read; the article is as it was
picture-no-name = There are too many pictures of that name in the folder; the article is as it was

## How it fits

lengths = Headline fits
lengths-all = All lengths
lengths-beside = Standfirst and summary
lengths-seen = As readers see it
lengths-none = Write a headline to see how it breaks.
lengths-in-search = In a search result
lengths-on-phone = On a phone
lengths-in-push = In a push message
lengths-cut = { $kept }, cut off: { $rest }
lengths-search = Search
lengths-push = Push
lengths-social = Social media
lengths-print = Print
lengths-summary = Summary
lengths-standfirst = Standfirst
lengths-pixels = { $count } px over
lengths-both = { $letters } letters, { $pixels } pixels
lengths-words = Words
lengths-phone = Phone
lengths-over = { $count } over
lengths-lines = { $all ->
    [one] { $count } of { $all } line
   *[other] { $count } of { $all } lines
 }

## Questions

close-save = Save “{ $title }”?
    .help = It has changes that are in no file yet.
close-not-save = Don’t save
from-text = New from text
    .help = Paste the text of a page as it was copied from the browser. Headline, quotes, credits and recent posts are found; the body stays as it is.
from-text-field = Text of the page
from-text-make = Make an article
export = Export the article
export-whole = Carries everything
export-notice = Notice in its place
    .help = Its headline, and why it was withdrawn. JSON and RON hold everything.
export-whole-article = The whole article
    .help = It is killed: readers are not to have it. Export it only for those who must see what it said.
export-html = HTML page
    .help = A whole page, ready for a site
export-json = JSON
    .help = For other programs, with every record
export-ron = RON
    .help = The saved form, for another desk
export-ninjs = ninjs
    .help = For agencies, as the IPTC says
export-text = Plain text
    .help = Words alone
link = Link
link-wrong = Only addresses of the web, of mail, or of this site are published as links.
link-address = Address
link-set = Set link
link-remove = Remove link

## Choosing a file

pick-open = Open an article
pick-newer = Choose the newer copy
pick-text = Text
pick-folder = Open a library
pick-save = Save the article as
pick-export = Export the article as
pick-articles = Articles
pick-not-listed = { $folder } could not be listed: { $cause }.
pick-place = Folder
pick-above = Folder above
pick-name = File name
pick-there = { $name } is there already. Choose another name, or replace it.
pick-replace = Replace

## Revisions

do-show-revisions = History
    .help = Show what the article was before, and who changed it
do-name-revision = Name this version…
    .help = Give the article as it is now a name to find it by
do-restore-revision = Restore this version
    .help = Make the article what it was in the version that is compared
do-restore-block = Restore this block
    .help = Bring back the block at the caret of the comparison
do-who-wrote = Who wrote this, and when
    .help = Show who gave the selected sentences their words
do-compare-restored = Compare what came back
    .help = Show what came back after a crash beside what was saved
do-discard-restored = Discard what came back
    .help = Put what came back after a crash away; it stays a version

revisions-title = Versions
revisions-none = No versions yet
    .help = The first one is kept when you change the article.
revisions-now = Now
revisions-with-now = Compare with now
revisions-with-before = With the one before
revisions-two = Shift-click another one to compare the two.
revisions-your-name = Your name in versions
revision-opened = Opened
revision-saved = Saved
revision-outside = Changed by somebody else
revision-before-replace-all = Before all was replaced
revision-before-import = Before an import
revision-before-merge = Before a merge
revision-before-paste = Before much was pasted
revision-before-deletion = Before much was deleted
revision-before-restore = Before a version was restored
revision-before-discard = Restored after a crash, then discarded
revision-when = { $day }, { $time }
revision-by = { $when } · { $who }
revision-name = { $what }, { $when }
revision-words = +{ $new } −{ $gone } words
revision-words-new = +{ $new } { $new ->
    [one] word
   *[other] words
}
revision-words-gone = −{ $gone } { $gone ->
    [one] word
   *[other] words
}
revision-no-words = No words changed
name-title = Name this version
name-field = Name
name-hint = As sent to the lawyer
name-keep = Keep
compare-title = { $was } → { $is }
compare-same = The two say the same
compare-moved = Moved
compare-recast = Its kind, marks or language changed
compare-close = Close the comparison
compare-next = Next change
compare-previous = Previous change
compare-restored = The version is restored
compare-restored-block = The block is restored
compare-beside = Also changed
compare-speaker = Speaker
compare-role = Role
compare-occasion = Occasion
compare-source = Source
compare-standing = Standing
compare-kind = Kind of quote
compare-original = Original words
compare-passage = Passage of the source
compare-reworded = Words changed after confirming
compare-party = Party
compare-authors = Authors
compare-posts = Recent posts
compare-other = Other details
compare-found = Not confirmed
compare-did = { $did } by { $name }
compare-protected = protected
compare-until = until { $time }
compare-yes = yes
compare-no = no
compare-slug = Slug
compare-language = Language
compare-status = Status
compare-stage = { $name } ({ $status })
compare-sections = Sections
compare-tags = Tags
compare-mentions = Mentions
compare-created = Begun
compare-published = Published
compare-embargo = Embargo until
compare-expiry = Expires
compare-canonical = Address on the web
compare-genre = Kind of piece
compare-urgency = Urgency
compare-alternatives = Headlines elsewhere
compare-publisher = Publisher
compare-rights = Rights
compare-located = Written in
compare-ed-note = Note to the desk
compare-backstory = How it was reported
compare-claims = Claims
compare-print = Place in print
compare-origin = How the words came to be
compare-lead-picture = Lead picture
compare-planned-words = Planned words
compare-revision = Published version
compare-is-paid = For those who pay
compare-has-comments = Comments
restored-discarded = Discarded; it is kept among the versions
wrote-title = Who wrote this
wrote-close = Put away
wrote-who = { $who } · { $age } ({ $time })
wrote-before = Before: { $words }
wrote-new = Nothing like it stood there before
wrote-earlier = It stood there before the first version
wrote-outside = Somebody else, outside this window
wrote-nobody = Somebody without a name

## Actions: settings, keys and what else can be asked
do-reopen-closed = Reopen closed article
    .help = Open the article again that was put away last
do-compare-received = Compare with the copy as it came in
    .help = Show what the desk made of the text that the article was begun from
do-take-newer = Take in newer copy…
    .help = Show what changed upstream, and put it together with what the desk wrote
do-settings = Settings…
    .help = Choose how the desk looks, writes and keeps
do-paste-plain = Paste as plain text
    .help = Put only the words of the clipboard where the caret is
do-select-all = Select all
    .help = Select every word of the article
do-change-keys = Change keys…
    .help = Give actions other keys
do-quick-open = Quick open…
    .help = Open an article of the library by a few of its letters

## Settings
settings = Settings
settings-kept = Kept in { $place }
settings-page = Page
settings-house = House
settings-writing = Writing
settings-lengths = Lengths
settings-files = Files and queue
settings-keys = Keys
settings-lost = Some settings could not be understood and are as new: { $fields }
settings-broken = The settings could not be read and are as new; no article is touched by that
settings-aside = The settings could not be read and are as new; the file is kept as { $place }
set-theme = Theme
set-tongue = Language of the window
set-face = Face
    .help = Of the words a reader reads
set-serif = Serif
set-sans = Sans serif
set-size = Text size
    .help = Of the page alone
set-measure = Line length
    .help = 66 letters read best
set-letters = { $count } letters
set-leading = Line height
set-less = Less: { $name }
set-more = More: { $name }
set-sample = The ferry left at six, as it had every morning since the war. Nobody on the quay waved; nobody had told them that it was the last one.
set-name = Your name
    .help = Articles you begin are credited to it
    .hint = Name
set-pause = Save after a pause of
    .help = Every change is in the journal at once anyway
set-seconds = { $count } s
set-minute = 1 min
set-stages = Stages of an article
    .help = What this house calls the places between beginning and publishing, each with the status it stands for. Without any, an article has its status alone.
    .hint = Subs
set-stage = Stage { $number }
set-stage-status = { $name } stands for
set-stage-up = Move up: { $name }
set-stage-down = Move down: { $name }
set-stage-remove = Remove: { $name }
set-kickers = Usual kickers
    .help = One a line; they are offered while a kicker is typed, before those of other articles
    .hint = Exclusive
set-dateline = Dateline
    .help = Offered while a place is typed in the dateline, with today’s date
set-agency = Agency in the dateline
    .hint = Agency, if the line names it
set-book = Address book
    .help = Speakers and parties offered while a name is typed in this library; articles keep the names they have
set-book-find = Find a name
set-book-remove = Remove: { $name }
set-book-removed = { $name } was removed.
set-book-back = Put back
set-book-more = { $count ->
    [one] { $count } more; find it by its name
   *[other] { $count } more; find them by their names
}
set-signs = Signs as you type
    .help = One Undo brings back what was typed
set-smart = Set quotation marks, dashes and dots
set-marks = Quotation marks
    .help = What " becomes in each language. “As usual” is what most papers of that language set.
set-marks-of = Quotation marks: { $language }
marks-usual = As usual
marks-straight = "Straight"
marks-double = “Double”
marks-single = ‘Single’
marks-guillemets = «Guillemets»
marks-inward = »Inward«
marks-low = „Low“
set-lengths = The inspector measures every article against these.
set-search = Search
    .help = Letters of a headline in a search engine
set-search-pixels = Width in search
    .help = Pixels of the headline’s line, in letters 20 pixels high
set-standfirst = Standfirst
    .help = Letters under a headline
set-push = Push message
    .help = Letters on a locked telephone
set-social = Headline for social media
    .help = Letters of one that is shared
set-print = Headline for print
    .help = Letters over a story on paper
set-summary = Summary
    .help = Letters under a search result
set-phone = Headline on a phone
    .help = Lines
set-excerpt = Excerpt in the queue
    .help = Letters, cut after a whole word
set-wrong-length = A number from 1 to 2000
set-usual-lengths = Back to the usual lengths
set-library = Library
    .help = The folder of articles
    .none = None is open
set-templates = Templates
    .help = The house’s own, beside ours
    .none = Only ours
set-publishing = Publishing
set-queues = Puts the article on top of the queue
set-recent = Recent files
set-clear = Clear the list
set-choose = Choose…
set-choose-of = Choose: { $name }
set-no-folder = Use none
pick-templates = Choose a folder of templates
pick-choose = Choose

## Keys
keys-search = Search keys
    .hint = Search an action or a key
keys-reset-all = Reset all keys
keys-nothing = Nothing is called “{ $typed }”, and no key is.
keys-press = Press the new key
keys-fixed = Stays as it is
keys-changed = Changed
keys-none = no key
keys-waiting = { $help }. Escape leaves the key as it is.
keys-letter = { $key } is needed for writing. Hold Ctrl or Alt with it, or press F1 to F12.
keys-of-page = { $key } belongs to the page (“{ $words }”). Press another one.
keys-taken = { $key } is the key of “{ $action }”.
keys-swap = Swap: { $key } for “{ $action }”
keys-take = Take it from “{ $action }”
keys-leave = Leave the other without
keys-no = No key
keys-usual = Usual key
keys-on-page = On the page
key-word = By word
key-paragraph = By paragraph
key-line = Start and end of the line
key-article = Start and end of the article
key-page = By page
key-delete-word = Delete a word
key-delete-line = Delete the line or to its end
key-break = Break the line in a paragraph
key-space = Non-breaking space
key-leave = Leave the text with Tab
key-blocks = Blocks
key-names = Names
palette-open = Open an article
    .hint = A few letters of its headline or author

## Two articles side by side, and windows of their own
do-open-beside = Open beside…
    .help = Show a second article beside the one at hand
do-other-page = Other page
    .help = Take the keyboard to the article that stands beside this one
do-own-window = Move to its own window
    .help = Let the article stand in a window by itself
do-back-to-desk = Bring back to the main window
    .help = Let the article stand beside the one in the main window
palette-beside = Open an article beside this one
    .hint = A few letters of its headline or author
beside-same = “{ $title }” is open already; both files are that article
beside-close = Close “{ $title }”
beside-divider = Change the widths of the two pages
own-close = Close this window

## Templates, names and the wastebasket
do-new-from-template = New from template…
    .help = Begin an article with the parts that its kind needs
do-keep-as-template = Keep as template
    .help = Keep the article’s parts for others to begin with
do-rename = Rename…
    .help = Give the article another slug, and its file that name
do-throw-away = Move to wastebasket
    .help = Take the article out of the library; it can be brought back
do-bring-back = Bring back article
    .help = Put the article that was thrown away last where it was
recent-remove-missing = Remove missing files
welcome = Or begin with
welcome-template = A template…
welcome-text = The text of a page…
welcome-file = A file…
welcome-sample = A sample
welcome-gone = This file is not there any more
recent-open = Open recent
recent-missing = { $file }, missing
recent-none = No other files yet
template-title = New from template
template-help = Notes in a template are for you; they are never published.
template-no-folder = Choose a folder for the house’s templates first
template-kept = Kept as template { $name }
start-news = News
    .about = What happened, how we know, a quote, what comes next
start-interview = Interview
    .about = Who and why now, questions in bold, answers as quotes
start-live = Live
    .about = What we know and what we do not, then entries with their time
start-obituary = Obituary
    .about = Confirmed by whom, the work, the life, who is left
rename-title = Rename the article
rename-field = New slug
rename-do = Rename
rename-nothing = Write a few letters or figures.
rename-taken = { $file } is there already; choose another name.
rename-file = The file will be called { $file }.
rename-no-file = The article has no file yet; it will be saved under this name.
rename-done = Renamed to { $file }
thrown-away = “{ $title }” is in the wastebasket
brought-back = “{ $title }” is back in the library
thrown-aside = There is no wastebasket on this disk; “{ $title }” is in { $place }

## Before publishing

do-add-related = Add a related article…
    .help = Lead readers from under this article to another one, or to an address
do-add-task = Add a task
    .help = Note something that is left to do on this article, for the desk alone
do-publish = Publish now
    .help = Publish the article, after showing what it still lacks
do-ready = Check before publishing…
    .help = List what the article still lacks, and go to each place
ready-title = Before publishing
ready-nothing = Nothing is missing.
ready-count = { $count ->
    [one] { $count } thing to look at
   *[other] { $count } things to look at
}
embargo-until = Embargo until { $time }
publish-anyway = Publish all the same
published = Published
published-queued = Published, and on top of the queue
out-now = Time for “{ $title }” to go out: { $when }
down-now = Time for “{ $title }” to be taken down: { $when }
ready-pass-over = Don’t check
ready-everything = Check everything again
lack-withdrawal = Killed, and readers are not told why
lack-withdrawn = Not killed, and it says that it was withdrawn
lack-headline = No headline
lack-long-headline = Headline too long for search
lack-long-standfirst = Standfirst too long
lack-byline = No author
lack-long-body = More words than planned
lack-conflict = Two people’s versions
lack-placeholder = Words still to come
lack-empty-quote = Quote without words
lack-long-quote = Quote too long
lack-speaker = Quote without a speaker
lack-unconfirmed = Quote to confirm
lack-source = Quote without a source
lack-passage = Quote that differs from its passage
lack-pull-quote = Pull quote that is not in the text
lack-picture-words = Picture without a description
lack-picture-credit = Picture without a credit
lack-note = Note to the desk
lack-related-address = Related piece that readers cannot be led to
lack-related-killed = Related article that is killed
lack-related-embargoed = Related article under embargo
lack-embargo = Goes out before its embargo ends
lack-legal-reading = A lawyer has still to read it
lack-task = Still to do

## Exporting
do-print = Print…
    .help = Open the article in the browser, ready for paper
do-copy-markdown = Copy as Markdown
    .help = Copy the whole article as Markdown
files-copied-markdown = Copied as Markdown
export-many = Export { $count } articles
export-as = Export as { $format }…
export-browser = Open in browser
export-copy = Copy to clipboard
export-copied = Copied to the clipboard
export-markdown = Markdown
    .help = Words with their signs, for other editors
browser-refused = nothing was opened: { $cause }
browser-prints = Opened in the browser, ready to print
browser-shows = Opened in the browser
pick-export-posts = Export the recent posts as
pick-export-many = Choose a folder for the exports
batch-progress = Exporting { $done } of { $total }
batch-done = Exported { $count ->
    [one] 1 article
   *[other] { $count } articles
 } to { $folder }
batch-stopped = Stopped; { $count } were written to { $folder }
batch-lost = { $count ->
    [one] 1 article could not carry everything; export it alone to see what
   *[other] { $count } articles could not carry everything; export one alone to see what
 }
batch-withheld = { $count ->
    [one] One page leads readers where they should not be: { $first }
   *[other] { $count } pages lead readers where they should not be; the first is { $first }
 }
batch-refused = { $count } not exported; the first is { $first }
batch-there = { $count ->
    [one] 1 of the files is there already
   *[other] { $count } of the files are there already
 }
batch-there-help = They can be replaced, or the new ones get a number.
batch-replace = Replace them
batch-keep = Keep both
articles-picked = { $count } chosen
articles-export = Export { $count } articles…
articles-unpick = Choose none
articles-export-short = Export…

## Recent posts from text, and their preview
do-add-posts = Add posts from text…
    .help = Read the recent posts of a page that was copied from the browser
do-queue-versions = Earlier versions…
    .help = See what the recent posts were before, and bring a version back
do-preview-queue = Preview and export posts…
    .help = See the recent posts on a telephone, a tablet and a desktop, and export them alone
posts-copy = Copy HTML
posts-copied = Posts copied as HTML
posts-title = Add posts from text
posts-help = Paste the list of posts as it was copied from the browser: titles, excerpts, and “19 mins ago”.
posts-none = No list of posts was found in it.
posts-more = and { $count } more
posts-add = Add { $count ->
    [one] 1 post
   *[other] { $count } posts
 }
posts-added = Added { $count ->
    [one] 1 post
   *[other] { $count } posts
 }
preview-title = Recent posts, as readers see them
preview-phone = Phone
preview-tablet = Tablet
preview-desktop = Desktop
preview-none = Readers see no posts now.

## The gallery of controls

sample-buttons = Buttons
sample-again = Try again
sample-floats = What floats
sample-dialog = A dialog…
sample-popover = A popover…
sample-progress = Progress
sample-compare = Compare
sample-not-now = Not now
sample-fields = Fields
sample-bio = Sahar Doust writes about the port of Amra.
sample-menu = Menu
sample-mira = The Mira sails again, with a crew of nine and no captain yet
    .about = Draft · Sahar Doust · 412 words
sample-salt = Salt prices fall for a third week
    .about = Filed · Overdue since 14:00 · Jonas Feld
sample-task = Ring the harbour office
sample-boat = Published · Sahar Doust · yesterday
sample-tar = “She still smells of tar and oranges.”
    .speaker = Nima Parsa
sample-waiting = Laleh Omid
sample-banners = Banners
sample-not-saved = “The Mira” was not saved: the disk is full. Every word is still here.
sample-empty = Nothing here yet
sample-title = Title of a dialog
sample-list = Headline in a list
sample-card = Headline on a card
sample-excerpt = Copy on a card, a little smaller than in a panel.
sample-ledger = Copy in a panel: “We left at dusk.”
sample-desk = The desk’s own words
sample-header = A header
sample-small = Small words

## Errors of files

not-opened-file = { $file } is a file, and a library is a folder; name the folder it is in
not-opened = { $file } could not be opened: { $cause }; nothing was changed; { $advice }
not-read = { $file } could not be read: { $cause }; the file is as it was
not-saved = { $file } could not be saved while { $step }: { $cause }; the file is as it was before; { $advice }
saved-unsure = { $file } is saved, but the disk did not confirm it: { $cause }; save once more
not-saved-changed = { $file } was changed by somebody else since it was opened, so it was not written over; save under another name, or open it again
not-saved-newer = { $file } was written by a newer Nutgraf and was left as it is; save under another name, or use that program
not-saved-taken = { $file } is there already and was left as it is; choose another name
not-thrown = { $file } could not be moved to the wastebasket and is where it was: { $cause }
cause-not-there = it is not there
cause-not-allowed = this user may not do that here
cause-full = the disk is full
cause-read-only = the disk can only be read
cause-not-a-folder = a part of the path is not a folder
cause-is-a-folder = it is a folder
cause-bad-name = the name is too long or not allowed here
cause-taken = something else is there already
cause-busy = another program is using it
cause-away = the machine it is on does not answer
cause-other = { $words }
advice-make-room = make room or choose another disk
advice-elsewhere = choose another folder
advice-path = look whether the path is right
advice-again = try again or choose another folder
step-beside = making a file beside it
step-writing = writing
step-syncing = syncing
step-placing = putting it in place
step-keeping-journal = keeping the journal that was there
step-journal-folder = making the folder of journals
step-opening-journal = opening the journal
step-writing-journal = writing its journal
step-putting-away = putting revisions away
step-presence-folder = making the folder of who is there
step-renaming = giving it another name
damage-end = the very last change was being written when the program stopped and is not there
damage-middle = { $count ->
    [one] one change in its journal could not be read
   *[other] { $count } changes in its journal could not be read
}
change-outside = the change lies outside the article; nothing was changed
change-form = the change would break the article's form; nothing was changed
change-dangling = the change would part words from their quote or source; nothing was changed

## What a file says

read-too-large = the file has { $size } MB, and no more than { $most } MB are read
read-not-text = byte { $at } is not UTF-8; save the file as UTF-8 and open it again
read-syntax = line { $line }, column { $column }: { $what }
read-not-ours = it does not begin with { $wanted }, so another program made it
read-other-program = it does not begin with { $wanted } but with { $found }, so another program made it
read-no-version = it does not say its version as a whole number
read-shape = { $path } should be { $wanted } and is { $found }
read-twice = { $path } stands twice; take one of them away
read-value = { $path } cannot be { $found }
kind-nothing = nothing
kind-truth = true or false
kind-number = a number
kind-whole = a whole number that fits { $kind }
kind-text = text
kind-list = a list
kind-group = a group of fields
kind-known = only known fields
list-quotes = quotes
list-sources = sources
list-parties = parties
odd-newer = a newer Nutgraf wrote it (version { $version } of the format); it can be read here but not saved, so that nothing of it is lost
odd-unknown = { $field } is not known here; it is kept as it is
odd-second-number = two of the { $list } have the number { $number }; the second one is number { $now } now
odd-unquoted = quote { $number } has no words in the article
odd-unquoted-of = quote { $number }, of { $speaker }, has no words in the article
odd-no-record = words point to number { $number } of the { $list }, which is not there; the words are kept
odd-taken-out = { $field } had { $count } signs that cannot be seen or turn words round; they are taken out
odd-marks = { $field } has { $count } marks that are unknown or end outside its words; what fits is kept
odd-rule = { $field } is a rule with words; they are a paragraph after it
odd-new-word = { $field } is { $found }, which is read as { $instead }
odd-new-id = it has no id of its own, so a new one was given

## What an export leaves out

refused-embargo = the article is embargoed until { $until }, so nothing was written
refused-template = the page was not made, the article is as it was; mend the template: { $why }
left-not-the-same = read back, it does not give the same article: some field that this version does not know cannot stand in this format
left-not-read-back = it cannot be read back: { $why }
left-link = a link is only its words, because its address is neither of the web, of mail nor of the same site: “{ $words }”
left-picture = a picture is only its caption, because a page cannot load its file: “{ $words }”
left-not-there = a picture is missing, because its file is not beside the article: “{ $words }”
left-another = another picture of that name stands beside the page and was left as it is: “{ $words }”
left-outside = a picture was not brought along, because its name leads out of the folder: “{ $words }”
left-alt = a picture says nothing to those who cannot see it; write its alt text: “{ $words }”
left-embed = an embed is a link with its words, because the page loads nothing from elsewhere: “{ $words }”
left-versions = both versions of what two people changed at the same time are in it; choose one first in { $count ->
    [one] { $count } place
   *[other] { $count } places
}
left-notes = left out, as always: { $count ->
    [one] { $count } note to the desk
   *[other] { $count } notes to the desk
}
left-work = left out, as always: who has it, by when, and what is left to do
left-killed = it is killed: what readers have of it is to be taken down
left-copy = left out, as always: the copy as it came in
left-legal-due = a lawyer has still to read it; it is not cleared
left-notice = it is killed: this is the notice that readers find in its place
left-notice-unexplained = the notice says nothing of why it was withdrawn
left-withdrawal = left out, because it is not killed: what says that it was withdrawn
left-names = a protected source was kept back in { $count ->
    [one] { $count } place
   *[other] { $count } places
}; read the sentences again
left-half-name = a part of a protected source's name stands in the words; see that it does not tell who it is
left-language = the article does not say its language; readers' voices and dictionaries need it
left-addresses = without its address: { $count ->
    [one] { $count } link
   *[other] { $count } links
}
left-marks = plain text has no sign for weight, style and language: { $count ->
    [one] { $count } marked run
   *[other] { $count } marked runs
}
left-struck = left out, because plain text cannot strike words through: { $count ->
    [one] { $count } struck run
   *[other] { $count } struck runs
}
left-pull-quotes = left out, because it would only repeat the body: { $count ->
    [one] { $count } pull quote
   *[other] { $count } pull quotes
}
left-pictures = only in words: { $count ->
    [one] { $count } picture
   *[other] { $count } pictures
}
left-quotes = the format has no place for quotes by themselves; with their speakers in the body: { $count ->
    [one] { $count } quote
   *[other] { $count } quotes
}
left-related = left out, because readers cannot be led there without a title and an address: { $count ->
    [one] { $count } related piece
   *[other] { $count } related pieces
}
left-related-killed = it leads readers to an article that is killed: “{ $words }”
left-related-embargoed = it leads readers to an article under embargo: “{ $words }”
left-posts = the article element has no place for the list of { $count ->
    [one] { $count } recent post
   *[other] { $count } recent posts
}

## Replacing in several articles

rewrite-title = Replace in articles
rewrite-help = Look first: each article that has the words is listed, and you choose which are changed. Words in confirmed quotes stay.
rewrite-field = Find in articles
rewrite-all = All articles
rewrite-picked = { $count } chosen
rewrite-look = Look
rewrite-progress = { $done } of { $total } articles
rewrite-in = { $count ->
    [one] { " " }in { $count } article
   *[other] { " " }in { $count } articles
 }
rewrite-unread = ; { $count } could not be read
rewrite-more = { $count ->
    [one] and { $count } more article
   *[other] and { $count } more articles
 }
rewrite-do = { $count ->
    [one] Replace in { $count } article
   *[other] Replace in { $count } articles
 }
rewrite-back = { $count ->
    [one] Taken back in { $count } article
   *[other] Taken back in { $count } articles
 }
rewrite-stopped = Stopped. The articles before have the new words, the others are as they were.
rewrite-refused = { $count ->
    [one] { $count } article was left as it is
   *[other] { $count } articles were left as they are, the first is
 }: { $first }
stays-open = somebody has it open
stays-ahead = it has words that are in no file yet; open it first
stays-newer = a newer version of the program wrote it
stays-changed = it was changed since
