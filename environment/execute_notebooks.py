#!/usr/bin/env python3
"""Executes the notebooks in place, two at a time, so that they hold the outputs of this machine.

A notebook is executed in its own folder and into a file in target/; only a whole success is moved
over the original. Outputs and metadata are normalised, so that a rerun gives the same bytes. A
notebook whose output says that it fell back to stand-in data succeeds, but stays in target/.
What depends on the run (times, versions, commit, what became of each notebook) is recorded in
target/notebooks/runs.json.
"""

import argparse
import asyncio
import concurrent.futures
import fnmatch
import hashlib
import importlib.util
import json
import os
import pathlib
import platform
import re
import subprocess
import sys
import time

PROJECT = pathlib.Path(__file__).resolve().parent.parent
TARGET = PROJECT / "target"
JAR = TARGET / "task-landscape.jar"
STAMPS = TARGET / "notebooks" / "executed.json"
RUNS = TARGET / "notebooks" / "runs.json"
# Chapter 11 trains two networks in one cell: a minute on an idle machine.
CELL_SECONDS = 1800
START_ATTEMPTS = 3

# Committed results, tables and announcements that notebooks read beside the jar.
READ = ("src/networks", "src/fewshot", "src/reinforcement", "src/diagnosis", "src/examples")
ANNOUNCED = "figures/claims/announced"

# The exit code of a notebook whose kernel never ran a cell, and so changed nothing.
NEVER_STARTED = 3

# Libraries whose versions are of interest to who compares two runs.
LIBRARIES = {"nd4j-native": "ND4J", "tablesaw-core": "Tablesaw", "xchart": "XChart"}

# A result that begins like this says that the archives a notebook needs were not there.
FALLBACK = "FALLBACK to "

# The chapters that train networks while they run: vectors, which the second compiler makes, pay there.
TRAINING = ("09-", "11-")
KERNELSPEC = {"display_name": "Java", "language": "java", "name": "java"}
LANGUAGE = {
    "codemirror_mode": "text/x-java",
    "file_extension": ".java",
    "mimetype": "text/x-java-source",
    "name": "java",
    "pygments_lexer": "java",
}


def find_notebooks(patterns):
    """All notebooks and solutions, in order; only those whose name or path fits a pattern, if any."""
    folder = PROJECT / "notebooks"
    found = sorted(folder.glob("*.ipynb")) + sorted((folder / "solutions").glob("*.ipynb"))

    def fits(path):
        names = (path.stem, path.name, str(path.relative_to(PROJECT)))
        return not patterns or any(fnmatch.fnmatch(n, p) for n in names for p in patterns)

    return [path for path in found if fits(path)]


# --- one notebook, in a process of its own ---------------------------------------------------------


def read(path):
    """The notebook, its missing cell ids filled in by position rather than at random."""
    import nbformat

    raw = json.loads(path.read_text(encoding="utf-8"))
    if (raw.get("nbformat"), raw.get("nbformat_minor", 0) >= 5) == (4, True):
        for index, cell in enumerate(raw["cells"]):
            cell.setdefault("id", f"cell-{index}")
    return nbformat.reads(json.dumps(raw), as_version=4)


def normalise(notebook):
    """Removes what depends on the moment, the machine, or the version of a kernel."""
    notebook.metadata["kernelspec"] = dict(KERNELSPEC)
    notebook.metadata["language_info"] = dict(LANGUAGE)
    notebook.metadata.pop("widgets", None)
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            cell.outputs = coalesce([o for o in cell.outputs if not is_progress(o)])


def is_progress(output):
    """Whether an output is the kernel's line on how long a cell has been running."""
    return output.get("metadata", {}).get("progress", False)


def coalesce(outputs):
    """Joins neighbouring texts of the same stream: how a kernel cuts them up is a matter of timing."""
    joined = []
    for output in outputs:
        last = joined[-1] if joined else None
        if (
            last is not None
            and output.output_type == last.output_type == "stream"
            and output.name == last.name
        ):
            last.text += output.text
        else:
            joined.append(output)
    return joined


def write(notebook, path):
    import nbformat

    text = nbformat.writes(notebook)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text if text.endswith("\n") else text + "\n", encoding="utf-8", newline="\n")


def plain(text):
    """Without the escapes that colour a terminal."""
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def describe_failure(notebook, index, error):
    """The cell that failed, its source, and what the kernel (or else Jupyter) said of it."""
    if index is None:
        return f"the kernel did not start: {type(error).__name__}: {plain(str(error))}"
    cell = notebook.cells[index]
    lines = [f"cell {index + 1} failed:", ""]
    lines += ["    " + line for line in cell.source.splitlines()] + [""]
    said = [output.traceback for output in cell.outputs if output.output_type == "error"]
    lines += ["\n".join(traceback) for traceback in said] or [f"{type(error).__name__}: {error}"]
    return plain("\n".join(lines))


def execute_one(path, result):
    """Executes a notebook into a file. Prints why, if it fails. Returns an exit code."""
    from nbclient import NotebookClient

    for attempt in range(1, START_ATTEMPTS + 1):
        notebook = read(path)
        begun = []
        client = NotebookClient(
            notebook,
            kernel_name="java",
            timeout=CELL_SECONDS,
            startup_timeout=60,
            record_timing=False,
            on_cell_start=lambda cell, cell_index: begun.append(cell_index),
            resources={"metadata": {"path": str(path.parent)}},
        )
        try:
            asyncio.run(client.async_execute())
            java = notebook.metadata.get("language_info", {}).get("version", "")
            normalise(notebook)
            write(notebook, result)
            cells = sum(cell.cell_type == "code" for cell in notebook.cells)
            print(json.dumps({"cells": cells, "java": java}))
            return 0
        except Exception as error:  # noqa: BLE001 - whatever it is, the reader is to be told
            # Two kernels that start together may be given the same port: try again.
            if isinstance(error, RuntimeError) and not begun and attempt < START_ATTEMPTS:
                continue
            write(notebook, result.with_suffix(".failed.ipynb"))
            print(describe_failure(notebook, begun[-1] if begun else None, error))
            return 1 if begun else NEVER_STARTED


def fell_back(path):
    """Whether an executed notebook says that it worked on stand-in data."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    texts = ["".join(output.get("data", {}).get("text/plain", "")) for output in outputs]
    return any(text.lstrip('"').startswith(FALLBACK) for text in texts)


# --- all notebooks ---------------------------------------------------------------------------------


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def digest_of_what_is_read():
    """One digest of all files that notebooks read beside the jar, by name and content."""
    total = hashlib.sha256()
    for folder in (*READ, ANNOUNCED):
        for path in sorted((PROJECT / folder).rglob("*")):
            if path.is_file():
                total.update(f"{path.relative_to(PROJECT).as_posix()} {digest(path)}\n".encode())
    return total.hexdigest()


def read_object(path):
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def write_object(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    new.write_text(json.dumps(content, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    os.replace(new, path)


def remove_claims(stem):
    """Forgets what an earlier run of the notebook claimed: what is not checked again is NOT RUN.

    Returns the records, by file."""
    removed = {}
    for record in sorted((PROJECT / "figures" / "claims").glob("*.json")):
        try:
            text = record.read_text(encoding="utf-8")
            if json.loads(text).get("notebook") == stem:
                removed[record] = text
                record.unlink(missing_ok=True)
        except FileNotFoundError:
            pass  # the notebook that starts beside this one has just removed its own
        except (ValueError, AttributeError):
            print(f"{record.relative_to(PROJECT)} is no claim record; left alone", flush=True)
    return removed


def restore_claims(removed):
    """What a run on stand-in data, or one that was stopped or never began, leaves as it was."""
    for record, text in removed.items():
        if not record.exists():
            new = record.with_suffix(".new")
            new.write_text(text, encoding="utf-8", newline="\n")
            os.replace(new, record)


def said_by_git(*arguments):
    """What git says of this project; empty where there is no git, or the project is none of its."""
    command = ["git", "-C", str(PROJECT), *arguments]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def commit():
    """The commit whose notebooks and sources run here, and whether they were changed since."""
    given = os.environ.get("TASK_LANDSCAPE_COMMIT")
    if given:
        return given
    known = said_by_git("rev-parse", "--short=12", "HEAD")
    if not known or said_by_git("rev-parse", "--show-prefix"):
        return "unknown"
    changed = said_by_git("status", "--porcelain", "--", "pom.xml", "src", "environment", "notebooks")
    return known + (", with changes" if changed else "")


def libraries():
    """Versions of the libraries beside the jar, by name."""
    names = [jar.stem for jar in (TARGET / "lib").glob("*.jar")]
    versions = {}
    for name, shown in LIBRARIES.items():
        # The shortest: a jar of native code adds its platform to the version.
        found = [n[len(name) + 1 :] for n in names if re.match(re.escape(name) + r"-\d", n)]
        versions[shown] = min(found, key=len, default="unknown")
    return versions


def kernel_environment(path):
    """Jupyter's path leads to the project's own kernel first, unless the reader's is asked for."""
    environment = dict(os.environ)
    if environment.get("TASK_LANDSCAPE_KERNEL", "project") == "project":
        paths = [str(TARGET / "jupyter"), environment.get("JUPYTER_PATH")]
        environment["JUPYTER_PATH"] = os.pathsep.join(filter(None, paths))
    # Captions are written in English, with its digits, whatever language the machine speaks.
    # What the reader sets comes after, and so has the last word.
    options = f"{compiler(path)} -Duser.language=en"
    theirs = environment.get("JDK_JAVA_OPTIONS")
    environment["JDK_JAVA_OPTIONS"] = " ".join(filter(None, [options, theirs]))
    if not reads_unicode(environment):
        environment["LC_ALL"] = "C.UTF-8"
    return environment


def compiler(path):
    """A kernel lives for seconds: the second compiler costs more than it saves, but where networks are trained."""
    trains = path.stem.startswith(TRAINING)
    return "--add-modules=jdk.incubator.vector" if trains else "-XX:TieredStopAtLevel=1"


def reads_unicode(environment):
    """Whether Java, which reads paths by the locale, finds a folder with an umlaut."""
    names = (environment.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    return "UTF8" in next(filter(None, names), "").upper().replace("-", "")


class Run:
    """The notebooks of one call, their processes, and what became of them."""

    def __init__(self, notebooks, jobs):
        self.notebooks = notebooks
        self.jobs = jobs
        self.stamps = read_object(STAMPS)
        self.runs = read_object(RUNS)
        self.setting = {
            "commit": commit(),
            "system": f"{platform.system()} {platform.release()}, {platform.machine()}",
            "libraries": libraries(),
        }
        self.jar = digest(JAR)
        self.data = digest_of_what_is_read()
        self.processes = set()
        self.stopped = False

    def stamp(self, path):
        """All that a notebook's outputs depend on."""
        return [self.jar, self.data, digest(path)]

    def is_fresh(self, path):
        return self.stamps.get(str(path.relative_to(PROJECT))) == self.stamp(path)

    def execute(self, path):
        """Executes one notebook and moves it into place. Returns (succeeded, progress line)."""
        if self.stopped:
            return False, f"{path.stem}: not started"
        result = TARGET / "notebooks" / path.relative_to(PROJECT / "notebooks")
        start = time.monotonic()
        removed = remove_claims(path.stem)
        process = subprocess.Popen(
            [sys.executable, __file__, "--single", str(path), str(result)],
            env=kernel_environment(path),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self.processes.add(process)
        said, complaints = process.communicate()
        self.processes.discard(process)
        seconds = time.monotonic() - start
        if self.stopped:
            restore_claims(removed)
            return False, f"{path.stem}: stopped"
        if process.returncode != 0:
            if process.returncode == NEVER_STARTED:
                restore_claims(removed)
            self.record(path, "failed", seconds, {})
            return False, f"{path.stem}: FAILED after {seconds:.1f} s\n\n{said or complaints}"
        outcome = json.loads(said)
        line = f"{path.stem}: {outcome['cells']} cells, {seconds:.1f} s"
        if fell_back(result):
            restore_claims(removed)
            self.record(path, "on stand-in data", seconds, outcome)
            return True, f"{line}, on stand-in data: in {result.relative_to(PROJECT)}"
        os.replace(result, path)
        self.stamps[str(path.relative_to(PROJECT))] = self.stamp(path)
        self.record(path, "executed", seconds, outcome)
        return True, line

    def record(self, path, outcome, seconds, said):
        """Notes what became of a notebook; what an earlier run noted of the others stays."""
        name = path.relative_to(PROJECT / "notebooks").with_suffix("").as_posix()
        run = {"outcome": outcome, "seconds": round(seconds, 1), "java": said.get("java", "")}
        self.runs[name] = {**run, **self.setting}

    def all(self):
        """Executes the notebooks, printing one line for each. Returns whether all succeeded."""
        succeeded = True
        with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
            try:
                # The largest first: a long one that starts last would run alone.
                order = sorted(self.notebooks, key=lambda path: -path.stat().st_size)
                futures = [pool.submit(self.execute, path) for path in order]
                for future in concurrent.futures.as_completed(futures):
                    fine, line = future.result()
                    succeeded &= fine
                    print(line, flush=True)
                    write_object(STAMPS, dict(self.stamps))
                    write_object(RUNS, dict(self.runs))
            except KeyboardInterrupt:
                self.stopped = True
                for process in list(self.processes):
                    process.terminate()
                raise
        return succeeded


def require_jupyter():
    """Goes on under the Python that the set-up found, if this one has no Jupyter."""
    if importlib.util.find_spec("nbclient"):
        return
    try:
        python = (TARGET / "jupyter" / "python").read_text(encoding="utf-8").strip()
    except OSError:
        python = sys.executable
    if os.path.realpath(python) == os.path.realpath(sys.executable):
        sys.exit("this Python has no nbclient: run 'make setup' first")
    os.execv(python, [python, __file__, *sys.argv[1:]])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--only", action="append", metavar="PATTERN", help="just these, such as '02-*'"
    )
    parser.add_argument(
        "--resume", action="store_true", help="skip what this jar executed on the same tables, and nobody changed"
    )
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1))
    parser.add_argument("--single", nargs=2, metavar=("FROM", "TO"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()

    if arguments.single:
        source, result = map(pathlib.Path, arguments.single)
        return execute_one(source, result)

    require_jupyter()
    if not JAR.is_file():
        print("target/task-landscape.jar is missing: run 'make build' first", file=sys.stderr)
        return 1
    notebooks = find_notebooks(arguments.only)
    if not notebooks:
        print(f"no notebook fits {arguments.only or 'notebooks/*.ipynb'}", file=sys.stderr)
        return 1
    run = Run(notebooks, max(1, arguments.jobs))
    if arguments.resume:
        fresh = [path for path in notebooks if run.is_fresh(path)]
        for path in fresh:
            print(f"{path.stem}: unchanged since its last execution")
        run.notebooks = [path for path in notebooks if path not in fresh]
    start = time.monotonic()
    try:
        succeeded = run.all()
    except KeyboardInterrupt:
        print("stopped; the notebooks that were running are as they were", file=sys.stderr)
        return 130
    print(f"{len(run.notebooks)} notebooks, {time.monotonic() - start:.1f} s")
    return 0 if succeeded else 1


if __name__ == "__main__":
    sys.exit(main())
