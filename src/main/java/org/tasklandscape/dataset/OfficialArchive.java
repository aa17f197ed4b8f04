package org.tasklandscape.dataset;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * The archives as their makers publish them: address, length and SHA-256, the groups and classes
 * inside, and of Omniglot the fingerprint of the images at 28 × 28.
 *
 * <p>Omniglot is Lake, Salakhutdinov and Tenenbaum's (MIT licence); CIFAR-100 is Krizhevsky, Nair
 * and Hinton's and states no licence, so its user downloads it and nobody ships it.
 */
public enum OfficialArchive {
  /** Omniglot, the 30 alphabets of the background set. */
  OMNIGLOT_BACKGROUND(
      Source.OMNIGLOT,
      "images_background.zip",
      9_464_212,
      "ad41ab679c8b5d90b271ef46be6987cc81211774a695c29dcc5367b2b26ee640",
      30,
      964,
      "6209fe35e9090ba5076f65b4af7f19719f67b236369ddb996d18c51c2acc2b14"),
  /** Omniglot, the 20 alphabets of the evaluation set. */
  OMNIGLOT_EVALUATION(
      Source.OMNIGLOT,
      "images_evaluation.zip",
      6_462_886,
      "1f61a8f3366785b057fc117d9228e78a16e3d976c8953b2a10fcc74cf0609cee",
      20,
      659,
      "2f0014a68f5f62ebcdcb65b5d061e0c7eb2c0d4b660d7bfdb5cda0eddf0ce78a"),
  /** Omniglot, five alphabets of the background set. */
  OMNIGLOT_SMALL1(
      Source.OMNIGLOT,
      "images_background_small1.zip",
      1_319_022,
      "f38eb80f801274ac2b4dff5b24289016bfaba4a7d5bb50deebf27104ad6cb8a4",
      5,
      136,
      "8a1510d9022c7910cb5dcb1a34ba8bf28479089d87dbf80ced21073d902cf75f"),
  /** Omniglot, five alphabets of the background set; two of them are in the other five too. */
  OMNIGLOT_SMALL2(
      Source.OMNIGLOT,
      "images_background_small2.zip",
      1_580_917,
      "3ccaa407515a8778e5d0861875af38b17e418f301ad5bb3b5a6b65d901a41c7f",
      5,
      156,
      "c2c1807cc5eb929d3a525de28ac940f203ead7be92a4ade40362058c4bf5dba1"),
  /** Omniglot, the 20 runs of 20-way one-shot classification on the evaluation set. */
  OMNIGLOT_RUNS(
      Source.OMNIGLOT,
      "one-shot-classification/all_runs.zip",
      352_787,
      "437c1eeab0af8484112e1b4cc0f3d541ec727f7c47b9b202da738af9dfd6c325",
      20,
      400,
      "b6c3ae0e2fb45668ebf335be8a697f20a7ceea8ad341f45340d3c3954293ea40"),
  /** CIFAR-100 in its binary layout. */
  CIFAR100(
      Source.CIFAR100,
      "cifar-100-binary.tar.gz",
      168_513_733,
      "58a81ae192c23a4be8b1804d68e518ed807d710a4eb253b1f2a199162a40d8ec",
      20,
      100,
      "");

  /** Where a set of archives comes from and the folder it is kept in. */
  private enum Source {
    OMNIGLOT("https://raw.githubusercontent.com/brendenlake/omniglot/master/python/"),
    CIFAR100("https://www.cs.toronto.edu/~kriz/");

    private final String address;

    Source(String address) {
      this.address = address;
    }
  }

  private final Source source;
  private final String path;
  private final long bytes;
  private final String sha256;
  private final int groups;
  private final int classes;
  private final String fingerprint;

  OfficialArchive(
      Source source,
      String path,
      long bytes,
      String sha256,
      int groups,
      int classes,
      String fingerprint) {
    this.source = source;
    this.path = path;
    this.bytes = bytes;
    this.sha256 = sha256;
    this.groups = groups;
    this.classes = classes;
    this.fingerprint = fingerprint;
  }

  /**
   * {@return the subfolder that holds it in a folder of data, {@code omniglot} or {@code cifar100}}
   */
  public String folder() {
    return source == Source.OMNIGLOT ? "omniglot" : "cifar100";
  }

  /** {@return the name of the official file, without folders} */
  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * {@return the names under which it is looked for: the official one, then repacked and reduced
   * ones, such as {@code images_background.zip} and {@code images_background-repacked.zip}}
   */
  public List<String> fileNames() {
    int dot = fileName().indexOf('.');
    String stem = fileName().substring(0, dot);
    String ending = fileName().substring(dot);
    return List.of(fileName(), stem + "-repacked" + ending, stem + "-subset" + ending);
  }

  /**
   * {@return how to download it from its makers: the official address with the length and digest
   * that must come}
   */
  public Download download() {
    return new Download(URI.create(source.address + path), bytes, sha256);
  }

  /**
   * How to download it from a mirror, a folder that holds the official file under its name.
   *
   * @param mirror the address of the folder
   * @return that address with the length and digest that must come
   */
  public Download download(URI mirror) {
    String base = mirror.toString();
    return new Download(
        URI.create(base + (base.endsWith("/") ? "" : "/") + fileName()), bytes, sha256);
  }

  /**
   * Compares a file with the official one: its bytes, else its images.
   *
   * @param file the file
   * @param images what was read from it, at 28 × 28 if it is Omniglot
   * @return the verdict; other bytes of CIFAR-100 are unknown, as only its bytes are published
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public Provenance provenance(Path file, ImageSet images) {
    if (Checksum.of(file).equals(sha256)) {
      return Provenance.OFFICIAL;
    }
    return images.fingerprint().equals(fingerprint) ? Provenance.REPACKED : Provenance.UNKNOWN;
  }

  /** Checks the counts of what was read. */
  void requireCounts(int foundGroups, int foundClasses) {
    if (foundGroups != groups || foundClasses != classes) {
      throw new IllegalArgumentException(
          "must hold %d classes in %d groups, got %d in %d"
              .formatted(classes, groups, foundClasses, foundGroups));
    }
  }
}
