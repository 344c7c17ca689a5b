#!/usr/bin/env bash
# Builds everything and runs every test on a machine that has git and the .NET 10 SDK. What follows goes to `dotnet test`: tests/run.sh --filter Deadlines
# As root it installs the browser, its fonts and PostgreSQL, and where there is node the packages of tests/oracles; without them the tests that need them are skipped and counted as such.
# The last line is `N passed, N failed, N skipped`; the exit code is 0 only when something passed and nothing failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1 DEBIAN_FRONTEND=noninteractive
passed=0 failed=0 skipped=0
work=$(mktemp -d)

finish() {
    stop_postgres
    rm -rf "$work"
    echo "$passed passed, $failed failed, $skipped skipped"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
    exit
}

broken() {
    echo "$1" >&2
    failed=$((failed + 1))
    finish
}

# --- what the tests need and the SDK does not bring -----------------------------------------------------------------

installed() { command -v "$1" >/dev/null 2>&1; }

initdb_path() { command -v initdb || { ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | tail -n 1 | grep .; }; }

missing_packages() {
    installed chromium || installed google-chrome || echo chromium
    { installed fc-list && fc-list | grep -qi dejavu; } || echo fontconfig fonts-dejavu fonts-liberation
    initdb_path >/dev/null || echo postgresql
}

install_missing() {
    local packages
    packages=$(missing_packages | xargs)
    [ -n "$packages" ] || return 0
    if [ "$(id -u)" -ne 0 ] || ! installed apt-get; then
        echo "Not installed (needs root and apt-get): $packages. The tests that need them are skipped."
        return 0
    fi

    echo "Installing: $packages"
    if [[ $packages == *postgresql* ]] && [ ! -e /etc/postgresql-common ]; then
        # The tests start a server of their own: no cluster of the system is wanted.
        mkdir -p /etc/postgresql-common && echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
    fi
    apt-get -qq update >"$work/apt.log" 2>&1 || echo "apt-get update failed; going on with the lists at hand."
    # One by one: a package this system does not have must not keep the others away.
    for package in $packages; do
        apt-get -qq install -y --no-install-recommends -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confold "$package" >>"$work/apt.log" 2>&1 </dev/null \
            || echo "Could not install $package ($(tail -n 1 "$work/apt.log")); the tests that need it are skipped."
    done
}

# Other people's code that judges ours (tests/oracles): only where there is node 20 or later.
install_oracles() {
    local version
    version=$(installed npm && node -p 'process.versions.node.split(".")[0]' 2>/dev/null)
    if [ "${version:-0}" -lt 20 ]; then
        echo "Not installed (needs node 20 or later with npm): the packages of tests/oracles. The tests that need them are skipped."
        return 0
    fi

    npm ci --prefix tests/oracles --loglevel=error >"$work/npm.log" 2>&1 </dev/null \
        || echo "Could not install the packages of tests/oracles ($(tail -n 1 "$work/npm.log")); the tests that need them are skipped."
}

# --- a PostgreSQL server of our own, on a socket in our own folder --------------------------------------------------

as_postgres() {
    if [ "$(id -u)" -eq 0 ]; then su postgres -s /bin/sh -c "$*"; else sh -c "$*"; fi
}

start_postgres() {
    local bin
    bin=$(initdb_path) || return 0
    bin=$(dirname "$bin")
    mkdir "$work/pg" && chmod 755 "$work" && if [ "$(id -u)" -eq 0 ]; then chown postgres "$work/pg" || return 0; fi
    if as_postgres "'$bin/initdb' -D '$work/pg/data' -U postgres -A trust -E UTF8 --no-sync" >"$work/pg.log" 2>&1 &&
        as_postgres "'$bin/pg_ctl' -D '$work/pg/data' -w -l '$work/pg/server.log' -o \"-c listen_addresses='' -c unix_socket_directories='$work/pg' -c fsync=off -c max_connections=200\" start" >>"$work/pg.log" 2>&1 </dev/null; then
        export CGTBOT_TEST_POSTGRES="Host=$work/pg;Username=postgres;Database=postgres"
        postgres_bin=$bin
    else
        echo "PostgreSQL did not start ($(tail -n 1 "$work/pg.log")); its tests are skipped."
    fi
}

stop_postgres() {
    [ -z "${postgres_bin:-}" ] || as_postgres "'$postgres_bin/pg_ctl' -D '$work/pg/data' -m immediate stop" >/dev/null 2>&1
}

# --- the tests ------------------------------------------------------------------------------------------------------

counter() { sed -n 's/.*<Counters.*[[:space:]]'"$2"'="\([0-9]*\)".*/\1/p' "$1" | head -n 1; }

# Adds a project's counters; a run that crashed or found no test is a failure of its own.
run_project() {
    local name trx exit_code total executed
    name=$(basename "$1" .csproj)
    trx="$work/results/$name.trx"
    dotnet test "$1" --no-build --nologo -v q --logger "trx;LogFileName=$name.trx" --results-directory "$work/results" \
        --blame-hang --blame-hang-timeout 20m --blame-hang-dump-type none "${@:2}" </dev/null
    exit_code=$?
    total=$([ -f "$trx" ] && counter "$trx" total)
    if [ "${total:-0}" -eq 0 ]; then
        echo "$name: no test was run (exit code $exit_code)." >&2
        failed=$((failed + 1))
        return
    fi

    executed=$(counter "$trx" executed)
    local bad=$((executed - $(counter "$trx" passed)))
    [ "$exit_code" -eq 0 ] || [ "$bad" -gt 0 ] || { echo "$name: the run ended with exit code $exit_code." >&2; bad=1; }
    passed=$((passed + $(counter "$trx" passed))) failed=$((failed + bad)) skipped=$((skipped + total - executed))
    awk '/<UnitTestResult/ { skip = /outcome="NotExecuted"/ } skip && /<Message>/ { sub(/.*<Message>/, ""); sub(/<\/Message>.*/, ""); print "skipped: " $0 }' "$trx" | sort | uniq -c
    awk '/<UnitTestResult/ { split($0, part, "testName=\""); bad = /outcome="Failed"/; left = 12; if (bad) { sub(/".*/, "", part[2]); print "failed: " part[2] } }
        /<Message>/ { said = 1 } bad && said && left-- > 0 { gsub(/<[^>]*>/, ""); gsub(/&#xD;/, ""); gsub(/&lt;/, "<"); gsub(/&gt;/, ">"); gsub(/&quot;/, "\""); gsub(/&amp;/, "\\&"); print "    " $0 } /<\/StackTrace>/ { said = 0 }' "$trx"
}

trap 'broken "interrupted"' INT TERM
installed dotnet || broken "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download"
install_missing
install_oracles
dotnet build CgtBot.sln --nologo -v q -clp:NoSummary </dev/null || broken "The build failed."
start_postgres
for project in tests/*/*.csproj; do
    if grep -q '<IsTestProject>true' "$project"; then run_project "$project" "$@"; fi
done
finish
