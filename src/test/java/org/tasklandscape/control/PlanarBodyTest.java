package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.control.PlanarBody.Hinge;
import org.tasklandscape.control.PlanarBody.Link;

class PlanarBodyTest {
  private static Link link(int parent) {
    return new Link(parent, 0, 0, Hinge.free(), 1, 0, 0, 1, List.of());
  }

  private static PlanarBody body(Link... links) {
    PlanarBody hopper = PlanarBodies.hopper();
    return new PlanarBody(
        "test",
        0,
        List.of(0.0, 0.0, 0.0, 0.0, 0.0).subList(0, 2 + links.length),
        List.of(links),
        hopper.ground(),
        hopper.limits(),
        9.81,
        0.01,
        Integrator.EULER);
  }

  @Test
  void linksStandDepthFirst() {
    assertThat(body(link(-1), link(0), link(0)).coordinates()).isEqualTo(5);
    String rule =
        "the first link must have the parent -1, each other one the link before it or one of that"
            + " one's ancestors, got %d for link %d";
    assertThatThrownBy(() -> body(link(0))).hasMessage(rule, 0, 0);
    assertThatThrownBy(() -> body(link(-1), link(-1))).hasMessage(rule, -1, 1);
    assertThatThrownBy(() -> body(link(-1), link(2), link(0))).hasMessage(rule, 2, 1);
    assertThatThrownBy(() -> body(link(-1), link(0), link(2))).hasMessage(rule, 2, 2);
  }

  @Test
  void aBranchThatWasLeftIsNotTakenUpAgain() {
    PlanarBody walker = PlanarBodies.walker2d();
    List<Link> links = List.of(link(-1), link(0), link(0), link(1));
    assertThatThrownBy(
            () ->
                new PlanarBody(
                    "test",
                    0,
                    List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
                    links,
                    walker.ground(),
                    walker.limits(),
                    9.81,
                    0.01,
                    Integrator.EULER))
        .hasMessageEndingWith("got 1 for link 3");
  }

  @Test
  void badNumbersGetOneLine() {
    assertThatThrownBy(() -> body()).hasMessageEndingWith("got 0 and 2");
    assertThatThrownBy(() -> new Hinge(1, 2, 2, 0, 0, 0, 0))
        .hasMessage("a hinge must have lower < upper, got 2.0 and 2.0");
    assertThatThrownBy(() -> new Hinge(0, 1, 2, 0, 0, 0, 0))
        .hasMessage("the sign of a hinge must be 1 or -1, got 0");
    assertThatThrownBy(() -> new Hinge(1, 1, 2, 0, -1, 0, 0))
        .hasMessage("the damping of a hinge must be finite and >= 0, got -1.0");
    assertThatThrownBy(() -> new Link(-1, 0, 0, Hinge.free(), 0, 0, 0, 1, List.of()))
        .hasMessage("the mass of a link must be finite and > 0, got 0.0");
    assertThatThrownBy(() -> new Link(-1, 0, 0, Hinge.free(), 1, 0, 0, -1, List.of()))
        .hasMessage("the inertia of a link must be finite and > 0, got -1.0");
  }
}
