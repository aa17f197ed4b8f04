package org.tasklandscape.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.tasklandscape.files.Json;

/**
 * A sentence quoted from an abstract or a summary of a work, and where what is shown of it holds.
 *
 * <p>The full texts are not at hand, so nothing is quoted that these do not say; tests compare
 * every sentence with its source.
 *
 * @param id the name under which it is recorded, for example {@code C-hardness}
 * @param brief the claim in a few words, for tables
 * @param sentence the words of the source, white space normalised
 * @param source who says it: the authors' abstract, or a third party's summary
 * @param scope where it holds, and where the companion itself shows that it does not
 * @param counterexamples artefacts or exercises of the companion that show the limits
 * @param announcement what git shows of rule and run, empty where an announcement is committed
 * @param announcedIn the commit of the announcement, empty where there is none
 * @param notebook the notebook that checks it, without folder and extension
 */
public record PaperClaim(
    String id,
    String brief,
    String sentence,
    String source,
    String scope,
    List<String> counterexamples,
    String announcement,
    String announcedIn,
    String notebook) {
  private static final String RESOURCE = "claims.json";

  /** Copies the list. */
  public PaperClaim {
    counterexamples = List.copyOf(counterexamples);
  }

  /** A claim as its chapter states it. */
  private record Stated(
      String id,
      String brief,
      String sentence,
      String source,
      String scope,
      List<String> counterexamples,
      String announcement,
      String announcedIn) {}

  /**
   * The claims of a chapter.
   *
   * @param type a class beside which {@code claims.json} stands, if the chapter has claims
   * @param notebook the chapter's notebook
   * @return its claims, in their order
   */
  public static List<PaperClaim> beside(Class<?> type, String notebook) {
    try (InputStream json = type.getResourceAsStream(RESOURCE)) {
      List<Stated> stated = json == null ? List.of() : Json.list(json, Stated.class);
      return stated.stream()
          .map(
              claim ->
                  new PaperClaim(
                      claim.id,
                      claim.brief,
                      claim.sentence,
                      claim.source,
                      claim.scope,
                      claim.counterexamples,
                      claim.announcement,
                      claim.announcedIn,
                      notebook))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE + " of " + type, e);
    }
  }

  /** {@return the sentence in quotation marks, and who says it} */
  public String quote() {
    return "“%s” (%s)".formatted(sentence, source);
  }
}
