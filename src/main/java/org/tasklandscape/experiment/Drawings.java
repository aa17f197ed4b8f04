package org.tasklandscape.experiment;

import java.util.Optional;
import org.tasklandscape.dataset.DataFolders;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.dataset.OfficialArchive;
import org.tasklandscape.dataset.Omniglot;

/**
 * The drawings that a notebook works with: Omniglot's background set where its archive is found,
 * else alphabets that the project draws itself.
 *
 * @param images the drawings
 * @param official whether they are Omniglot's
 */
public record Drawings(ImageSet images, boolean official) {
  /** What is to be said where nothing but Omniglot will do and it is not there. */
  public static final String ABSENT =
      "needs Omniglot's background set, which task-landscape data omniglot fetches";

  /**
   * Looks for the archive in the folders of data of this user.
   *
   * @return the drawings, 28 × 28
   * @throws org.tasklandscape.dataset.ArchiveException if there is one and it is damaged
   */
  public static Drawings find() {
    return omniglot().orElseGet(() -> new Drawings(GlyphAlphabets.defaults().draw(), false));
  }

  /**
   * Looks for the archive alone.
   *
   * @return Omniglot's drawings, 28 × 28; empty if the archive is not found
   * @throws org.tasklandscape.dataset.ArchiveException if there is one and it is damaged
   */
  public static Optional<Drawings> omniglot() {
    return DataFolders.standard()
        .find(OfficialArchive.OMNIGLOT_BACKGROUND)
        .map(file -> new Drawings(Omniglot.read(Omniglot.REDUCED_SIDE, file), true));
  }

  /** {@return what captions say of them: whose drawings they are} */
  public String credit() {
    return official
        ? "Drawings: Omniglot, background set (Lake, Salakhutdinov and Tenenbaum; MIT licence)."
        : "Drawn glyphs of this project, not Omniglot, whose archive was not found.";
  }

  /** A line that says which drawings are at hand; the executor of notebooks looks for FALLBACK. */
  @Override
  public String toString() {
    return official
        ? "%s: %d characters, %d drawings each"
            .formatted(images.name(), images.classes(), images.imagesPerClass())
        : "FALLBACK to drawn glyphs: Omniglot's archive was not found. What is made from drawings"
            + " goes to target/ and says nothing of Omniglot.";
  }
}
