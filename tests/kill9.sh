#!/usr/bin/env bash
# Kills the bot twenty times at random moments while a feed publishes and reminders fall due; fails when anything is missing, doubled unmarked, or the journal does not hold.
set -euo pipefail
cd "$(dirname "$0")/.."
exec dotnet run -c Release --project tests/CgtBot.Benchmarks -- crash "${1:-20}"
