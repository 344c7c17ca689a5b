#!/usr/bin/env bash
# Kills the bot (kill -9) fifty times each with and without the history scope, each time Slack has taken an alert and not answered yet: none may be lost, none doubled where the history tells, each repeat marked where it does not.
# tests/slack-crash.sh [KILLS [with|without]]
set -euo pipefail
cd "$(dirname "$0")/.."
exec dotnet run -c Release --project tests/CgtBot.Benchmarks -- slack-crash "${1:-50}" "${@:2}"
