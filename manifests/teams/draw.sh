#!/usr/bin/env bash
# Draws the PNG icons of the app package from their SVG. Needs Chromium; run it after a change to a drawing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
draw() { chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --default-background-color=00000000 --window-size="$2,$2" --screenshot="$1.png" "file://$PWD/$1.svg" 2>/dev/null; }
draw color 192
draw outline 32
