package org.tasklandscape.dataset;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * Images by class and classes by group, equally many images a class: drawings of characters of
 * alphabets, or photographs of the classes of superclasses.
 *
 * <p>Classes are numbered through the whole set, group after group, so a task is a choice of
 * numbers. An image is flat: channel after channel, row after row. Levels are kept as bytes (all of
 * Omniglot at 28 × 28 is 25 MB) and become numbers in [0, 1] as they are copied out.
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class ImageSet {
  /**
   * An alphabet or a superclass.
   *
   * @param name its name
   * @param first the number of its first class
   * @param size how many classes it has; they follow each other
   */
  public record Group(String name, int first, int size) {}

  private final String name;
  private final ImageFormat format;
  private final List<Group> groups;
  private final List<String> classNames;
  private final int imagesPerClass;
  private final byte[][] images;
  private final float[] values;

  /** Takes the images over: by class, then in order within the class. */
  ImageSet(
      String name,
      ImageFormat format,
      List<Group> groups,
      List<String> classNames,
      byte[][] images) {
    this.name = name;
    this.format = format;
    this.groups = List.copyOf(groups);
    this.classNames = List.copyOf(classNames);
    this.imagesPerClass = images.length / classNames.size();
    this.images = images;
    this.values = new float[256];
    for (int level = 0; level < values.length; level++) {
      values[level] = (float) level / format.levels();
    }
  }

  /** {@return what the images are of, for captions, such as "Omniglot background"} */
  public String name() {
    return name;
  }

  /** {@return what each image is: channels, side and levels} */
  public ImageFormat format() {
    return format;
  }

  /** {@return the alphabets or superclasses, in the order of their classes} */
  public List<Group> groups() {
    return groups;
  }

  /** {@return the names of the classes, within their groups, one a class, such as "character01"} */
  public List<String> classNames() {
    return classNames;
  }

  /** {@return the number of classes, over all groups} */
  public int classes() {
    return classNames.size();
  }

  /** {@return the number of images of each class, 20 for Omniglot} */
  public int imagesPerClass() {
    return imagesPerClass;
  }

  /**
   * Copies an image out.
   *
   * @param index the number of the class, from 0
   * @param image the number of the image within the class, from 0
   * @param target receives {@code format().pixels()} values in [0, 1]
   * @param offset where in the target they begin
   * @throws IllegalArgumentException if there is no such class or image
   */
  public void copy(int index, int image, float[] target, int offset) {
    byte[] levels = levels(index, image);
    for (int i = 0; i < levels.length; i++) {
      target[offset + i] = values[levels[i] & 0xff];
    }
  }

  /**
   * A copy of an image.
   *
   * @param index the number of the class, from 0
   * @param image the number of the image within the class, from 0
   * @return {@code format().pixels()} values in [0, 1]
   * @throws IllegalArgumentException if there is no such class or image
   */
  public float[] image(int index, int image) {
    var copy = new float[format.pixels()];
    copy(index, image, copy, 0);
    return copy;
  }

  /** The levels of an image as they are kept: not to be changed. */
  byte[] levels(int index, int image) {
    if (index < 0 || index >= classes() || image < 0 || image >= imagesPerClass) {
      throw new IllegalArgumentException(
          "class and image must be below %d and %d, got %d and %d"
              .formatted(classes(), imagesPerClass, index, image));
    }
    return images[index * imagesPerClass + image];
  }

  /**
   * {@return the SHA-256 digest of all names, numbers and levels, 64 hexadecimal digits: two sets
   * of one fingerprint hold the same images in the same order, whatever archives they came from}
   */
  public String fingerprint() {
    return HexFormat.of().formatHex(digest().digest());
  }

  private MessageDigest digest() {
    MessageDigest digest = Checksum.sha256();
    var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    try {
      out.writeInt(format.channels());
      out.writeInt(format.side());
      out.writeInt(format.levels());
      out.writeInt(imagesPerClass);
      for (Group group : groups) {
        out.writeUTF(group.name());
        out.writeInt(group.size());
      }
      for (String character : classNames) {
        out.writeUTF(character);
      }
      for (byte[] image : images) {
        out.write(image);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written that could fail", e);
    }
    return digest;
  }
}
