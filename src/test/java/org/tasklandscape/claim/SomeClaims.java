package org.tasklandscape.claim;

import java.util.List;

/** Claims for tests. */
public final class SomeClaims {
  /** The first of the catalogue. */
  public static final PaperClaim HARDNESS = claim("C-hardness", "02-hardness");

  /** The second of the catalogue. */
  public static final PaperClaim GEOGRAPHY = claim("C-geography", "03-geography");

  /** Three claims. */
  public static final List<PaperClaim> CATALOGUE =
      List.of(HARDNESS, GEOGRAPHY, claim("C-third", "03-geography"));

  private SomeClaims() {}

  private static PaperClaim claim(String id, String notebook) {
    return new PaperClaim(
        id,
        "what " + id + " says",
        "a sentence of the paper on " + id,
        "Author (CoLLAs 2022), abstract",
        "two clusters, and no others",
        List.of("some-figure", "exercise 1.2"),
        "rule and first result came in one commit",
        "",
        notebook);
  }
}
