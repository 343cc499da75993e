#!/bin/sh
# Plays every make of lock board at the bench, with the boards of ./cubby sim, and prints it all as a
# page: docs/sessions.sh > docs/sessions.md
# Needs what ./cubby needs, and a few minutes.
set -eu

root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
links=/tmp/lines
if [ -e "$links" ]; then
  echo "$links is in the way" >&2
  exit 1
fi
work=$(mktemp -d)
export XDG_STATE_HOME="$work"
boards=
watcher=
trap 'rm -rf "$work"; kill $boards $watcher 2>/dev/null || true' EXIT
cd "$work"
mkfifo commands answers
"$root/cubby" bus --help >/dev/null # builds first, if need be

# --------------------------------------------------------------------------------------- a session

# Shows a command of the bench, what it says, and its exit code when that is not 0.
try() {
  printf '$ ./cubby bus %s\n' "$*"
  code=0
  "$root/cubby" bus "$@" 2>&1 || code=$?
  if [ "$code" -ne 0 ]; then printf '[exit code %d]\n' "$code"; fi
  echo
}

# Begins a session with the boards that ./cubby sim serves with these options. Sets line.
boards() {
  printf '\n## %s\n\n```\n$ ./cubby sim %s\n' "$1" "$2"
  # shellcheck disable=SC2086 # options are words
  "$root/cubby" sim $2 <commands >answers &
  boards=$!
  exec 3>commands 4<answers
  while IFS= read -r said <&4; do
    printf '%s\n' "$said"
    if [ "$said" = ready ]; then break; fi
    line=${said##* }
  done
  echo
}

# Types a command into ./cubby sim, and shows its answer.
sim() {
  printf '%s\n' "$*" >&3
  IFS= read -r said <&4
  printf '(sim) %s\n(sim) %s\n\n' "$*" "$said"
}

over() {
  exec 3>&- 4<&-
  wait "$boards"
  boards=
  printf '```\n'
}

# Begins to watch a board, until it is connected.
watch() {
  printf '$ ./cubby bus watch %s\n' "$*"
  rm -f watched
  mkfifo watched
  "$root/cubby" bus watch "$@" >watched 2>&1 &
  watcher=$!
  exec 5<watched
  until_said connected
}

# Shows what the watch says, up to a line with these words.
until_said() {
  while IFS= read -r said <&5; do
    printf '%s\n' "$said"
    case $said in *"$1"*) return ;; esac
  done
  echo "the watch ended before it said '$1'" >&2
  return 1
}

# Types a command into ./cubby sim while a board is watched.
meanwhile() {
  printf '%s\n' "$*" >&3
  IFS= read -r said <&4
  printf '(sim) %s\n' "$*"
}

unwatch() {
  kill "$watcher"
  printf '^C'
  cat <&5
  exec 5<&-
  wait "$watcher"
  watcher=
  echo
}

# ------------------------------------------------------------------------------------- the makes

cat <<PAGE
# Sessions at the bench

Every make of lock board once, by [\`./cubby bus\`](bench.md) at the boards of [\`./cubby sim\`](simulator.md),
on $(date +%F). Nothing here was written by hand: [sessions.sh](sessions.sh) plays and prints it. Lines that
begin with \`(sim)\` were typed into \`./cubby sim\`, or are its answer. Times are those of simulated boards.
PAGE

boards 'kerong-cu16' "--driver kerong-cu16 --boards 2 --link $links"
sim door 0.2 open
sim parcel 0.2 put
try status --driver kerong-cu16 --line "$line" --board 0
try scan --driver kerong-cu16 --line "$line"
try pulse --driver kerong-cu16 --line "$line" --board 1 --channel 5
sim show 1.5
sim latch 1.9 jam
try pulse --driver kerong-cu16 --line "$line" --board 1 --channel 9
try status --driver kerong-cu16 --line "$line" --board 7
try pulse --driver kerong-cu16 --line "$line" --board 7 --channel 1
try status --driver kerong-cu16 --line serial:/dev/ttyUSB7
watch --driver kerong-cu16 --line "$line" --board 0
meanwhile door 0.2 close
until_said closed
meanwhile door 0.3 open
until_said OPEN
unwatch
over

boards 'kerong-cu48' "--driver kerong-cu48 --link $links"
try status --driver kerong-cu48 --line "$line" --channel 48
try scan --driver kerong-cu48 --line "$line" --to 7
try pulse --driver kerong-cu48 --line "$line" --board 0 --channel 48
watch --driver kerong-cu48 --line "$line" --channel 48
meanwhile door 0.48 close
until_said closed
unwatch
try status --driver kerong-cu16 --line "$line"
try scan --driver wkly --line "$line" --to 3
over

boards 'shuoming' "--driver shuoming --link $links"
try status --driver shuoming --line "$line"
try scan --driver shuoming --line "$line"
try pulse --driver shuoming --line "$line" --board 1 --channel 24
sim fault main badsum
try status --driver shuoming --line "$line"
sim fault main badsum 30
watch --driver shuoming --line "$line"
meanwhile door 1.24 close
until_said closed
unwatch
over

boards 'waveshare-relay, behind a gateway' '--driver waveshare-relay --tcp'
try status --driver waveshare-relay --line "$line"
try scan --driver waveshare-relay --line "$line" --to 4
try pulse --driver waveshare-relay --line "$line" --board 1 --channel 8
watch --driver waveshare-relay --line "$line" --channel 8
meanwhile door 1.8 close
until_said closed
unwatch
sim bus main cut
try status --driver waveshare-relay --line "$line"
over

boards 'winnsen' "--driver winnsen --link $links"
try status --driver winnsen --line "$line"
try scan --driver winnsen --line "$line" --to 8
try pulse --driver winnsen --line "$line" --board 1 --channel 16
sim door 1.16 close
sim fault main silence
try pulse --driver winnsen --line "$line" --board 1 --channel 16
sim fault main none
watch --driver winnsen --line "$line"
meanwhile door 1.1 open
until_said OPEN
unwatch
over

boards 'wkly, and a cable that is pulled' "--driver wkly --link $links"
try status --driver wkly --line "$line"
try scan --driver wkly --line "$line" --to 7
try pulse --driver wkly --line "$line" --board 0 --channel 1
sim fault main badsum
try status --driver wkly --line "$line"
sim fault main none
watch --driver wkly --line "$line" --channel 1
meanwhile bus main cut
until_said lost
meanwhile bus main restore
until_said connected
unwatch
over

boards 'mcp23017' "--driver mcp23017 --link $links"
try status --driver mcp23017 --line "$line"
try scan --driver mcp23017 --line "$line"
try pulse --driver mcp23017 --line "$line" --board 32 --channel 8
watch --driver mcp23017 --line "$line"
meanwhile door 32.8 close
until_said closed
unwatch
over

boards 'gpio' "--driver gpio --link $links"
set -- --driver gpio --line "$line" --channels 2 \
  --wiring 1:output=2,door=10,occupancy=18 --wiring 2:output=3,door=11,occupancy=19
try status "$@"
try scan "$@" --to 1
try status --driver gpio --line "$line" --channels 2
try pulse "$@" --board 0 --channel 2
sim parcel 0.2 put
try status "$@"
watch "$@"
meanwhile door 0.2 close
until_said closed
unwatch
over
