#!/bin/bash
# usage: run.sh LAB        (LAB: the folder that build.sh has filled)
# Builds hal, boots the emulated machine and runs cubby.hal.lab.LabChecks in it. Exits with their status;
# 99: the machine died or hung.
set -euo pipefail
here=$(dirname "$(realpath "$0")"); root=$here/../..; lab=$(realpath "$1")
share=$(mktemp -d); trap 'rm -rf "$share"' EXIT

cd "$root"
./mvnw -q -B -ntp -pl hal test-compile dependency:build-classpath -Dmdep.outputFile="$share/classpath" -DincludeScope=runtime
cp -r hal/target/classes "$share/classes"
cp -r hal/target/test-classes "$share/tests"
mkdir "$share/lib"
tr ':' '\n' <"$share/classpath" | xargs -I{} cp {} "$share/lib/"

cat >"$share/run.sh" <<'GUEST'
echo "$(uname -srm), $(java -version 2>&1 | head -n 1)"
java -XX:TieredStopAtLevel=1 -cp 'classes:tests:lib/*' cubby.hal.lab.LabChecks
GUEST
LAB_TIMEOUT=${LAB_TIMEOUT:-1800} "$here/boot.sh" "$lab" "$share" "${@:2}"
