# The two commands are `make run` and `make test`; both do all set-up on Debian and Ubuntu.

BUILD_PACKAGES := gcc libc6-dev
RUN_PACKAGES := libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libegl1 libgl1-mesa-dri

# Installs the named packages that are missing, where that is possible; says which where it is not.
define need
	@missing=""; \
	if command -v dpkg-query >/dev/null 2>&1; then \
	  for package in $(1); do \
	    dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	  done; \
	fi; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then \
	    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $$missing; \
	  elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then \
	    echo "Nutgraf needs these packages:$$missing"; \
	    sudo apt-get update -q && sudo apt-get install -qy --no-install-recommends $$missing; \
	  else \
	    echo "Nutgraf needs these packages; install them with: apt-get install$$missing" >&2; exit 1; \
	  fi; \
	fi
endef

.PHONY: run test setup bench window shots breaks fuzz rust

rust:
	@command -v cargo >/dev/null 2>&1 || { echo "Nutgraf needs Rust 1.95 or newer; install it from rustup.rs" >&2; exit 1; }

setup: rust
	$(call need,$(BUILD_PACKAGES))

run: setup
	$(call need,$(RUN_PACKAGES))
	@cargo run --release --locked

test: setup
	cargo test --locked

# Prints the benches and keeps their medians in target/figures.tsv.
bench: setup
	@set -e; for bench in $(notdir $(basename $(wildcard benches/*.rs))); do \
	  cargo bench --locked --bench $$bench; \
	done | tee target/figures.txt
	@awk -f benches/figures.awk target/figures.txt > target/figures.tsv
	@echo "The medians are in target/figures.tsv"

# From a key to the first new pixels of the real window, and what that costs; needs Xvfb where there
# is no display. `make window PROGRAM="focuswriter file.txt"` times another program the same way.
window: setup
	$(call need,$(RUN_PACKAGES) xvfb xauth)
	cargo build --release --locked
	cargo build --release --locked --manifest-path benches/window/Cargo.toml
	rm -rf target/window && mkdir -p target/window && cp -r saved target/window/saved
	cd target/window && HOME=$$PWD XDG_CONFIG_HOME=$$PWD XDG_STATE_HOME=$$PWD XDG_DATA_HOME=$$PWD \
	  $$(command -v xvfb-run) -s "-screen 0 1440x900x24" \
	  $(CURDIR)/benches/window/target/release/window $${PROGRAM:-$(CURDIR)/target/release/nutgraf saved}

# Pictures of the real program in target/shots: light, dark, Persian and two articles side by side,
# at one pixel a point and at two; those of the README are kept.
shots: setup
	$(call need,$(RUN_PACKAGES) xvfb xauth xdotool imagemagick)
	cargo build --release --locked
	$$(command -v xvfb-run) -a -s "-screen 0 2880x1800x24" shots/take target/release/nutgraf target/shots
	cp target/shots/desk.png target/shots/beside.png assets/readme/

# Where the sample articles' lines break, beside Chromium with the same faces; needs chromium.
breaks: setup
	cargo run --locked --example breaks -- $$(find saved -name '*-*.ron')

# The same random input as in the tests, for as long as FUZZ_ROUNDS says, random hands on the page,
# and two programs that write one article for minutes.
fuzz: setup
	FUZZ_ROUNDS=$${FUZZ_ROUNDS:-200000} cargo test --locked --release --test spec fuzz::
	NUTGRAF_SOAK=$${SOAK_ACTS:-100000} cargo test --locked --release --test spec soak::no_hand -- --nocapture
	NUTGRAF_SHARE_SECONDS=$${SHARE_SECONDS:-600} cargo test --locked --release --test spec company::two_programs
