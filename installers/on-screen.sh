#!/bin/sh
# on-screen.sh COMMAND...: runs it on a virtual screen of its own and ends with its exit code.
set -eu
command -v Xvfb >/dev/null || {
  echo "on-screen.sh: Xvfb is missing: sudo apt-get install xvfb (Fedora: xorg-x11-server-Xvfb)" >&2
  exit 1
}
number=$(mktemp)
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$number" 2>"$number.log" >/dev/null &
screen=$!
trap 'kill $screen 2>/dev/null; rm -f "$number" "$number.log"' EXIT
trap 'exit 1' HUP INT TERM
tries=100
until [ -s "$number" ]; do
  tries=$((tries - 1))
  [ $tries -gt 0 ] && kill -0 $screen 2>/dev/null || {
    echo "on-screen.sh: Xvfb did not start: $(tail -n 1 "$number.log")" >&2
    exit 1
  }
  sleep 0.1
done
unset WAYLAND_DISPLAY
code=0
DISPLAY=":$(cat "$number")" "$@" || code=$?
exit $code
