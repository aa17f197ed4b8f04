#!/usr/bin/env bash
# Apache Spark from Maven Central into target/spark/home-VERSION, as far as tests on this machine need it:
#   environment/spark.sh 4.2.0 2.13
set -euo pipefail

version=${1:?"the first argument must be a version of Spark"}
scala=${2:?"the second argument must be the version of Scala that it is built with"}
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
home=$project/target/spark/home-$version
[ -e "$home/complete" ] && exit

mkdir -p "$home/bin"
cat >"$home/pom.xml" <<POM
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>spark</groupId>
  <artifactId>home</artifactId>
  <version>1</version>
  <dependencies>
    <!-- Not spark-core alone, whose own dependencies choose older libraries than a distribution has. -->
    <dependency>
      <groupId>org.apache.spark</groupId>
      <artifactId>spark-sql_$scala</artifactId>
      <version>$version</version>
    </dependency>
  </dependencies>
</project>
POM
if ! mvn -B -ntp -q -f "$home/pom.xml" dependency:copy-dependencies -DoutputDirectory="$home/jars" -DincludeScope=runtime \
  >"$home/log" 2>&1; then
  echo "spark: the jars of Spark $version cannot be had: $(tail -n 1 "$home/log")" >&2
  exit 1
fi
# What Spark's own bin/spark-submit starts, with what Spark opens of Java.
cat >"$home/bin/spark-submit" <<'SUBMIT'
#!/usr/bin/env bash
set -euf
export SPARK_HOME=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
opens=()
for package in java.base/java.lang java.base/java.lang.invoke java.base/java.lang.reflect java.base/java.io java.base/java.net \
  java.base/java.nio java.base/java.util java.base/java.util.concurrent java.base/java.util.concurrent.atomic \
  java.base/jdk.internal.ref java.base/sun.nio.ch java.base/sun.nio.cs java.base/sun.security.action java.base/sun.util.calendar; do
  opens+=("--add-opens=$package=ALL-UNNAMED")
done
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+IgnoreUnrecognizedVMOptions "${opens[@]}" -cp "$SPARK_HOME/jars/*" \
  org.apache.spark.deploy.SparkSubmit "$@"
SUBMIT
chmod +x "$home/bin/spark-submit"
# Spark's own scripts ask its folders for it.
echo "$scala" >"$home/complete"
