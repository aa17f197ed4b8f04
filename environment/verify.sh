#!/usr/bin/env bash
# Runs all notebooks again, from the committed state in a fresh copy (target/verify), and compares every number with
# the committed one. Nothing outside target/verify is written. NOTEBOOKS is handed on to the executor.
set -euo pipefail

# Java reads paths by the locale: without a UTF-8 one it finds no folder with an umlaut.
case $(locale charmap 2>/dev/null || echo UTF-8) in *UTF*) ;; *) export LC_ALL=C.UTF-8 ;; esac

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
place=$project/target/verify
copy=$place/project

say() { printf 'verify: %s\n' "$*"; }

rm -rf "$place"
mkdir -p "$copy"
if head=$(git -C "$project" rev-parse --short=12 HEAD 2>/dev/null) && [ -z "$(git -C "$project" rev-parse --show-prefix)" ]; then
  say "a fresh copy of commit $head, in target/verify"
  git -C "$project" archive HEAD | tar -x -C "$copy"
  changed=$(git -C "$project" status --porcelain | wc -l)
  [ "$changed" = 0 ] || say "your changes ($changed files) are neither part of it nor touched by it"
else
  head=unknown
  say "a fresh copy of this folder, which is under no version control, in target/verify"
  tar -c -C "$project" --exclude=./target . | tar -x -C "$copy"
fi
mv "$copy/figures" "$place/committed"
# Announcements are no results: claims are measured by what was announced.
if [ -d "$place/committed/claims/announced" ]; then
  mkdir -p "$copy/figures/claims"
  cp -R "$place/committed/claims/announced" "$copy/figures/claims/"
fi

# What the reader's shell says of this project must not lead the copy astray.
unset TASK_LANDSCAPE_HOME
export TASK_LANDSCAPE_COMMIT=$head
export IJAVA_CLASSPATH="$copy/target/task-landscape.jar:$copy/target/lib/*"
export JJAVA_CLASSPATH=$IJAVA_CLASSPATH
if [ -d "${TASK_LANDSCAPE_DATA:-}" ]; then
  TASK_LANDSCAPE_DATA=$(cd "$TASK_LANDSCAPE_DATA" && pwd)
  export TASK_LANDSCAPE_DATA
fi
# The Jupyter that this project has found or made serves the copy too.
if [ -s "$project/target/jupyter/python" ]; then
  mkdir -p "$copy/target/jupyter"
  cp "$project/target/jupyter/python" "$copy/target/jupyter/"
fi

failed=
make --no-print-directory -C "$copy" reproduce NOTEBOOKS="${NOTEBOOKS:-}" || failed=yes
[ -s "$copy/target/notebooks/runs.json" ] || { say "no notebook ran: nothing to compare" >&2; exit 1; }

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
code=0
"$java" -jar "$copy/target/task-landscape.jar" verify "$place/committed" "$copy/figures" \
  --runs "$copy/target/notebooks/runs.json" || code=$?
[ -z "$failed" ] || { say "the rerun itself failed, see above" >&2; code=1; }
case $code in
  0) say "every number is as committed" ;;
  2) say "no number differs, but not all could be compared, see above" ;;
  *) say "the rerun differs from what is committed; it is in target/verify/project/figures" ;;
esac
exit "$code"
