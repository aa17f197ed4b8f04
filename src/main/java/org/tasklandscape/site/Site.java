package org.tasklandscape.site;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tasklandscape.claim.ClaimsTable;

/**
 * The companion as pages: a chapter each, solutions, figures, claims, contents. They open from the
 * file system and ask no other host for anything.
 */
public final class Site {
  private static final List<Layout.Entry> MORE =
      List.of(
          new Layout.Entry("figures", "Figures and tables"), new Layout.Entry("claims", "Claims"));
  private static final List<String> ASSETS = List.of("site.css", "site.js");

  private final Path project;
  private final Map<String, Artefact> artefacts;
  private final List<Chapter> chapters = new ArrayList<>();
  private final List<Chapter> solutions = new ArrayList<>();
  private final Prose prose = new Prose();
  private final Layout layout;
  private final Map<String, String> artefactCells = new LinkedHashMap<>();
  private final Map<String, String> claimCells = new LinkedHashMap<>();
  private final List<Map<String, String>> found = new ArrayList<>();

  /**
   * Reads the notebooks and figures of a project.
   *
   * @param project its folder
   * @throws IllegalArgumentException if a notebook or record is malformed
   * @throws UncheckedIOException if one cannot be read
   */
  public Site(Path project) {
    this.project = project;
    artefacts = Artefact.all(project.resolve("figures"));
    Path notebooks = project.resolve("notebooks");
    for (Path file : notebooks(notebooks)) {
      chapters.add(Chapter.read(notebooks, file));
    }
    for (Path file : notebooks(notebooks.resolve("solutions"))) {
      solutions.add(Chapter.read(notebooks, file));
    }
    layout =
        new Layout(
            resource("page.html"),
            chapters.stream().map(c -> new Layout.Entry(c.path(), c.title())).toList(),
            MORE);
  }

  private static List<Path> notebooks(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Writes the site.
   *
   * @param folder receives it; what is there stays unless it has the same name
   * @param run what the claims report says of the run, such as commit and versions
   * @throws UncheckedIOException if a file cannot be written
   */
  public void write(Path folder, Map<String, String> run) {
    try {
      Files.createDirectories(folder.resolve("solutions"));
      for (String asset : ASSETS) {
        Files.writeString(folder.resolve(asset), resource(asset));
      }
      MathAssets.copy(folder.resolve("katex"));
      copyFigures(folder.resolve("figures"));
      for (Chapter chapter : chapters) {
        write(folder, chapter);
      }
      for (Chapter chapter : solutions) {
        write(folder, chapter);
      }
      page(folder, "index", "Task landscape", IndexPage.html(chapters, prose));
      page(
          folder,
          "figures",
          "Figures and tables",
          new FiguresPage(prose).html(artefacts, artefactCells));
      var claims = new ClaimsPage(artefacts, claimCells, run);
      page(
          folder,
          "claims",
          "Claims",
          claims.html(ClaimsTable.read(project.resolve("figures")).rows()));
      artefacts
          .values()
          .forEach(a -> found("Figure " + a.name(), "figures.html#" + a.name(), a.caption()));
      Files.writeString(
          folder.resolve("search.js"),
          "window.searchIndex = " + new JsonMapper().writeValueAsString(found) + ";\n");
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private void write(Path folder, Chapter chapter) throws IOException {
    var page = new ChapterPage(chapter, prose, artefacts);
    String file = chapter.path() + ".html";
    page.artefacts().forEach((name, cell) -> artefactCells.putIfAbsent(name, file + "#" + cell));
    page.claims().forEach((id, cell) -> claimCells.putIfAbsent(id, file + "#" + cell));
    for (ChapterPage.Section section : page.sections()) {
      found(
          chapter.title() + ": " + section.title(), file + "#" + section.anchor(), section.words());
    }
    String html = layout.page(chapter.path(), chapter.root(), chapter.title(), page.html());
    Files.writeString(folder.resolve(file), html);
  }

  private void page(Path folder, String path, String title, String body) throws IOException {
    Files.writeString(folder.resolve(path + ".html"), layout.page(path, "", title, body));
  }

  private void found(String title, String url, String words) {
    found.add(Map.of("title", title, "url", url, "words", words));
  }

  private void copyFigures(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Artefact artefact : artefacts.values()) {
      for (String ending : artefact.endings()) {
        String name = artefact.name() + "." + ending;
        Files.write(
            folder.resolve(name), Files.readAllBytes(project.resolve("figures").resolve(name)));
      }
    }
  }

  private static String resource(String name) {
    try (InputStream in = Site.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar must hold the site's " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar cannot be read: " + e.getMessage(), e);
    }
  }
}
