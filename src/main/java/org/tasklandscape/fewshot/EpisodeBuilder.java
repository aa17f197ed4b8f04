package org.tasklandscape.fewshot;

/** Lays the images of a task in their places: of each class the first ones to adapt on. */
final class EpisodeBuilder {
  private final int shots;
  private final int queries;
  private final int pixels;
  private final float[] support;
  private final float[] query;
  private final int[] supportLabels;
  private final int[] queryLabels;

  /**
   * An empty task.
   *
   * @param shape its sizes
   * @param pixels of an image
   */
  EpisodeBuilder(EpisodeShape shape, int pixels) {
    this.shots = shape.shots();
    this.queries = shape.queries();
    this.pixels = pixels;
    support = new float[shape.support() * pixels];
    query = new float[shape.query() * pixels];
    supportLabels = new int[shape.support()];
    queryLabels = new int[shape.query()];
  }

  /** Lays image i of the class in place c, i below shots + queries. */
  void put(int c, int i, int label, float[] image) {
    boolean toAdapt = i < shots;
    int place = toAdapt ? c * shots + i : c * queries + i - shots;
    System.arraycopy(image, 0, toAdapt ? support : query, place * pixels, pixels);
    (toAdapt ? supportLabels : queryLabels)[place] = label;
  }

  Episode build() {
    return build(1);
  }

  Episode build(double scale) {
    return new Episode(support, supportLabels, query, queryLabels, scale);
  }
}
