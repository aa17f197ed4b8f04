#!/usr/bin/env bash
# The trade-off grid on one and two executors of a Spark cluster on this machine, beside one and two threads: wall time,
# processor time of all processes, and whether the bytes are the same. A small cluster on one machine shows overhead, not scale.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

version=4.2.0
export SPARK_HOME=$PWD/target/spark/home-$version SPARK_LOCAL_IP=127.0.0.1 SPARK_SCALA_VERSION=2.13
place=$(mktemp -d)
grid=(tradeoff --dimension "${DIMENSION:-10}" --trials "${TRIALS:-4000}" --tasks 2,25,100 --samples 1,10,100)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
daemons=()
finish() {
  for daemon in "${daemons[@]}"; do kill "$daemon" 2>/dev/null || true; done
  rm -rf "$place"
}
trap finish EXIT

daemon() {
  "$java" -Xmx256m --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED \
    -cp "$SPARK_HOME/jars/*" "org.apache.spark.deploy.$1" --host 127.0.0.1 --webui-port 0 "${@:2}" >>"$place/daemons.log" 2>&1 &
  daemons+=($!)
}

# Processor seconds of this shell's children and of the daemons with their executors.
ticks() {
  local pid sum=0
  for pid in $(pgrep -s 0 || true); do
    sum=$((sum + $(awk '{print $14 + $15 + $16 + $17}' "/proc/$pid/stat" 2>/dev/null || echo 0)))
  done
  echo "$sum"
}

printf '%-22s %10s %10s  %s\n' run 'wall, s' 'CPU, s' bytes
measure() {
  local name=$1 out=$place/$2.csv start before
  start=$(date +%s%N)
  before=$(ticks)
  "$java" -jar target/task-landscape.jar "${grid[@]}" --out "$out" "${@:3}" 2>"$place/log" || { cat "$place/log" >&2; exit 1; }
  local wall=$((($(date +%s%N) - start) / 1000000)) cpu=$(($(ticks) - before))
  local same=no
  [ "$(sha256sum <"$out")" = "$(sha256sum <"$place/one.csv")" ] && same=same
  printf '%-22s %7d.%02d %7d.%02d  %s\n' "$name" $((wall / 1000)) $((wall % 1000 / 10)) $((cpu / 100)) $((cpu % 100)) "$same"
}

measure '1 thread' one --threads 1
measure '2 threads' two --threads 2
port=$((20000 + RANDOM % 20000))
daemon master.Master --port "$port"
sleep 5
for executors in 1 2; do
  daemon worker.Worker --cores 1 --memory 1g --work-dir "$place/work-$executors" "spark://127.0.0.1:$port"
  sleep 8
  measure "$executors executor(s)" "spark$executors" --on "spark://127.0.0.1:$port"
done
