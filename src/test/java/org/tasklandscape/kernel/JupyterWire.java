package org.tasklandscape.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** The front end's side of Jupyter's five sockets: signed messages out, parsed messages in. */
final class JupyterWire implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.US_ASCII);

  /** The channels that are read. */
  enum Channel {
    SHELL,
    CONTROL,
    STDIN,
    IOPUB
  }

  /** A message: the request that caused it, its type and content, and when it came. */
  record Message(String parent, String type, JsonNode content, long nanos) {}

  private final String session = UUID.randomUUID().toString();
  private final String key = UUID.randomUUID().toString();
  private final ZContext context = new ZContext();
  private final ZMQ.Poller poller = context.createPoller(Channel.values().length);
  private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
  private final Map<String, Object> connection = new HashMap<>();

  /** Chooses free ports; nobody listens on them yet. */
  JupyterWire() throws IOException {
    List<ServerSocket> free = new ArrayList<>();
    for (String name : List.of("shell", "control", "stdin", "iopub", "hb")) {
      ServerSocket port = new ServerSocket(0);
      free.add(port);
      connection.put(name + "_port", port.getLocalPort());
    }
    for (ServerSocket port : free) {
      port.close();
    }
    connection.put("ip", "127.0.0.1");
    connection.put("transport", "tcp");
    connection.put("key", key);
    connection.put("signature_scheme", "hmac-sha256");
    for (Channel channel : Channel.values()) {
      boolean publisher = channel == Channel.IOPUB;
      ZMQ.Socket socket = context.createSocket(publisher ? SocketType.SUB : SocketType.DEALER);
      if (publisher) {
        socket.subscribe(new byte[0]);
      } else {
        socket.setIdentity(session.getBytes(StandardCharsets.US_ASCII));
      }
      socket.setLinger(0);
      socket.connect(
          "tcp://127.0.0.1:" + connection.get(channel.name().toLowerCase(Locale.ROOT) + "_port"));
      sockets.put(channel, socket);
      poller.register(socket, ZMQ.Poller.POLLIN);
    }
  }

  /** Writes the file that tells a kernel the ports. */
  Path writeConnection(Path folder) throws IOException {
    return Files.write(
        folder.resolve("connection-" + session + ".json"), JSON.writeValueAsBytes(connection));
  }

  /** Adds what has come, one message a channel, waiting a moment for it. */
  void receive(Map<Channel, List<Message>> into) {
    poller.poll(50);
    for (Channel channel : Channel.values()) {
      if (poller.pollin(channel.ordinal())) {
        into.get(channel).add(read(sockets.get(channel)));
      }
    }
  }

  /** Adds what has come on one channel alone, waiting a moment for it. */
  void receive(Channel channel, Map<Channel, List<Message>> into) {
    ZMQ.Socket socket = sockets.get(channel);
    if ((socket.getEvents() & ZMQ.Poller.POLLIN) != 0) {
      into.get(channel).add(read(socket));
    } else {
      LockSupport.parkNanos(10_000_000);
    }
  }

  private static Message read(ZMQ.Socket socket) {
    List<byte[]> parts = new ArrayList<>();
    do {
      parts.add(socket.recv());
    } while (socket.hasReceiveMore());
    int start = 0;
    while (!Arrays.equals(parts.get(start), DELIMITER)) {
      start++;
    }
    try {
      JsonNode header = JSON.readTree(parts.get(start + 2));
      JsonNode parent = JSON.readTree(parts.get(start + 3));
      return new Message(
          parent.path("msg_id").asText(),
          header.path("msg_type").asText(),
          JSON.readTree(parts.get(start + 5)),
          System.nanoTime());
    } catch (IOException e) {
      throw new IllegalStateException("a message that is no JSON", e);
    }
  }

  /** Sends a message and returns its id. */
  String send(Channel channel, String type, Map<String, Object> content) {
    String id = UUID.randomUUID().toString();
    Map<String, Object> header =
        Map.of(
            "msg_id",
            id,
            "msg_type",
            type,
            "session",
            session,
            "username",
            "reader",
            "date",
            Instant.now().toString(),
            "version",
            "5.3");
    ZMQ.Socket socket = sockets.get(channel);
    try {
      List<byte[]> parts =
          List.of(
              JSON.writeValueAsBytes(header), NOTHING, NOTHING, JSON.writeValueAsBytes(content));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      parts.forEach(mac::update);
      socket.sendMore(DELIMITER);
      socket.sendMore(HexFormat.of().formatHex(mac.doFinal()));
      parts.subList(0, 3).forEach(socket::sendMore);
      socket.send(parts.get(3));
      return id;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("cannot send", e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
