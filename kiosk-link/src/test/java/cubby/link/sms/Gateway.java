package cubby.link.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/// An SMS gateway on a port of this machine: takes one HTTP request after the other, and remembers
/// them.
final class Gateway implements AutoCloseable {
  private static final String LENGTH = "content-length:";

  private final ServerSocket socket;
  private final List<String> headers = new CopyOnWriteArrayList<>();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private volatile int status = 202;
  private volatile boolean isBodyDue;

  private Gateway(ServerSocket socket) {
    this.socket = socket;
  }

  static Gateway open() throws IOException {
    var gateway = new Gateway(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
    Thread.ofPlatform().daemon().name("sms-gateway").start(gateway::serve);
    return gateway;
  }

  int port() {
    return socket.getLocalPort();
  }

  void answerWith(int next) {
    status = next;
  }

  /// From now on the headers promise a body that never comes, until the client has gone.
  void fallSilentAfterHeaders() {
    isBodyDue = true;
  }

  /// The lines before the bodies.
  List<String> headers() {
    return headers;
  }

  List<String> bodies() {
    return bodies;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (var connection = socket.accept()) {
        answer(connection);
      } catch (IOException _) {
        // The client has gone, or the test is over.
      }
    }
  }

  private void answer(Socket connection) throws IOException {
    var in = new BufferedInputStream(connection.getInputStream());
    int length = 0;
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      headers.add(line);
      if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      }
    }
    bodies.add(new String(in.readNBytes(length), UTF_8));
    connection
        .getOutputStream()
        .write(
            "HTTP/1.1 %d Said\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                .formatted(status, isBodyDue ? 1 : 0)
                .getBytes(UTF_8));
    if (isBodyDue) {
      in.readAllBytes();
    }
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
