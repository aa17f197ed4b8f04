package org.tasklandscape.site;

import java.util.List;

/** The page on which sliders move the landscape; its own scripts compute what it shows. */
final class ExplorablePage {
  private static final String HEAD =
      """
      <link rel="stylesheet" href="explore.css">
      <script src="task-landscape.js" defer></script>
      <script src="explore.js" defer></script>
      """;

  private ExplorablePage() {}

  static Page page() {
    String body = Resource.text("explore.html");
    String title = "Explore the task landscape";
    return new Page(
        "explore",
        title,
        HEAD.stripTrailing(),
        body,
        List.of(new Section(title, "explorable", Html.words(body))));
  }
}
