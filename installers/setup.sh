#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# setup.sh run|check: makes a fresh Debian or Ubuntu machine ready. This script owns what the system must have
# (a Python, the libraries that Qt and sound open); prepare.py then owns the environment in .venv.
# setup.sh odk-engine: Node.js and ODK's own engine, which ./check --all compares ours with; nothing else needs them.
# setup.sh nginx: the web server from which ./check --all updates a kiosk; nothing else needs it.
# Exit 2: an administrator must type the one command that was printed.
set -euo pipefail
here="$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")" && pwd)"
purpose="${1:-run}"

# What the Qt libraries and plugins in the lock name as needed, and what the sound output opens.
# One line each: the library's file, the package that brings it.
libraries() {
    local t64=t64 # since 2024 some packages carry it, for the wider clock
    case "$(. /etc/os-release && echo "${UBUNTU_CODENAME:-${VERSION_CODENAME:-}}")" in bookworm | jammy) t64="" ;; esac
    cat <<LIST
libGL.so.1 libgl1
libEGL.so.1 libegl1
libX11.so.6 libx11-6
libX11-xcb.so.1 libx11-xcb1
libasound.so.2 libasound2$t64
libbrotlidec.so.1 libbrotli1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libglib-2.0.so.0 libglib2.0-0$t64
libgssapi_krb5.so.2 libgssapi-krb5-2
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
libxcb.so.1 libxcb1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-glx.so.0 libxcb-glx0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render.so.0 libxcb-render0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-util.so.1 libxcb-util1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
LIST
}

say() { printf '%s\n' "$*" >&2; }

find_python() { # the path of a Python that is new enough and can make an environment
    local name
    for name in python3 python3.13 python3.12 python3.11 python3.14; do
        "$name" -c 'import sys, venv, ensurepip
sys.version_info >= (3, 11) or sys.exit(1)
print(sys.executable)' 2>/dev/null && return
    done
    return 1
}

missing_packages() {
    local known file package
    known="$(/sbin/ldconfig -p 2>/dev/null || true)"
    while read -r file package; do
        [[ $known == *"$file ("* ]] || echo "$package"
    done < <(libraries)
    if ! find_python >/dev/null; then
        case "$(. /etc/os-release && echo "${UBUNTU_CODENAME:-}")" in
            jammy) echo python3.11 && echo python3.11-venv ;;
            *) echo python3-venv ;;
        esac
    fi
}

as_root() {
    if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

install_packages() { # PACKAGES…: exits 2 with the one command when nobody here may install
    local command="apt-get update && apt-get install -y --no-install-recommends $*"
    if ! command -v apt-get >/dev/null; then
        say "This machine has no apt-get, which set-up knows how to use. Install what these Debian packages hold,"
        say "then type the same command again: $*"
        exit 2
    fi
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            ask_for "su -lc '$command'" "$#"
        elif [[ -t 0 ]]; then
            say "Set-up installs $# system packages; sudo may ask for your password."
            sudo -v || ask_for "sudo sh -c '$command'" "$#"
        elif ! sudo -n true 2>/dev/null; then
            ask_for "sudo sh -c '$command'" "$#"
        fi
    fi
    say "Installing $# system packages: $*"
    log="$(mktemp)"
    trap 'rm -f -- "$log"' EXIT
    quietly as_root apt-get -o DPkg::Lock::Timeout=300 update || refuse_packages "apt-get could not read the package lists."
    quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 \
        install -y --no-install-recommends "$@" || refuse_packages "apt-get could not install them."
    say "   done in $((SECONDS / 60)):$(printf %02d $((SECONDS % 60)))"
}

quietly() { "$@" >>"$log" 2>&1 </dev/null; }

refuse_packages() { # SENTENCE
    tail -n 8 -- "$log" | sed 's/^/   /' >&2
    say "$1 Its last words are above; check the network and the sources of apt, and type the same command again."
    exit 1
}

ask_for() { # COMMAND COUNT
    say "This machine lacks $2 system packages, and installing them needs an administrator. Type this one command,"
    say "then the one you just typed again:"
    say
    say "  $1"
    say
    exit 2
}

has_node() { node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' 2>/dev/null; }

missing_node_packages() {
    has_node || echo nodejs
    command -v npm >/dev/null || echo npm
}

install_odk_engine() { # what the lock in tests/differential names, and nothing that wants to run on the way
    cd -- "$here/../tests/differential"
    say "Setting up ODK's own engine, to compare ours with"
    rm -rf -- node_modules
    log="$(mktemp)"
    trap 'rm -f -- "$log"' EXIT
    if ! quietly npm ci --ignore-scripts --no-progress; then
        tail -n 5 -- "$log" | sed 's/^/   /' >&2
        say "npm could not bring ODK's engine. Its last words are above; check the network and the registry of npm."
        exit 1
    fi
    cp -- package-lock.json node_modules/.ready
}

if [[ $purpose == odk-engine ]]; then
    mapfile -t packages < <(missing_node_packages)
    ((${#packages[@]} == 0)) || install_packages "${packages[@]}"
    if ! has_node; then
        say "ODK's engine needs Node.js 18 or newer, and this machine's packages have none. Put one on the PATH."
        exit 2
    fi
    install_odk_engine
    exit
fi

if [[ $purpose == nginx ]]; then
    PATH="$PATH:/usr/sbin:/usr/local/sbin"
    command -v nginx >/dev/null && exit
    install_packages nginx-light
    # The tests start their own; the system's would stand open on port 80 for no one.
    if [[ -d /run/systemd/system ]]; then quietly as_root systemctl disable --now nginx || true; fi
    exit
fi

mapfile -t packages < <(missing_packages)
((${#packages[@]} == 0)) || install_packages "${packages[@]}"
if ! python="$(find_python)"; then
    say "No Python 3.11 or newer was found that can make an environment (modules venv and ensurepip). Put one on the PATH."
    exit 2
fi
exec "$python" "$here/prepare.py" "$purpose"
