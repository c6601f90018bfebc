//! Draws egui's meshes on the processor, so pictures need neither a graphics card nor a display.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::iter_over_hash_type,
    reason = "pixels of one small picture; the order of its textures does not matter"
)]

use std::collections::HashMap;

use egui::epaint::{ImageData, Primitive, Vertex};
use egui::{Color32, TextureId, TexturesDelta};

#[derive(Default)]
struct Texture {
    width: usize,
    height: usize,
    pixels: Vec<Color32>,
}

impl Texture {
    /// The colour between the four pixels round a place.
    fn sample(&self, u: f32, v: f32) -> [f32; 4] {
        let (x, y) = (u * self.width as f32 - 0.5, v * self.height as f32 - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let (right, low) = (x - left, y - top);
        let at = |dx: i32, dy: i32| {
            let x = (left as i32 + dx).clamp(0, self.width as i32 - 1) as usize;
            let y = (top as i32 + dy).clamp(0, self.height as i32 - 1) as usize;
            self.pixels[y * self.width + x].to_array().map(f32::from)
        };
        let (a, b, c, d) = (at(0, 0), at(1, 0), at(0, 1), at(1, 1));
        std::array::from_fn(|i| {
            (a[i] * (1.0 - right) + b[i] * right) * (1.0 - low)
                + (c[i] * (1.0 - right) + d[i] * right) * low
        })
    }
}

/// A renderer that keeps its textures and draws each frame anew.
#[derive(Default)]
pub(crate) struct Cpu {
    textures: HashMap<TextureId, Texture>,
}

impl egui_kittest::TestRenderer for Cpu {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, images) in delta.set.drain() {
            for image in images {
                let ImageData::Color(new) = &image.image;
                let [width, height] = new.size;
                let Some([left, top]) = image.pos else {
                    let pixels = new.pixels.clone();
                    self.textures.insert(
                        id,
                        Texture {
                            width,
                            height,
                            pixels,
                        },
                    );
                    continue;
                };
                let Some(old) = self.textures.get_mut(&id) else {
                    continue;
                };
                for row in 0..height {
                    old.pixels[(top + row) * old.width + left..][..width]
                        .copy_from_slice(&new.pixels[row * width..][..width]);
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(
        &mut self,
        ctx: &egui::Context,
        output: &egui::FullOutput,
    ) -> Result<image::RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let (width, height) = (size.x.round() as usize, size.y.round() as usize);
        // eframe clears the window with this.
        let ground = ctx.global_style().visuals.panel_fill.to_array();
        let mut page = Page {
            width,
            pixels: vec![ground; width * height],
        };
        for shape in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = &shape.primitive else {
                continue;
            };
            let Some(texture) = self.textures.get(&mesh.texture_id) else {
                continue;
            };
            let edge = |at: f32, most: usize| (at * scale).round().clamp(0.0, most as f32) as i64;
            let clip = Clip {
                x0: edge(shape.clip_rect.min.x, width),
                y0: edge(shape.clip_rect.min.y, height),
                x1: edge(shape.clip_rect.max.x, width),
                y1: edge(shape.clip_rect.max.y, height),
            };
            for corners in mesh.indices.chunks_exact(3) {
                let corner = |i: usize| mesh.vertices[corners[i] as usize];
                page.triangle(&clip, scale, [corner(0), corner(1), corner(2)], texture);
            }
        }
        let bytes = page.pixels.into_iter().flatten().collect();
        image::RgbaImage::from_raw(width as u32, height as u32, bytes)
            .ok_or_else(|| "the picture has no such size".into())
    }
}

struct Clip {
    x0: i64,
    y0: i64,
    x1: i64,
    y1: i64,
}

struct Page {
    width: usize,
    pixels: Vec<[u8; 4]>,
}

type Point = (i64, i64);

fn area(a: Point, b: Point, c: Point) -> i64 {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
}

impl Page {
    /// Fills a triangle in 256ths of a pixel by the top-left rule: a shared edge is drawn once.
    fn triangle(&mut self, clip: &Clip, scale: f32, mut of: [Vertex; 3], texture: &Texture) {
        let fixed = |at: f32| (f64::from(at * scale) * 256.0).round() as i64;
        let mut at = of.map(|v| (fixed(v.pos.x), fixed(v.pos.y)));
        let mut whole = area(at[0], at[1], at[2]);
        if whole == 0 {
            return;
        }
        if whole < 0 {
            at.swap(1, 2);
            of.swap(1, 2);
            whole = -whole;
        }
        let low = |of: fn(&Point) -> i64| at.iter().map(of).min().unwrap() >> 8;
        let high = |of: fn(&Point) -> i64| (at.iter().map(of).max().unwrap() >> 8) + 1;
        let edges = [(at[1], at[2]), (at[2], at[0]), (at[0], at[1])];
        let least = edges.map(|(a, b)| i64::from(!((a.1 == b.1 && b.0 > a.0) || b.1 < a.1)));
        for y in low(|p| p.1).max(clip.y0)..high(|p| p.1).min(clip.y1) {
            for x in low(|p| p.0).max(clip.x0)..high(|p| p.0).min(clip.x1) {
                let here = (x * 256 + 128, y * 256 + 128);
                let inside = edges.map(|(a, b)| area(a, b, here));
                if inside.iter().zip(least).any(|(is, least)| *is < least) {
                    continue;
                }
                let part = inside.map(|is| is as f32 / whole as f32);
                let mix = |value: &dyn Fn(&Vertex) -> f32| -> f32 {
                    part.iter().zip(&of).map(|(part, v)| part * value(v)).sum()
                };
                let texel = texture.sample(mix(&|v| v.uv.x), mix(&|v| v.uv.y));
                let source: [f32; 4] = std::array::from_fn(|i| {
                    texel[i] * mix(&|v| f32::from(v.color.to_array()[i])) / 255.0
                });
                let pixel = &mut self.pixels[y as usize * self.width + x as usize];
                for (under, over) in pixel.iter_mut().zip(source) {
                    let kept = f32::from(*under) * (1.0 - source[3] / 255.0);
                    *under = (over + kept + 0.5) as u8;
                }
            }
        }
    }
}
