#!/usr/bin/env bash
# Ten thousand events through two Socket Mode connections while each is cut a hundred times at random: every event must be answered once, none lost.
# tests/sockets.sh [EVENTS] [CUTS OF EACH]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export CGTBOT_SOCKET_EVENTS="${1:-10000}" CGTBOT_SOCKET_CUTS="${2:-100}"
dotnet test tests/CgtBot.Tests/CgtBot.Tests.csproj --nologo -v q --filter "FullyQualifiedName~CutSocketsTests" --logger "console;verbosity=detailed"
