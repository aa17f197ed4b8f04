package org.tasklandscape.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** The floors of the house: packages depend downwards only. */
class ArchitectureTest {
  private static final String HOUSE = "org.tasklandscape.";

  /** Floors by package; every other package is a chapter of the mathematics. */
  private static final Map<String, Integer> FLOORS =
      Map.ofEntries(
          Map.entry("files", 0),
          Map.entry("rule", 0),
          Map.entry("linear", 0),
          Map.entry("stats", 0),
          Map.entry("sampling", 0),
          Map.entry("figure", 2),
          Map.entry("claim", 2),
          Map.entry("exercise", 2),
          Map.entry("study", 3),
          Map.entry("experiment", 3),
          Map.entry("verification", 3),
          Map.entry("chapter", 4),
          Map.entry("notebook", 4),
          Map.entry("kernel", 5),
          Map.entry("explore", 4),
          Map.entry("site", 4),
          Map.entry("cli", 5));

  private static final int MATHEMATICS = 1;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.tasklandscape");

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(HOUSE) ? name.substring(HOUSE.length()).split("\\.")[0] : null;
  }

  private static int floor(String room) {
    return FLOORS.getOrDefault(room, MATHEMATICS);
  }

  /** Chapters of the mathematics may build on each other, free of cycles. */
  private static boolean allowed(String from, String to) {
    boolean chapters = floor(from) == MATHEMATICS && floor(to) == MATHEMATICS;
    return from.equals(to) || chapters || floor(from) > floor(to);
  }

  private static ArchCondition<JavaClass> dependOnly(
      String words, BiPredicate<String, String> allowed) {
    return new ArchCondition<>(words) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          String from = room(type);
          String to = room(dependency.getTargetClass());
          if (from != null && to != null && !allowed.test(from, to)) {
            String where =
                "%s (floor %d) uses %s (floor %d): ".formatted(from, floor(from), to, floor(to));
            events.add(SimpleConditionEvent.violated(type, where + dependency.getDescription()));
          }
        }
      }
    };
  }

  @Test
  void packagesDependDownwardsOnly() {
    classes()
        .should(dependOnly("depend downwards only", ArchitectureTest::allowed))
        .because(
            "the floors are cli, kernel > chapter, notebook, explore, site > study,"
                + " experiment, verification > figure, claim, exercise > mathematics >"
                + " sampling, stats, linear, files, rule; to comply, move the shared idea to the lower floor, or hand"
                + " the value in from above")
        .check(CLASSES);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices()
        .matching("org.tasklandscape.(*)..")
        .should()
        .beFreeOfCycles()
        .because("two packages that need each other are one, or hide a third below them")
        .check(CLASSES);
  }

  @Test
  void theMathematicsKnowsNoFiguresTablesOrKernels() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            HOUSE + "files..",
            HOUSE + "figure..",
            HOUSE + "claim..",
            HOUSE + "exercise..",
            HOUSE + "chapter..",
            HOUSE + "study..",
            HOUSE + "verification..",
            HOUSE + "notebook..",
            HOUSE + "kernel..",
            HOUSE + "explore..",
            HOUSE + "site..",
            HOUSE + "cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "tech.tablesaw..",
            "org.knowm.xchart..",
            "picocli..",
            "com.fasterxml..",
            "java.awt..",
            "org.dflib.jjava..",
            "io.github.spencerpark..")
        .because("formulas outlive their presentation; to comply, return numbers and draw above")
        .check(CLASSES);
  }

  /** Spark is of the second jar, src/spark: the product runs without it. */
  @Test
  void nothingHereKnowsSpark() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "scala..", HOUSE + "spark..")
        .because("a cluster has its own Spark; to comply, go through SweepRunner.Provider")
        .check(CLASSES);
  }

  /** The rule sees what it should: it goes red on a class that depends on the floor above it. */
  @Test
  void theRuleOfFloorsCanFail() {
    assertThat(CLASSES.stream().map(ArchitectureTest::room).filter(Objects::nonNull))
        .contains("cli", "claim", "stats", "sampling", "linear", "files", "regression");
    assertThat(allowed("claim", "stats")).isTrue();
    assertThat(allowed("stats", "claim")).isFalse();
    assertThat(allowed("linear", "regression")).isFalse();
    assertThat(allowed("linear", "stats")).isFalse();
    assertThat(allowed("files", "linear")).isFalse();
    assertThat(allowed("figure", "claim")).isFalse();
    assertThat(allowed("network", "meta")).isTrue();
    // Read from the bottom up, the house breaks its rule everywhere.
    var upwards = dependOnly("depend upwards only", (from, to) -> allowed(to, from));
    assertThatThrownBy(() -> classes().should(upwards).check(CLASSES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("cli (floor 5) uses files (floor 0): ");
  }
}
