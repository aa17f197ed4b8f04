package org.tasklandscape.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
  private static final byte[] CONTENT = Samples.ink(5, 500);

  @TempDir Path folder;

  private HttpServer server;
  private String base;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    base = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/good", exchange -> answer(exchange, 200, CONTENT.length, CONTENT));
    server.createContext("/short", exchange -> answer(exchange, 200, 7, new byte[7]));
    server.createContext(
        "/broken", exchange -> answer(exchange, 200, CONTENT.length, new byte[1000]));
    server.createContext("/endless", exchange -> answer(exchange, 200, 0, new byte[400_000]));
    server.createContext("/wrong", exchange -> answer(exchange, 200, 0, Samples.ink(6, 500)));
    server.createContext("/none", exchange -> answer(exchange, 404, -1, new byte[0]));
    server.createContext("/moved", exchange -> redirect(exchange, "/good"));
    server.createContext("/circle", exchange -> redirect(exchange, "/circle"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange, int status, long length, byte[] body)
      throws IOException {
    exchange.sendResponseHeaders(status, length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void redirect(HttpExchange exchange, String path) throws IOException {
    exchange.getResponseHeaders().add("Location", path);
    answer(exchange, 302, -1, new byte[0]);
  }

  private Path target() {
    return folder.resolve("new/folders/file.zip");
  }

  private static Download from(String address) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(CONTENT);
    return new Download(URI.create(address), CONTENT.length, HexFormat.of().formatHex(digest));
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private void assertNothing(String path, String rule) throws Exception {
    Download download = from(base + path);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> download.to(target(), count -> {}))
        .withMessageStartingWith(base + path + " ")
        .withMessageContaining(rule)
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    assertThat(left()).isEmpty();
  }

  private void assertNoConnection(String address, String cause) throws Exception {
    Download download = from(address);
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> download.to(target(), count -> {}))
        .withMessage(address + " cannot be downloaded")
        .satisfies(e -> assertThat(e.getCause()).hasMessageContaining(cause));
    assertThat(left()).isEmpty();
  }

  @Test
  void theFileArrivesWithItsProgress() throws Exception {
    List<Long> counts = new ArrayList<>();
    from(base + "/good").to(target(), counts::add);
    assertThat(target()).hasBinaryContent(CONTENT);
    assertThat(target().getParent().toFile().list()).containsExactly("file.zip");
    assertThat(counts).isSorted().last().isEqualTo((long) CONTENT.length);
  }

  @Test
  void redirectionsAreFollowed() throws Exception {
    from(base + "/moved").to(target(), count -> {});
    assertThat(target()).hasBinaryContent(CONTENT);
  }

  @Test
  void redirectionsInACircleEnd() throws Exception {
    assertNoConnection(base + "/circle", "redirected too many");
  }

  @Test
  void somethingElseIsRefused() throws Exception {
    assertNothing("/wrong", "must have the SHA-256 ");
    assertNothing("/short", "must have 250000 bytes, got 7");
    assertNothing("/endless", "must have 250000 bytes, got more");
    assertNothing("/none", "must be found (status 200), got 404");
  }

  /** The server promises more than it sends before it hangs up. */
  @Test
  void aTruncatedAnswerIsRefused() throws Exception {
    Download download = from(base + "/broken");
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> download.to(target(), count -> {}))
        .withMessageContaining(base + "/broken ");
    assertThat(left()).isEmpty();
  }

  @Test
  void noServerIsNoConnection() throws Exception {
    int port;
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    assertNoConnection("http://127.0.0.1:" + port + "/file", "no connection (Connection refused)");
    // Not asked of the network, whose name servers may answer anything.
    assertThat(Download.plain(new UnknownHostException("nowhere")))
        .hasMessage("no such host, or no network");
    assertThat(Download.plain(new SocketTimeoutException())).hasMessage("SocketTimeoutException");
  }

  @Test
  void addressesAreHttp() throws Exception {
    Download download = from("file:file.zip");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> download.to(target(), count -> {}))
        .withMessage("the address must begin with http, got file:file.zip");
  }

  @Test
  void anInterruptLeavesNothing() throws Exception {
    Download download = from(base + "/good");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> download.to(target(), count -> Thread.currentThread().interrupt()))
        .satisfies(e -> assertThat(e.getCause()).hasMessage("it was interrupted"));
    assertThat(Thread.interrupted()).isFalse();
    assertThat(left()).isEmpty();
  }

  @Test
  void whatWasThereIsKeptUntilTheNewFileIsWhole() throws Exception {
    Files.createDirectories(target().getParent());
    Files.writeString(target(), "before");
    Path stale = target().resolveSibling(".file.zip.part");
    Files.write(stale, new byte[1_000_000]);
    Download wrong = from(base + "/wrong");
    assertThatIllegalArgumentException().isThrownBy(() -> wrong.to(target(), count -> {}));
    assertThat(target()).hasContent("before");
    assertThat(stale).doesNotExist();
    Files.write(stale, new byte[1_000_000]);
    from(base + "/good").to(target(), count -> {});
    assertThat(target()).hasBinaryContent(CONTENT);
    assertThat(stale).doesNotExist();
  }

  @Test
  void twoDownloadsOfOneFileDoNotMix() throws Exception {
    Files.createDirectories(target().getParent());
    Path part = target().resolveSibling(".file.zip.part");
    Download good = from(base + "/good");
    try (FileChannel other =
        FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      other.lock();
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> good.to(target(), count -> {}))
          .satisfies(e -> assertThat(e.getCause()).hasMessageContaining("another download"));
    }
    assertThat(target()).doesNotExist();
  }
}
