#!/usr/bin/env bash
# Sets up what the project needs and the machine lacks.
#
#   environment/setup.sh java       a JDK (17 or later) and Maven, both checked
#   environment/setup.sh notebooks  the above, Jupyter's libraries, and the kernelspec "java"
#   environment/setup.sh lab        the above, and a front end: JupyterLab or the classic notebook
#
# All that it makes is in target/jupyter. What is there already is not made again.
set -u

# Java reads paths by the locale: without a UTF-8 one it finds no folder with an umlaut.
case $(locale charmap 2>/dev/null || echo UTF-8) in *UTF*) ;; *) export LC_ALL=C.UTF-8 ;; esac

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
place=$project/target/jupyter
notebook_modules=(nbclient nbformat jupyter_client)

say() { printf 'setup: %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
on_debian_as_root() { have apt-get && [ "$(id -u)" = 0 ]; }

# limit SECONDS COMMAND...: ends a command that hangs, where the machine has timeout(1).
limit() {
  local seconds=$1
  shift
  if have timeout; then timeout "$seconds" "$@"; else "$@"; fi
}

# --- Debian's packages ---------------------------------------------------------------------------

apt_is_fresh=
apt_install() {
  local log=$project/target/apt.log
  mkdir -p "$project/target"
  export DEBIAN_FRONTEND=noninteractive
  local options=(-qq -o Acquire::Retries=1 -o Acquire::http::Timeout=20 -o DPkg::Lock::Timeout=120)
  if [ -z "$apt_is_fresh" ]; then
    limit 180 apt-get "${options[@]}" update </dev/null >"$log" 2>&1 || say "apt-get update failed; trying with the old lists"
    apt_is_fresh=yes
  fi
  limit 900 apt-get "${options[@]}" install -y --no-install-recommends "$@" </dev/null >>"$log" 2>&1 && return
  say "apt-get install $* failed: $(tail -n 1 "$log")"
  return 1
}

# --- Java and Maven ------------------------------------------------------------------------------

java_command() {
  if [ -n "${JAVA_HOME:-}" ]; then printf '%s' "$JAVA_HOME/bin/java"; else command -v java; fi
}

# The feature release of the JDK in use; empty without a JDK (a JRE has no jshell to build on).
jdk_release() {
  local java
  java=$(java_command) && [ -x "$java" ] || return
  "$java" --list-modules 2>/dev/null | sed -n 's/^jdk\.jshell@\([0-9]*\).*/\1/p'
}

setup_java() {
  # Fast path: java, javac, and mvn as they were when last checked.
  local seen
  seen="${JAVA_HOME:-} $(java_command || true) $(command -v mvn || true)"
  [ "$(cat "$place/java-checked" 2>/dev/null)" = "$seen" ] && return

  local release
  release=$(jdk_release)
  if [ -z "$release" ] && [ -z "${JAVA_HOME:-}" ] && on_debian_as_root; then
    say "no JDK here; installing Debian's openjdk-17-jdk-headless"
    apt_install openjdk-17-jdk-headless fontconfig fonts-dejavu-core
    release=$(jdk_release)
  fi
  [ -n "$release" ] || fail "must have a JDK, 17 or later, got ${JAVA_HOME:+JAVA_HOME=$JAVA_HOME with }none. Install one (Temurin, or your system's openjdk-17-jdk) and set JAVA_HOME or PATH."
  [ "$release" -ge 17 ] || fail "must have a JDK, 17 or later, got $release ($(java_command)). Point JAVA_HOME to a newer one."

  if ! have mvn && on_debian_as_root; then
    say "no Maven here; installing Debian's"
    apt_install maven
  fi
  have mvn || fail "must have Maven, 3.8 or later, got none. Install it from your system or from maven.apache.org."
  mkdir -p "$place"
  printf '%s' "${JAVA_HOME:-} $(java_command) $(command -v mvn)" >"$place/java-checked"
}

# --- Jupyter -------------------------------------------------------------------------------------

# python_has PYTHON MODULE...
python_has() {
  local python=$1
  shift
  [ -x "$python" ] || return 1
  "$python" -c 'import importlib.util as u, sys; sys.exit(not all(map(u.find_spec, sys.argv[1:])))' "$@" 2>/dev/null
}

# The Python that a jupyter command runs on: the one in its first line.
python_of() {
  local command=$1
  if [ "${command%/shims/*}" != "$command" ] && have pyenv; then
    command=$(pyenv which jupyter 2>/dev/null) || return
  fi
  [ -r "$command" ] && LC_ALL=C sed -n '1s/^#! *\([^ ]*python[^ ]*\).*/\1/p' "$command" 2>/dev/null
}

# Every Python that might hold Jupyter, best first.
candidates() {
  cat "$place/python" 2>/dev/null
  printf '\n%s\n' "$place/env/bin/python"
  local command
  while IFS= read -r command; do
    python_of "$command"
  done < <(type -ap jupyter jupyter-lab jupyter-notebook 2>/dev/null)
  [ -n "${CONDA_PREFIX:-}" ] && printf '%s\n' "$CONDA_PREFIX/bin/python"
  type -ap python3 python 2>/dev/null
  printf '%s\n' /usr/bin/python3
}

# find_python MODULE...: prints the first candidate that has all modules.
find_python() {
  local python tried=" "
  while IFS= read -r python; do
    case $tried in *" $python "*) continue ;; esac
    tried="$tried$python "
    if [ -n "$python" ] && python_has "$python" "$@"; then
      printf '%s' "$python"
      return
    fi
  done < <(candidates)
  return 1
}

conda_environment() {
  local conda=
  for conda in mamba conda micromamba; do have "$conda" && break; conda=; done
  [ -n "$conda" ] || return 1
  say "making a conda environment with $conda in target/jupyter/env (some minutes)"
  # shellcheck disable=SC2046 # one word a package
  limit 900 "$conda" create --yes --quiet --prefix "$place/env" --channel conda-forge --override-channels \
    python=3.12 $(sed -n 's/^\([a-z][a-z_]*\)==\(.*\)/\1=\2/p' "$project/environment/requirements.txt") \
    </dev/null >"$place/conda.log" 2>&1 && return
  say "conda failed: $(tail -n 1 "$place/conda.log")"
  rm -rf "$place/env"
  return 1
}

python_environment() {
  local python
  python=$(type -P python3) || return 1
  local pip=(-m pip --quiet --disable-pip-version-check --no-input --retries 1 --timeout 10)
  # A small download first, where there is a pip: an index out of reach is no reason to make an environment.
  if "$python" -m pip --version >/dev/null 2>&1 &&
    ! limit 60 "$python" "${pip[@]}" download --no-deps --dest "$place/probe" \
      "$(grep '^nbclient==' "$project/environment/requirements.txt")" </dev/null >"$place/pip.log" 2>&1; then
    rm -rf "$place/probe"
    say "no package index for pip within reach: $(tail -n 1 "$place/pip.log")"
    return 1
  fi
  rm -rf "$place/probe"
  say "making a Python environment in target/jupyter/env with pip"
  if limit 120 "$python" -m venv "$place/env" >"$place/pip.log" 2>&1 &&
    limit 600 "$place/env/bin/python" "${pip[@]}" install --requirement "$project/environment/requirements.txt" </dev/null >>"$place/pip.log" 2>&1; then
    return
  fi
  say "pip failed: $(tail -n 1 "$place/pip.log")"
  rm -rf "$place/env"
  return 1
}

debian_packages() {
  on_debian_as_root || return 1
  say "installing Debian's $* (under a minute)"
  apt_install "$@"
}

# need NAME DEBIAN_PACKAGE MODULE...: leaves the Python that has all modules in $python.
need() {
  local name=$1 package=$2
  shift 2
  python=$(find_python "$@") && return
  say "no Jupyter with $name here"
  mkdir -p "$place"
  conda_environment || python_environment || debian_packages "$package" || true
  python=$(find_python "$@") && return
  fail "no way to install Jupyter worked. Install it yourself ('pip install -r environment/requirements.txt' or 'conda env create -f environment/environment.yml'), have 'jupyter' on PATH, and try again."
}

quoted() { printf '"%s"' "$(printf '%s' "$1" | sed 's/[\\"]/\\&/g')"; }

write_kernelspec() {
  local java spec=$place/kernels/java/kernel.json
  java=$(java_command)
  mkdir -p "${spec%/*}"
  cat >"$spec.new" <<SPEC
{
  "argv": [
    $(quoted "$java"),
    "-Djava.awt.headless=true",
    "-Xmx2g",
    "-cp",
    $(quoted "$project/target/task-landscape.jar:$project/target/lib/*"),
    "org.tasklandscape.kernel.JavaKernel",
    "{connection_file}"
  ],
  "display_name": "Java",
  "language": "java",
  "interrupt_mode": "message"
}
SPEC
  mv "$spec.new" "$spec"
}

setup_notebooks() {
  need nbclient jupyter-nbconvert "${notebook_modules[@]}"
  mkdir -p "$place"
  printf '%s\n' "$python" >"$place/python"
  write_kernelspec
}

setup_lab() {
  local front
  for front in jupyterlab notebook; do
    if python=$(find_python $front "${notebook_modules[@]}"); then break; fi
  done
  [ -n "$python" ] || { need "a front end" jupyter-notebook notebook "${notebook_modules[@]}"; front=notebook; }
  printf '%s\n' "$front" >"$place/front-end"
  printf '%s\n' "$python" >"$place/python"
}

case ${1:-} in
  java) setup_java ;;
  notebooks) setup_java && setup_notebooks ;;
  lab) setup_java && setup_notebooks && setup_lab ;;
  *) fail "must have one argument, java, notebooks or lab, got '${1:-}'" ;;
esac
