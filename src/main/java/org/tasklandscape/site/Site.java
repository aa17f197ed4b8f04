package org.tasklandscape.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tasklandscape.claim.ClaimRecord;
import org.tasklandscape.claim.ClaimsTable;
import org.tasklandscape.claim.Sentences;
import org.tasklandscape.files.FileFault;

/**
 * The companion as pages: a chapter each, solutions, figures, claims, the explorable, contents.
 * They open from the file system and ask no other host for anything.
 */
public final class Site {
  private static final List<String> ASSETS = List.of("site.css", "site.js");
  private static final List<String> EXPLORABLE = List.of("drawing.js", "explore.css", "explore.js");

  private final Path project;
  private final Additions additions;
  private final Map<String, Artefact> artefacts;
  private final List<Chapter> chapters;
  private final List<Chapter> solutions;
  private final Prose prose = new Prose();
  private final Links links;
  private final Layout layout;

  /**
   * Reads the notebooks and figures of a project.
   *
   * @param project its folder
   * @param additions what other tools made for the site
   * @throws IllegalArgumentException if a notebook or record is malformed
   * @throws UncheckedIOException if one cannot be read
   */
  public Site(Path project, Additions additions) {
    this.project = project;
    this.additions = additions;
    links = new Links(project, additions);
    artefacts = Artefact.all(project.resolve("figures"));
    chapters = chapters(project.resolve("notebooks"), "");
    solutions = chapters(project.resolve("notebooks"), "solutions");
    layout = new Layout(Resource.text("page.html"), pages(), entries(chapters), entries(solutions));
  }

  private static List<Chapter> chapters(Path notebooks, String folder) {
    try (Stream<Path> files = Files.list(notebooks.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".ipynb"))
          .sorted()
          .map(file -> Chapter.read(notebooks, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(notebooks.resolve(folder) + ": cannot be read", e);
    }
  }

  private List<Layout.Entry> pages() {
    List<Layout.Entry> pages = new ArrayList<>();
    pages.add(new Layout.Entry("index.html", "Start"));
    additions
        .explorable()
        .ifPresent(file -> pages.add(new Layout.Entry("explore.html", "Explore the landscape")));
    if (additions.live().isPresent()) {
      LivePages.PATHS.forEach(
          path -> pages.add(new Layout.Entry(path + ".html", LivePages.title(path))));
    }
    pages.add(new Layout.Entry("figures.html", "Figures and tables"));
    pages.add(new Layout.Entry("claims.html", "Claims"));
    pages.add(new Layout.Entry("sentences.html", "Sentence by sentence"));
    pages.add(new Layout.Entry("readme.html", "Run it yourself"));
    additions
        .api()
        .ifPresent(folder -> pages.add(new Layout.Entry("api/index.html", "The code, as Javadoc")));
    return pages;
  }

  private static List<Layout.Entry> entries(List<Chapter> chapters) {
    return chapters.stream().map(c -> new Layout.Entry(c.file(), c.title())).toList();
  }

  /**
   * Writes the site.
   *
   * @param folder receives it; what is there stays unless it has the same name
   * @param run what the claims report says of the run, such as commit and versions
   * @throws IllegalArgumentException if a page shows or links to what does not exist
   * @throws UncheckedIOException if a file cannot be written
   */
  public void write(Path folder, Map<String, String> run) {
    try {
      Files.createDirectories(folder.resolve("solutions"));
      var search = new SearchIndex();
      for (Page page : allPages(run)) {
        Files.writeString(folder.resolve(page.file()), layout.html(page));
        search.add(page);
      }
      for (Artefact artefact : artefacts.values()) {
        String title = (artefact.drawn() ? "Figure " : "Table ") + artefact.name();
        search.add(title, "figures.html#" + artefact.name(), artefact.caption().joined());
      }
      for (ClaimRecord claim : claims().rows()) {
        search.add(
            "Claim " + claim.id(), "claims.html#" + claim.id(), claim.paperClaim().sentence());
      }
      search.write(folder.resolve("search.js"));
      MathAssets.copy(folder.resolve("katex"));
      for (String asset : ASSETS) {
        Files.write(folder.resolve(asset), Resource.bytes(asset));
      }
      copyFiles(folder);
    } catch (IOException e) {
      throw FileFault.writing(folder, e);
    }
  }

  private List<Page> allPages(Map<String, String> run) throws IOException {
    List<Page> pages = new ArrayList<>();
    Map<String, String> artefactCells = new LinkedHashMap<>();
    for (Chapter chapter : Stream.concat(chapters.stream(), solutions.stream()).toList()) {
      var outputs = new Outputs(chapter, prose, artefacts);
      String aside = ChapterPage.experiments(chapter, additions);
      var page =
          new ChapterPage(
              chapter, prose, link -> links.of(chapter.source(), chapter.file(), link), outputs);
      pages.add(page.page(aside));
      String file = chapter.file() + "#";
      outputs.artefacts().forEach((name, cell) -> artefactCells.putIfAbsent(name, file + cell));
    }
    Map<String, String> titles = new LinkedHashMap<>();
    chapters.forEach(chapter -> titles.put(chapter.path(), chapter.title()));
    pages.add(
        new FiguresPage(project.resolve("figures"), prose, artefactCells, titles).page(artefacts));
    var claims = new ClaimsPage(ClaimsReport.read(project), run);
    pages.add(Page.of("claims", "Claims", claims.html()));
    pages.add(new SentencesPage(claims()).page());
    pages.add(index());
    pages.add(document("readme", "Run it yourself", "README.md"));
    pages.add(document("environment", "Kernels", "environment/README.md"));
    additions.explorable().ifPresent(file -> pages.add(Document.explorable()));
    if (additions.live().isPresent()) {
      LivePages.PATHS.forEach(path -> pages.add(LivePages.page(path)));
    }
    return pages;
  }

  private ClaimsTable claims() {
    return ClaimsTable.read(
        project.resolve("figures"), org.tasklandscape.study.Chapter.allClaims());
  }

  private Page index() {
    return new IndexPage(
            artefacts,
            (chapter, text) ->
                prose.html(text, link -> links.of(chapter.source(), "index.html", link)))
        .page(chapters, solutions, Door.all(chapters.get(0), additions));
  }

  /** A text of the project as a page. */
  private Page document(String path, String title, String file) throws IOException {
    String markdown = Files.readString(project.resolve(file));
    String html = prose.html(markdown, link -> links.of(file, path + ".html", link));
    return Document.page(path, title, html);
  }

  private void copyFiles(Path folder) throws IOException {
    for (Artefact artefact : artefacts.values()) {
      for (String ending : artefact.endings()) {
        String name = "figures/" + artefact.name() + "." + ending;
        copy(project.resolve(name), folder.resolve(name));
      }
    }
    Path sentences = folder.resolve("figures").resolve("sentences.csv");
    Files.createDirectories(sentences.getParent());
    Files.writeString(sentences, Sentences.all().csv(claims()));
    for (String file : links.files()) {
      copy(project.resolve(file), folder.resolve(Links.text(file)));
    }
    if (additions.explorable().isPresent()) {
      copy(additions.explorable().get(), folder.resolve("task-landscape.js"));
      for (String asset : EXPLORABLE) {
        Files.write(folder.resolve(asset), Resource.bytes(asset));
      }
    }
    if (additions.live().isPresent()) {
      LivePages.copy(additions.live().get(), folder);
    }
    if (additions.api().isPresent()) {
      ApiDocs.copy(additions.api().get(), folder.resolve("api"));
    }
  }

  private static void copy(Path file, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.write(to, Files.readAllBytes(file));
  }
}
