package org.tasklandscape.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/**
 * A file at an address of which length and SHA-256 are known. It arrives whole and right under its
 * name, or not at all.
 *
 * @param address where it is; redirections are followed
 * @param bytes its length
 * @param sha256 its digest, 64 hexadecimal digits
 */
public record Download(URI address, long bytes, String sha256) {
  private static final int CONNECT_MILLIS = 20_000;
  private static final int SILENCE_MILLIS = 30_000;
  private static final int BUFFER = 1 << 16;

  /**
   * Downloads the file.
   *
   * @param target where it is put, in folders that are made if they are missing
   * @param progress is told the number of bytes that are there, as they arrive
   * @throws UncheckedIOException if it cannot be fetched or written
   * @throws IllegalArgumentException if the address is no address, or something else is there
   */
  public void to(Path target, LongConsumer progress) {
    try {
      fetch(target, progress);
    } catch (IOException e) {
      throw new UncheckedIOException(address + " cannot be downloaded", plain(e));
    }
  }

  private void fetch(Path target, LongConsumer progress) throws IOException {
    HttpURLConnection connection = open();
    try {
      int status = connection.getResponseCode();
      require(status == HttpURLConnection.HTTP_OK, "must be found (status 200)", status);
      try (InputStream in = connection.getInputStream();
          var part = new PartFile(target)) {
        receive(in, part, progress);
        part.commit();
      }
    } finally {
      connection.disconnect();
    }
  }

  private HttpURLConnection open() throws IOException {
    URLConnection connection = address.toURL().openConnection();
    if (connection instanceof HttpURLConnection http) {
      http.setConnectTimeout(CONNECT_MILLIS);
      http.setReadTimeout(SILENCE_MILLIS);
      return http;
    }
    throw new IllegalArgumentException("the address must begin with http, got " + address);
  }

  private void receive(InputStream in, PartFile part, LongConsumer progress) throws IOException {
    MessageDigest digest = Checksum.sha256();
    var buffer = new byte[BUFFER];
    long count = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      if (Thread.interrupted()) {
        throw new InterruptedIOException("it was interrupted");
      }
      count += read;
      require(count <= bytes, "must have " + bytes + " bytes", "more");
      digest.update(buffer, 0, read);
      part.write(ByteBuffer.wrap(buffer, 0, read));
      progress.accept(count);
    }
    require(count == bytes, "must have " + bytes + " bytes", count);
    String found = HexFormat.of().formatHex(digest.digest());
    require(found.equals(sha256), "must have the SHA-256 " + sha256, found);
  }

  private void require(boolean kept, String rule, Object found) {
    if (!kept) {
      throw new IllegalArgumentException(address + " " + rule + ", got " + found);
    }
  }

  /** Some exceptions say only a name, or nothing. */
  static IOException plain(IOException e) {
    if (e instanceof UnknownHostException) {
      return new IOException("no such host, or no network", e);
    }
    if (e instanceof ConnectException) {
      return new IOException("no connection (" + e.getMessage() + ")", e);
    }
    return e.getMessage() == null ? new IOException(e.getClass().getSimpleName(), e) : e;
  }
}
