package org.tasklandscape.notebook;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.tasklandscape.claim.Claim;
import org.tasklandscape.claim.Claims;
import org.tasklandscape.claim.PaperClaim;
import org.tasklandscape.figure.Caption;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Figures;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.study.Chapter;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Study;
import org.tasklandscape.study.TableStudy;
import tech.tablesaw.api.Table;

/**
 * What a notebook does with the core: show a study and save its files, show a table, check a claim.
 *
 * <p>Works alike under every Java kernel, and in plain JShell, where the values are text.
 */
public final class Notebook {
  private static final String COMMITTED = "figures";
  private static final String DRAFTS = "target/figures";

  private final String name;
  private final Path directory;
  private final Figures figures;
  private final Claims claims;

  Notebook(Path directory, Path announced, String name) {
    this.name = name;
    this.directory = directory;
    this.figures = Figures.in(directory, name);
    this.claims = Claims.in(directory).announcedIn(announced);
  }

  /**
   * Opens a notebook of this project.
   *
   * @param name its name without folder and extension, such as {@code 02-hardness}
   * @return the notebook
   * @throws IllegalStateException if the project's folder is not found
   */
  public static Notebook open(String name) {
    return in(COMMITTED, name);
  }

  /**
   * The same notebook, saving figures and claims elsewhere: what depends on the machine or on
   * stand-in data.
   *
   * @param folder within the project, such as {@code target/fewshot-glyphs}
   * @return a notebook that leaves {@code figures/} alone
   * @throws IllegalStateException if the project's folder is not found
   */
  public Notebook into(String folder) {
    return in(folder, name);
  }

  private static Notebook in(String folder, String name) {
    Path home = ProjectHome.find();
    return new Notebook(
        home.resolve(folder), home.resolve(COMMITTED).resolve("claims/announced"), name);
  }

  /**
   * Runs a study, saves its files, and shows it.
   *
   * @param study the study
   * @param <R> a row of it
   * @return the caption, to end the cell with
   */
  public <R extends Record> Object show(Study<R> study) {
    return show(study, study.run());
  }

  /**
   * Saves and shows a study that has been run. The committed files are those of the committed
   * values: those of a study with others go to {@code target/figures}, and a line says so.
   *
   * @param study the study
   * @param rows what its {@code run()} gave
   * @param <R> a row of it
   * @return the caption, to end the cell with
   */
  public <R extends Record> Object show(Study<R> study, Rows<R> rows) {
    Figures figures = placeOf(study);
    if (study instanceof FigureStudy<R> drawn) {
      Figure figure = drawn.figure(rows);
      String png =
          Base64.getEncoder().encodeToString(figures.save(figure, rows.table(study.name())));
      String text = "[figure %s: %s]".formatted(figure.name(), figure.alt());
      RichOutput.display(Map.of("image/png", png, "text/plain", text));
      return caption("Figure", figure.name(), figure.words());
    }
    study.save(figures, rows);
    RichOutput.display(TableView.of(rows.shown()));
    return caption("Table", study.name(), Caption.of(((TableStudy<R>) study).caption()));
  }

  private Figures placeOf(Study<?> study) {
    boolean committed = directory.endsWith(COMMITTED) && !directory.endsWith(DRAFTS);
    if (!committed || study.isCommitted()) {
      return figures;
    }
    System.out.printf(
        "%s: other values than the committed ones, so its files are in %s%n", study.name(), DRAFTS);
    return Figures.in(directory.resolveSibling(DRAFTS), name);
  }

  /**
   * Shows rows as a table without saving them.
   *
   * @param rows the rows
   * @return the value to end the cell with
   */
  public Object table(Rows<?> rows) {
    return table(rows.shown());
  }

  /**
   * Shows a table without saving it.
   *
   * @param table the table
   * @return the value to end the cell with
   */
  public Object table(Table table) {
    return RichOutput.of(TableView.of(table));
  }

  /**
   * A claim of this chapter.
   *
   * @param id such as {@code C-hardness}
   * @return the sentence, who says it, and its scope
   * @throws IllegalArgumentException if the chapter has no such claim
   */
  public PaperClaim claim(String id) {
    List<PaperClaim> own =
        Chapter.all().stream()
            .filter(chapter -> chapter.notebook().equals(name))
            .flatMap(chapter -> chapter.claims().stream())
            .toList();
    return own.stream()
        .filter(claim -> claim.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a claim of %s must be one of %s, got %s"
                        .formatted(name, own.stream().map(PaperClaim::id).toList(), id)));
  }

  /**
   * Says a sentence whose numbers come from rows, so that they cannot drift from them.
   *
   * @param sentence with places such as {@code {gain}}, {@code {gain:5}} for five digits, {@code
   *     {share:%}} for per cent
   * @param namesAndValues for each place its name, then its value: a number, an estimate, a word,
   *     or a list of these
   * @return the sentence, to end the cell with
   * @throws IllegalArgumentException if a place has no value, or a value no place
   */
  public Object say(String sentence, Object... namesAndValues) {
    String text = Sentence.of(sentence, namesAndValues);
    return RichOutput.of(Map.of("text/plain", text, "text/markdown", text));
  }

  /**
   * Evaluates a claim and records the verdict.
   *
   * @param claim the claim, with its measurements
   * @return the record, to end the cell with
   */
  public Object check(Claim claim) {
    return RichOutput.of(Map.of("text/plain", claims.check(claim).toString()));
  }

  /**
   * Records that a claim was not run.
   *
   * @param claim the sentence that was not checked
   * @param because what was missing
   * @return the record, to end the cell with
   */
  public Object notRun(PaperClaim claim, String because) {
    return RichOutput.of(Map.of("text/plain", claims.notRun(claim, because).toString()));
  }

  private static Object caption(String kind, String name, Caption caption) {
    return RichOutput.of(
        Map.of(
            "text/plain",
            "%s %s. %s".formatted(kind, name, caption.joined()),
            "text/markdown",
            caption.markdown("**%s `%s`.**".formatted(kind, name))));
  }
}
