#!/usr/bin/env bash
# measure.sh [IMAGE [PACKAGE.deb]]: sizes, times of start and memory of the packaged image, as a table.
# Default: what `./mvnw -Ppackage verify` made. Run from the project's directory.
set -eu
image=$(realpath "${1:-target/package/image/wheelhouse}")
package=${2:-$(ls target/wheelhouse_*.deb 2>/dev/null | head -n 1)}
starts=${STARTS:-7}
here=$(dirname "$(realpath "$0")")
if [ -z "${ON_SCREEN-}" ]; then
  ON_SCREEN=yes exec sh "$here/on-screen.sh" "$0" "$image" "$package"
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export XDG_CONFIG_HOME=$scratch XDG_DATA_HOME=$scratch XDG_STATE_HOME=$scratch XDG_CACHE_HOME=$scratch

# One start that closes itself: milliseconds to the shown window and to the drawn chart.
start() {
  local begin=$EPOCHREALTIME line shown= drawn=
  while read -r line; do
    case $line in
    "check: window shown"*) shown=$EPOCHREALTIME ;;
    "check: chart drawn"*) drawn=$EPOCHREALTIME ;;
    "check: failed"*) echo "measure.sh: $line" >&2 && return 1 ;;
    esac
  done < <(JAVA_TOOL_OPTIONS="-Dwheelhouse.check=$scratch/shown.png $*" "$image/bin/wheelhouse" 2>/dev/null)
  echo "$(((${shown/./} - ${begin/./}) / 1000)) $(((${drawn/./} - ${begin/./}) / 1000))"
}

median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

row() { printf '| %-44s | %12s |\n' "$1" "$2"; }

# In turns, so that a busy machine is unfair to both.
rounds() {
  local i
  start >/dev/null
  for ((i = 0; i < starts; i++)); do
    start >>"$scratch/packaged"
    start -XX:AOTMode=off >>"$scratch/plain"
  done
  row "start to shown window" "$(cut -d' ' -f1 "$scratch/packaged" | median) ms"
  row "start to drawn chart" "$(cut -d' ' -f2 "$scratch/packaged" | median) ms"
  row "start to shown window, without AOT cache" "$(cut -d' ' -f1 "$scratch/plain" | median) ms"
  row "start to drawn chart, without AOT cache" "$(cut -d' ' -f2 "$scratch/plain" | median) ms"
}

megabytes() { echo "$(($(du -sb "$1" | cut -f1) / 1000000)) MB"; }

row "median of $starts starts" ""
row "--------------------------------------------" "-----------:"
row "image" "$(megabytes "$image")"
[ ! -e "$image/lib/app/wheelhouse.aot" ] || row "of it AOT cache" "$(megabytes "$image/lib/app/wheelhouse.aot")"
[ -z "$package" ] || row "package (.deb)" "$(megabytes "$package")"
rounds
"$image/bin/wheelhouse" >/dev/null 2>&1 &
pid=$!
sleep 10
row "resident memory after 10 s" "$(awk '/^VmRSS/ { print int($2 / 1000) }' "/proc/$pid/status") MB"
kill $pid
wait $pid 2>/dev/null || :
