package org.tasklandscape.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Where the links of notebooks and READMEs lead in the site. A notebook has its page, a figure is
 * there itself, and any other file of the project that somebody links to comes along as text.
 */
final class Links {
  private static final Pattern ELSEWHERE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*");
  private static final String NOTEBOOKS = "notebooks/";
  private static final String NOTEBOOK = ".ipynb";

  /** Where the pages that compute stand once the site was built; notebooks link to them there. */
  private static final String BUILT = "target/site/";

  private static final String HOW_TO_BUILD = "readme.html#as-pages";

  /** Files and folders that have a page. */
  private static final Map<String, String> PAGES =
      Map.of(
          "README.md",
          "readme.html",
          "environment/README.md",
          "environment.html",
          "notebooks",
          "index.html#chapters",
          "notebooks/solutions",
          "index.html#solutions",
          "figures",
          "figures.html",
          "figures/claims.md",
          "claims.html",
          "figures/sentences.csv",
          "sentences.html");

  private final Path project;
  private final Additions additions;
  private final Set<String> files = new TreeSet<>();

  /**
   * The links of a project.
   *
   * @param project its folder
   * @param additions whether the site has the explorable and the live pages; where it has none,
   *     links to them lead to how they are built
   */
  Links(Path project, Additions additions) {
    this.project = project;
    this.additions = additions;
  }

  /** Whether a page that computes is in the site; nothing for any other target. */
  private Optional<Boolean> computes(String target) {
    if (target.equals(BUILT + "explore.html")) {
      return Optional.of(additions.explorable().isPresent());
    }
    return LivePages.PATHS.stream().anyMatch(path -> target.equals(BUILT + path + ".html"))
        ? Optional.of(additions.live().isPresent())
        : Optional.empty();
  }

  /**
   * A link as its page needs it.
   *
   * @param source the file that holds the link, from the project's folder
   * @param page its page, from the site's root
   * @param link as the file has it
   * @throws IllegalArgumentException if it leads to nothing
   */
  String of(String source, String page, String link) {
    if (ELSEWHERE.matcher(link).matches() || link.startsWith("#")) {
      return link;
    }
    int hash = link.indexOf('#');
    String fragment = hash < 0 ? "" : link.substring(hash);
    String path = hash < 0 ? link : link.substring(0, hash);
    Path sibling = Path.of(source).resolveSibling(URLDecoder.decode(path, StandardCharsets.UTF_8));
    String target = sibling.normalize().toString().replace('\\', '/');
    Optional<Boolean> computes = computes(target);
    if (computes.isPresent()) {
      String built = target.substring(BUILT.length()) + fragment;
      return Page.root(page) + (computes.get() ? built : HOW_TO_BUILD);
    }
    if (target.startsWith("..") || !Files.exists(project.resolve(target))) {
      throw new IllegalArgumentException(
          "%s: a link must lead to a file of the project, got %s".formatted(source, link));
    }
    return Page.root(page) + place(target, source, link) + fragment;
  }

  private String place(String target, String source, String link) {
    if (PAGES.containsKey(target)) {
      return PAGES.get(target);
    }
    if (target.startsWith(NOTEBOOKS) && target.endsWith(NOTEBOOK)) {
      return target.substring(NOTEBOOKS.length(), target.length() - NOTEBOOK.length()) + ".html";
    }
    if (!Files.isRegularFile(project.resolve(target))) {
      throw new IllegalArgumentException(
          "%s: a link must lead to a file, got the folder %s".formatted(source, link));
    }
    if (target.startsWith("figures/") && !target.startsWith("figures/claims/")) {
      return target;
    }
    files.add(target);
    return text(target);
  }

  /** The files that are to come along, from the project's folder. */
  Set<String> files() {
    return files;
  }

  /** Where one of them is in the site, under a name that every browser shows. */
  static String text(String file) {
    return "files/" + file + ".txt";
  }
}
