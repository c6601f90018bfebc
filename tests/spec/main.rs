//! Everything the editor promises.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::missing_assert_message,
    clippy::print_stdout,
    reason = "a test may stop loudly, and its two values say what is wrong"
)]
mod access;
mod across;
mod along;
mod below;
mod carrying;
mod clipboard;
mod commands;
mod company;
mod compare;
mod composing;
mod copy;
mod cpu;
mod dateline;
mod desk;
mod desk_actions;
mod desk_beside;
mod desk_closing;
mod desk_conflict;
mod desk_dialogs;
mod desk_export;
mod desk_fields;
mod desk_filing;
mod desk_find;
mod desk_gallery;
mod desk_keeper;
mod desk_keyboard;
mod desk_keys;
mod desk_letters;
mod desk_looks;
mod desk_mirrored;
mod desk_names;
mod desk_outside;
mod desk_own;
mod desk_passage;
mod desk_persian;
mod desk_revisions;
mod desk_room;
mod desk_session;
mod desk_settings;
mod desk_sitting;
mod desk_theme;
mod desk_typed;
mod desk_windows;
mod disk;
mod due;
mod editing;
mod errors;
mod faces;
mod fields;
mod files;
mod find;
mod floats;
mod found;
mod fuzz;
mod hand;
mod history;
mod html;
mod journal;
mod kept;
mod keys;
mod keys_page;
mod keys_window;
mod kickers;
mod laws;
mod library;
mod merge;
mod newspaper;
mod newspaper_persian;
mod newsroom;
mod ninjs;
mod page_text;
mod passage;
mod pasted;
mod photos;
mod pictures;
mod posts;
mod ready;
mod related;
mod revisions;
mod revisions_cli;
mod rewriting;
mod seals;
mod search;
mod secrets;
mod setting;
mod slots;
mod smart;
mod snapshots;
mod soak;
mod speakers;
mod specimens;
mod stages;
mod surface;
mod tables;
mod tidy;
mod upstream;
mod wastebasket;
mod withdrawn;
mod words;
mod work;
