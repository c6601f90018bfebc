//! Pictures of an article: drawn on the page, pasted, dropped, described.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use nutgraf::desk::Options;
use nutgraf::desk::settings::Settings;
use nutgraf::desk::theme::Choice;
use nutgraf::library::folder::Library;
use nutgraf::model::article::{Article, ArticleId, Records};
use nutgraf::model::block::{Block, BlockKind, Picture};
use nutgraf::model::inline::Inline;
use nutgraf::surface::Bitmap;
use nutgraf::surface::clipboard::clipboard;

use crate::newsroom::{Newsroom, Window};

const RED: [u8; 4] = [214, 40, 60, 255];

/// A library with one article whose only picture has that file.
fn room_with(file: &str) -> Newsroom {
    let room = Newsroom::new();
    let picture = Picture {
        file: file.to_owned(),
        credit: "Ida Brandt".to_owned(),
        ..Picture::default()
    };
    let kind = BlockKind::Picture(Arc::new(picture));
    let blocks = vec![
        Block::new(BlockKind::Headline, Inline::plain("A wall in red")),
        Block::paragraph("It was painted on Sunday."),
        Block::new(kind, Inline::plain("The wall at noon")),
        Block::paragraph("Nobody knows by whom."),
    ];
    let id = ArticleId(uuid::Uuid::from_u128(77));
    let article = Article::from_parts(id, blocks, Records::default());
    let library = Library::open(room.folder.path()).unwrap();
    library
        .write(&room.path("wall.ron"), &article, None)
        .unwrap();
    room
}

fn red(wide: u32, high: u32) -> image::RgbaImage {
    image::RgbaImage::from_pixel(wide, high, image::Rgba(RED))
}

fn count_red(window: &mut Window<'_>) -> usize {
    let picture = window.harness.render().unwrap();
    picture.pixels().filter(|pixel| pixel.0 == RED).count()
}

fn pictures(window: &Window<'_>) -> Vec<Picture> {
    let article = window.desk().document().article();
    let found = article.body().filter_map(|block| match &block.kind {
        BlockKind::Picture(picture) => Some(Picture::clone(picture)),
        _ => None,
    });
    found.collect()
}

#[test]
fn a_picture_is_drawn_as_wide_as_the_words_in_its_own_shape() {
    let room = room_with("wall.png");
    red(800, 400).save(room.path("wall.png")).unwrap();
    let mut window = room.open("wall.ron");
    assert_eq!(count_red(&mut window), 640 * 320, "all of it, and no more");
    window.picture("photo");
}

#[test]
fn a_drawing_in_svg_is_drawn_too() {
    let room = room_with("wall.svg");
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'>\
        <rect width='200' height='100' fill='#d6283c'/></svg>";
    #[expect(
        clippy::disallowed_methods,
        reason = "somebody's file beside the article"
    )]
    std::fs::write(room.path("wall.svg"), svg).unwrap();
    let mut window = room.open("wall.ron");
    let red = count_red(&mut window);
    assert!(600 * 300 < red, "only {red} pixels");
}

#[test]
fn a_picture_that_is_not_there_leaves_a_calm_place() {
    let room = room_with("gone.jpg");
    let mut window = room.open("wall.ron");
    assert!(window.desk().notices().lasting.is_empty(), "no alarm");
    window.picture("photo-missing");
    #[expect(
        clippy::disallowed_methods,
        reason = "somebody's file beside the article"
    )]
    std::fs::write(room.path("gone.jpg"), b"not a picture").unwrap();
    let mut window = room.open("wall.ron");
    assert_eq!(count_red(&mut window), 0);
    assert!(window.desk().notices().lasting.is_empty(), "no alarm");
}

#[test]
fn a_pasted_picture_is_kept_beside_the_article_and_asks_what_it_shows() {
    let room = Newsroom::new();
    let mut window = room.open("mira-sails-again.ron");
    window.key(Modifiers::COMMAND, Key::End);
    let bitmap = Bitmap {
        size: (64, 32),
        pixels: red(64, 32).into_raw(),
    };
    clipboard(&window.harness.ctx).lock().put_picture(bitmap);
    window.key(Modifiers::COMMAND, Key::V);
    let kept = pictures(&window);
    assert_eq!(kept.len(), 1, "one picture");
    assert_eq!(kept[0].file, "mira-sails-again.png");
    assert_eq!(kept[0].size, Some((64, 32)));
    let file = image::open(room.path("mira-sails-again.png")).unwrap();
    assert_eq!(file.to_rgba8(), red(64, 32), "pixel for pixel");
    window.harness.get_by_label("What the picture shows");
    window.settle();
    window
        .harness
        .event(egui::Event::Text("At noon".to_owned()));
    window.settle();
    let article = window.desk().document().article().clone();
    assert_eq!(
        article.body().last().unwrap().words.text(),
        "At noon",
        "the caption"
    );
    window.picture("photo-pasted");
    window.key(Modifiers::COMMAND, Key::V);
    assert_eq!(
        pictures(&window)[1].file,
        "mira-sails-again-2.png",
        "none is written over"
    );
    window.key(Modifiers::COMMAND, Key::Z);
    window.key(Modifiers::COMMAND, Key::Z);
    window.key(Modifiers::COMMAND, Key::Z);
    assert!(pictures(&window).is_empty(), "undone");
}

#[test]
fn pictures_of_pictures() {
    for (theme, name) in [(Choice::Light, "light"), (Choice::Dark, "dark")] {
        let room = room_with("wall.png");
        let mut wall = red(800, 400);
        for (x, y, pixel) in wall.enumerate_pixels_mut() {
            let shade = u8::try_from((x / 4 + y / 4) % 160).unwrap();
            *pixel = image::Rgba([214, 40 + shade, 60, 255]);
        }
        wall.save(room.path("wall.png")).unwrap();
        let mut window = room.open_as("wall.ron", theme, egui::vec2(1440.0, 1000.0));
        window.picture(&format!("photo-{name}"));
    }
}

#[test]
fn a_page_exported_to_another_folder_has_its_picture_beside_it() {
    let room = room_with("wall.png");
    red(8, 4).save(room.path("wall.png")).unwrap();
    let site = room.path("site");
    std::fs::create_dir(&site).unwrap();
    let settings = Settings {
        exports: Some(site.clone()),
        ..Settings::default()
    };
    let options = Options {
        library: Some(room.folder.path().to_owned()),
        file: Some(room.path("wall.ron")),
        settings,
        ..Options::default()
    };
    let mut window = Window::new(options, egui::vec2(1200.0, 800.0));
    let export = |window: &mut Window<'_>| {
        window.key(Modifiers::COMMAND, Key::E);
        window.click(Role::ListBoxOption, "HTML page");
        window.click(Role::Button, "Export as HTML page…");
        window.click(Role::Button, "Export");
    };
    export(&mut window);
    let bytes = |path| std::fs::read(path).unwrap();
    assert_eq!(
        bytes(site.join("wall.png")),
        bytes(room.path("wall.png")),
        "{:?}",
        std::fs::read_dir(&site).unwrap().collect::<Vec<_>>()
    );
    let told = "was left as it is";
    let is_told = |window: &Window<'_>| {
        let found = window.harness.query_all_by_label_contains(told);
        0 < found.count()
    };
    assert!(!is_told(&window), "all is there");
    crate::library::put(&site.join("wall.png"), "another");
    export(&mut window);
    window.click(Role::Button, "Replace");
    assert!(is_told(&window), "another picture stands there");
    assert_eq!(bytes(site.join("wall.png")), b"another");
}
