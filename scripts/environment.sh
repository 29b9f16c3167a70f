#!/bin/sh
# Makes .venv with the versions of constraints.txt: `sh scripts/environment.sh runtime` for running Fieldbook,
# `… dev` for working on it. Does nothing when it is already so. Where it cannot, it says in one sentence why.
set -eu
cd "$(dirname "$0")/.."

wanted=$1
stamp=.venv/fieldbook.stamp
log=.venv/pip.log
# Voice messages are understood where their models lie: then the libraries for it are wanted too.
speech=${SPEECH_MODELS:-$(sed -n 's/^SPEECH_MODELS=//p' .env 2>/dev/null || true)}
pinned=$(cat pyproject.toml constraints.txt | cksum)${speech:+ speech}

say_and_stop() {
    echo "Fieldbook: $1" >&2
    exit 1
}

is_recent() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

has_venv() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null
}

# The first Python of 3.11 or later that can make a virtual environment. A name on the PATH may still not start.
find_python() {
    without_venv=
    for name in python3.13 python3.12 python3.11 python3; do
        is_recent "$name" || continue
        if has_venv "$name"; then
            echo "$name"
            return
        fi
        without_venv=${without_venv:-$name}
    done
    [ -z "$without_venv" ] || say_and_stop \
        "$without_venv has no venv module, please install it (on Debian and Ubuntu: apt install python3-venv)."
    say_and_stop "Python 3.11 or later is needed, and none of python3.13, python3.12, python3.11 and python3 is one."
}

requirements() {
    .venv/bin/python - "$wanted" ${speech:+speech} <<'PYTHON'
import sys
import tomllib

with open("pyproject.toml", "rb") as file:
    project = tomllib.load(file)
print("\n".join(project["project"]["dependencies"]))
if "speech" in sys.argv:
    print("\n".join(project["project"]["optional-dependencies"]["speech"]))
if sys.argv[1] == "dev":
    print("\n".join(project["dependency-groups"]["dev"]))
PYTHON
}

install() {
    requirements >.venv/requirements.txt
    .venv/bin/python -m pip install --no-input --disable-pip-version-check --retries 2 \
        --constraint constraints.txt --requirement .venv/requirements.txt >"$log" 2>&1
}

explain_pip() {
    if grep -qiE 'connection|name resolution|timed out|proxy|network is unreachable' "$log"; then
        say_and_stop "the libraries could not be downloaded, please check the network (details in $log)."
    fi
    tail -n 20 "$log" >&2
    say_and_stop "the libraries could not be installed, pip's own words are above and in $log."
}

if is_recent .venv/bin/python && [ -f "$stamp" ]; then
    case $(cat "$stamp") in
        "dev $pinned" | "$wanted $pinned") exit 0 ;;
    esac
fi

if ! is_recent .venv/bin/python || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    python=$(find_python) || exit 1
    echo "Fieldbook: making a virtual environment in .venv with $python." >&2
    rm -rf .venv
    "$python" -m venv .venv || {
        rm -rf .venv
        say_and_stop "$python could not make a virtual environment in .venv, its own words are above."
    }
fi

rm -f "$stamp"
echo "Fieldbook: installing the pinned libraries, a minute or two the first time." >&2
install || explain_pip
echo "$wanted $pinned" >"$stamp"
