# The companion in one command: make reproduce. Every target sets up what it needs.

SHELL := bash
MVN := mvn -B -ntp
JAR := target/task-landscape.jar
SOURCES := pom.xml $(shell find src/main src/vector -type f 2>/dev/null)
EXPLORABLE := target/explore/task-landscape.js
LIVE := $(dir $(EXPLORABLE))
API := target/reports/apidocs/index.html
PYTHON = $(shell cat target/jupyter/python)
# Pass options on to the executor, such as: make reproduce NOTEBOOKS="--only '02-*' --resume"
NOTEBOOKS :=

# Java reads paths by the locale: without a UTF-8 one it finds no folder with an umlaut.
ifeq (,$(findstring UTF,$(shell locale charmap 2>/dev/null || echo UTF)))
export LC_ALL := C.UTF-8
endif

.PHONY: help setup build reproduce verify figures-check format test site test-site fewshot heads policies-probe networks bias diagnosis-coverage reinforcement spark spark-jars test-spark test-cluster bench-spark bench bench-control bench-fewshot bench-convergence bench-classes lab javadoc clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

setup: ## JDK, Maven, Jupyter and the Java kernel, where they are missing
	@environment/setup.sh notebooks

build: $(JAR) ## the jar and its libraries in target/, without tests

$(JAR): $(SOURCES)
	@environment/setup.sh java
	@echo "building $(JAR)"
	@$(MVN) -q -DskipTests package
	@touch $@

reproduce: setup build ## fetch Omniglot if it can be had, execute all notebooks, write figures/ with claims.md, print the table of claims
	@java=$${JAVA_HOME:+$$JAVA_HOME/bin/}java; "$$java" -jar $(JAR) data omniglot --fetch-only || \
	echo "reproduce: not all of Omniglot is here; a chapter that lacks its drawings shows drawn glyphs, in target/"
	@$(PYTHON) environment/execute_notebooks.py $(NOTEBOOKS)
	@touch target/before-report; java=$${JAVA_HOME:+$$JAVA_HOME/bin/}java; "$$java" -jar $(JAR) claims --report || test $$? -le 3; \
	code=$$?; test figures/claims.md -nt target/before-report || { echo 'reproduce: the claims were not reported' >&2; exit 1; }; exit $$code

verify: ## execute all notebooks again in a fresh copy, and compare every number with the committed one
	@NOTEBOOKS="$(NOTEBOOKS)" environment/verify.sh

figures-check: build ## draw all figures and tables without Jupyter, and compare their bytes with figures/
	@rm -rf target/figures-check
	@java=$${JAVA_HOME:+$$JAVA_HOME/bin/}java; "$$java" -jar $(JAR) figure --out target/figures-check || test $$? -eq 2
	@cd target/figures-check && for file in *; do cmp "$$file" "../../figures/$$file" || failed=yes; done; \
	test -z "$$failed" && echo "every file drawn is as committed"

format: ## lay out all Java sources as CI asks
	@environment/setup.sh java
	@$(MVN) -q spotless:apply

test: ## all tests, and whether the API is documented; with CI=true also the format and the compiler's warnings
	@environment/setup.sh java
	@$(MVN) verify

site: build $(EXPLORABLE) $(API) ## the notebooks, figures, claims, explorable, live pages and Javadoc as pages, in target/site
	@rm -rf target/site
	@java=$${JAVA_HOME:+$$JAVA_HOME/bin/}java; "$$java" -jar $(JAR) site --out target/site \
	--explorable $(EXPLORABLE) --live $(LIVE) --api $(dir $(API)) --commit "$$(git rev-parse HEAD 2>/dev/null || echo 'not given')"
	@echo "target/site/index.html"

$(EXPLORABLE): $(SOURCES)
	@environment/setup.sh java
	@echo "compiling the core to JavaScript and WebAssembly"
	@$(MVN) -q -Psite process-classes
	@touch $@

$(API): $(SOURCES)
	@environment/setup.sh java
	@echo "documenting the code"
	@$(MVN) -q compile javadoc:javadoc
	@touch $@

test-site: site ## every page of the site in a real browser, where the machine has Chromium
	@type chromium chromium-browser google-chrome google-chrome-stable 2>/dev/null | grep -q . || \
	echo 'no Chromium on the PATH (Debian: apt-get install chromium): the site is built, and its tests in a browser are skipped'
	@$(MVN) -Pbrowser test

# The reference benchmark has a command of its own. What was never run has no tables beside it, and is left out.
fewshot: build ## train and examine the few-shot networks whose tables are committed, into target/fewshot; goes on where it was interrupted
	@java=$${JAVA_HOME:+$$JAVA_HOME/bin/}java; \
	for plan in src/fewshot/*.json src/fewshot/robustness/*.json; do \
	name=$${plan#src/fewshot/}; name=$${name%.json}; test -d src/fewshot/$$name || continue; \
	case $$name in reference*) work=benchmark;; *) work="train --keep";; esac; \
	"$$java" -Xmx1g --add-modules jdk.incubator.vector -jar $(JAR) $$work $$plan --out target/fewshot/$$name --resume || exit 1; done

heads: build ## probe the last features of the networks of NAL of chapter 15, as fewshot kept them or trained again, into target/heads; goes on where it was interrupted
	@java=$${JAVA_HOME:+$$JAVA_HOME/bin/}java; \
	for run in confirmation dose-response third-condition; do kept=target/fewshot/$$run; \
	"$$java" -Xmx1g --add-modules jdk.incubator.vector -jar $(JAR) probe src/fewshot/$$run.json --out target/heads/$$run \
	$$(test -d $$kept && echo --networks $$kept) --resume || exit 1; done

networks: build ## train the two-layer networks of chapters 09 and 15 to rest, into target/networks; goes on where it was interrupted
	@java=$${JAVA_HOME:+$$JAVA_HOME/bin/}java; \
	for plan in src/networks/*.json; do \
	"$$java" -Xmx1g -jar $(JAR) networks $$plan --out target/networks/$$(basename $$plan .json).csv --resume || exit 1; done

bias: build ## train and probe the students of chapter 15 with and without a bias, into target/networks/bias.csv; goes on where it was interrupted
	@mkdir -p target/networks
	@$${JAVA_HOME:+$$JAVA_HOME/bin/}java -cp $(JAR) org.tasklandscape.experiment.BiasRuns target/networks/bias.csv

diagnosis-coverage: build ## diagnose 8,800 simulated tables, into target/diagnosis/coverage.csv; goes on where it was interrupted
	@mkdir -p target/diagnosis
	@$${JAVA_HOME:+$$JAVA_HOME/bin/}java -cp $(JAR) org.tasklandscape.experiment.CoverageRuns target/diagnosis/coverage.csv

reinforcement: build ## train and test the policies of meta-reinforcement learning, into target/reinforcement; goes on where it was interrupted
	@java=$${JAVA_HOME:+$$JAVA_HOME/bin/}java; \
	for plan in src/reinforcement/*.json; do \
	"$$java" -Xmx4g --add-modules jdk.incubator.vector -jar $(JAR) reinforce $$plan --out target/reinforcement/$$(basename $$plan .json) --resume || exit 1; done

policies-probe: build ## probe the policies of joint training of chapter 14, trained again, into target/policies-probe; goes on where it was interrupted
	@java=$${JAVA_HOME:+$$JAVA_HOME/bin/}java; \
	"$$java" -Xmx1g --add-modules jdk.incubator.vector -jar $(JAR) probe src/reinforcement/navigation.json --out target/policies-probe --resume

# What executors need of the libraries; all of target/lib would be sent to every executor of every run.
SPARK_LIBRARIES := commons-rng-* commons-math3-* ejml-* fastcsv-* fastdoubleparser-*

spark: target/task-landscape-spark.jar ## the second jar, for Apache Spark, and what executors need beside it, in target/spark

target/task-landscape-spark.jar: $(JAR) $(shell find src/spark -type f)
	@environment/setup.sh java
	@echo "building $@"
	@$(MVN) -q -Pspark -DskipTests package
	@rm -rf target/spark/lib; mkdir -p target/spark/lib
	@cd target/lib && cp $(SPARK_LIBRARIES) ../spark/lib/
	@cp target/spark/build/task-landscape-spark.jar $@

spark-jars: spark ## the jars for spark-submit --jars
	@echo target/task-landscape-spark.jar $$(echo target/spark/lib/*.jar) | tr ' ' ','

test-spark: spark ## sweeps and tables on real clusters of Spark 4 and 3.5, whose jars are fetched, and whose machines are killed; on Slurm, where it is
	@environment/setup.sh java
	@environment/spark.sh 4.2.0 2.13; environment/spark.sh 3.5.9 2.12; true
	@$(MVN) -Pspark test

test-cluster: spark ## a short one of these tests: a sweep and a table on Spark 4, an executor lost
	@environment/setup.sh java
	@environment/spark.sh 4.2.0 2.13 || true
	@rm -rf target/spark/build/surefire-reports
	@$(MVN) -q -Pspark test -Dtest=ShortClusterTest
	@cat target/spark/build/surefire-reports/*-output.txt 2>/dev/null || \
	echo 'the test on a cluster is skipped: the jars of Spark could not be fetched'

bench-spark: spark ## the trade-off grid on one and two executors of Spark beside threads, on this machine
	@environment/setup.sh java
	@environment/spark.sh 4.2.0 2.13
	@environment/bench_spark.sh

JMH := java -cp target/test-classes:target/classes:$$(cat target/bench.classpath) org.openjdk.jmh.Main -rf json -rff
# The Python that has PyTorch: that of the PATH, else the system's.
TORCH = $(shell for python in python3 /usr/bin/python3; do "$$python" -c 'import torch' 2>/dev/null && echo "$$python" && break; done)
bench: bench-classes ## JMH benchmarks, NumPy beside them where it is installed; a table in README.md
	@$(JMH) target/bench.json -e FewShot -e Convergence -e PlanarMotion -e PolicyUpdate
	@rm -f target/peers/tradeoff.json target/peers/network.json
	@if python3 -c 'import numpy' 2>/dev/null; then for peer in tradeoff network; do \
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 python3 src/jmh/python/$${peer}_peers.py target/peers/$$peer.json || exit 1; done; \
	else echo 'NumPy is not installed: its columns stay empty'; fi
	@python3 src/jmh/python/readme_table.py target/bench.json target/peers README.md

# A trial of the pipeline: make bench-control BENCH_OPTIONS='-wi 1 -w 100ms -i 1 -r 100ms' BENCH_README=a-copy.md
BENCH_OPTIONS :=
BENCH_README := README.md
bench-control: bench-classes ## bodies and policies of chapter 14 alone, MuJoCo and PyTorch beside them where they are installed; a table in README.md
	@$(JMH) target/bench-control.json $(BENCH_OPTIONS) PlanarMotion PolicyUpdate
	@rm -f target/peers/mujoco.json target/peers/policy.json
	@java -cp target/test-classes:target/classes org.tasklandscape.bench.MujocoModel target/peers/bodies
	@if cc -O2 -o target/peers/mujoco src/jmh/c/mujoco_peer.c -lmujoco -lm 2>target/peers/mujoco.log; then cd target/peers && \
	./mujoco bodies/half-cheetah.xml 5 bodies/hopper.xml 4 bodies/walker2d.xml 8 >mujoco.json || exit 1; \
	else echo 'MuJoCo is not installed (Debian: apt-get install libmujoco-dev): its cells stay empty'; fi
	@if test -n "$(TORCH)"; then "$(TORCH)" src/jmh/python/policy_peers.py target/peers/policy.json || exit 1; \
	else echo 'PyTorch is not installed: its cells stay empty'; fi
	@python3 src/jmh/python/control_table.py target/bench-control.json target/peers "$(BENCH_README)"

bench-fewshot: bench-classes ## the same for the convolutional networks, with PyTorch in the same minutes where it is installed
	@rm -f target/peers/fewshot-*.json
	@test -n "$(TORCH)" || echo 'PyTorch is not installed: its columns stay empty'; \
	for work in landscape standard32 standard64; do \
	$(JMH) target/bench-$$work.json -p work=$$work FewShot || exit 1; \
	if test -n "$(TORCH)"; then \
	"$(TORCH)" src/jmh/python/fewshot_peers.py $$work target/peers/fewshot-$$work.json || exit 1; fi; done
	@python3 src/jmh/python/fewshot_table.py target README.md

bench-convergence: bench-classes ## the time of an iteration of chapter 10's algorithms, and to its finest accuracy
	@$(JMH) target/bench-convergence.json Convergence
	@python3 src/jmh/python/convergence_table.py target/bench-convergence.json figures/iterations-to-accuracy.csv README.md

bench-classes:
	@environment/setup.sh java
	@$(MVN) -q -Pbench -DskipTests test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
	@mkdir -p target/peers

# Without these, front ends drop what a cell prints beyond 1 MB a second.
NO_LIMITS := $(foreach app,ServerApp NotebookApp ZMQChannelsWebsocketConnection,--$(app).iopub_data_rate_limit=0 --$(app).iopub_msg_rate_limit=0)
lab: build ## Jupyter on the notebooks, with the Java kernel
	@environment/setup.sh lab
	@case "$${TASK_LANDSCAPE_KERNEL:-project}" in project) export JUPYTER_PATH="$(CURDIR)/target/jupyter$${JUPYTER_PATH:+:$$JUPYTER_PATH}";; esac; \
	root=$$(test "$$(id -u)" = 0 && echo --allow-root); \
	cd notebooks && exec "$(PYTHON)" -m "$$(cat ../target/jupyter/front-end)" $$root $(NO_LIMITS)

javadoc: ## the API documentation in target/reports/apidocs
	@environment/setup.sh java
	@$(MVN) -q compile javadoc:javadoc

clean: ## remove target/, the project's Jupyter set-up included
	@rm -rf target
