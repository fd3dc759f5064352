#!/usr/bin/env bash
# Usage: desktop.sh COMMAND [ARGUMENT...]
# Runs a command in a desktop of its own: X server, window manager, session bus and accessibility bus.
set -euo pipefail
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb GTK_MODULES='' NO_AT_BRIDGE=0
exec xvfb-run -a -s '-screen 0 1280x800x24' dbus-run-session -- bash -c '
    openbox &
    manager=$!
    "$@" && code=0 || code=$?
    kill "$manager" 2>/dev/null || true
    exit "$code"' _ "$@"
