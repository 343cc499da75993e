package cubby.hal.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.wire.WireBytes;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// A line through a gateway, which is a socket on this computer. Real time, with deadlines.
@Timeout(30)
class TcpLineTest {
  private static final WireBytes REQUEST = WireBytes.ofHex("02 00 30 03 35");
  private static final WireBytes REPLY = WireBytes.ofHex("02 00 35 FF FF 0D 0A 03 4F");
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final int BAUD = 19_200;

  private ServerSocket gateway;

  @BeforeEach
  void listen() throws IOException {
    gateway = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    gateway.close();
  }

  @Test
  void bytesPassBothWaysUnchanged() throws IOException {
    try (var line = open();
        var peer = gateway.accept()) {
      line.write(REQUEST);
      assertThat(peer.getInputStream().readNBytes(REQUEST.length())).isEqualTo(REQUEST.toArray());
      peer.getOutputStream().write(REPLY.toArray());
      assertThat(line.read(LONG)).isEqualTo(REPLY);
    }
  }

  /// A line that is closed in order would be sent to its end, however late: an old pulse would open
  /// a door.
  @Test
  void whatIsUnderWayWhenTheLineIsClosedIsThrownAway() throws IOException {
    var line = open();
    try (var peer = gateway.accept()) {
      line.close();
      assertThatThrownBy(() -> peer.getInputStream().read())
          .isInstanceOf(SocketException.class)
          .hasMessageContaining("reset");
    }
  }

  @Test
  void whatComesInPartsIsReadInParts() throws IOException {
    try (var line = open();
        var peer = gateway.accept()) {
      peer.setTcpNoDelay(true);
      for (int i = 0; i < REPLY.length(); i++) {
        var part = REPLY.slice(i, i + 1);
        peer.getOutputStream().write(part.toArray());
        assertThat(line.read(LONG)).isEqualTo(part);
      }
    }
  }

  @Test
  void aSilentLineGivesNothingInTime() throws IOException {
    try (var line = open();
        var peer = gateway.accept()) {
      assertThat(peer.isConnected()).isTrue();
      long from = System.nanoTime();
      assertThat(line.read(Duration.ofMillis(20)).isEmpty()).isTrue();
      assertThat(System.nanoTime() - from).isGreaterThanOrEqualTo(20_000_000);
      assertThat(line.read(Duration.ZERO).isEmpty()).isTrue();
    }
  }

  @Test
  void aGatewayThatClosesIsSaidToHaveClosed() throws IOException {
    try (var line = open()) {
      gateway.accept().close();
      assertThatThrownBy(() -> line.read(LONG))
          .isInstanceOf(LineException.class)
          .hasMessage(
              address()
                  + " closed the connection: has the gateway started anew, or does another program"
                  + " use the line?");
    }
  }

  @Test
  void aGatewayThatBreaksOffIsSaidToHaveBrokenOff() throws IOException {
    try (var line = open()) {
      breakOff(gateway.accept());
      assertThatThrownBy(() -> line.read(LONG))
          .isInstanceOf(LineException.class)
          .hasMessage(
              "the connection to %s broke (Connection reset): has the gateway started anew, or the"
                  + " network gone?",
              address());
    }
  }

  @Test
  void aGatewayThatBrokeOffTakesNothing() throws IOException {
    try (var line = open()) {
      breakOff(gateway.accept());
      assertThatThrownBy(
              () -> {
                while (true) {
                  line.write(REQUEST);
                }
              })
          .isInstanceOf(LineException.class)
          .hasMessageStartingWith("the connection to " + address() + " broke");
    }
  }

  @Test
  void aGatewayThatHangsIsNotWaitedForForEver() throws IOException {
    try (var line = open();
        var peer = gateway.accept()) {
      assertThat(peer.isConnected()).isTrue();
      assertThatThrownBy(
              () -> {
                while (true) {
                  line.write(WireBytes.copyOf(new byte[100_000]));
                }
              })
          .isInstanceOf(LineException.class)
          .hasMessageStartingWith(address() + " took ")
          .hasMessageEndingWith("bytes and no more: the gateway hangs (switch it off and on?)");
    }
  }

  @Test
  void aPortWhereNobodyListensRefuses() throws IOException {
    gateway.close();
    assertThatThrownBy(this::open)
        .isInstanceOf(LineException.class)
        .hasMessage(
            "%s: 127.0.0.1 refuses port %d: is that the port of the gateway's TCP server?",
            address(), gateway.getLocalPort());
  }

  /// Linux leaves a caller without an answer once as many wait as may.
  @Test
  @EnabledOnOs(OS.LINUX)
  void aGatewayThatDoesNotAnswerIsGivenUp() throws IOException {
    var waiting = new ArrayList<Line>();
    try {
      assertThatThrownBy(
              () -> {
                while (true) {
                  waiting.add(open());
                }
              })
          .isInstanceOf(LineException.class)
          .hasMessage(
              address()
                  + " did not answer within 1500 ms: is the gateway on, and is this its address?");
    } finally {
      waiting.forEach(Line::close);
    }
  }

  @Test
  void whatTheSystemSaysBecomesASentence() {
    assertThat(why(new UnknownHostException("gateway: Name or service not known")))
        .isEqualTo(
            "tcp://gateway:5000: no host is known as gateway: check the name, or write the"
                + " gateway's address as a number");
    var noWay =
        "tcp://gateway:5000: no way leads to gateway: is the gateway on, and is this computer in"
            + " its network?";
    assertThat(why(new NoRouteToHostException("No route to host"))).isEqualTo(noWay);
    assertThat(why(new SocketException("Network is unreachable"))).isEqualTo(noWay);
    assertThat(why(new ConnectException("Connection refused")))
        .isEqualTo(
            "tcp://gateway:5000: gateway refuses port 5000: is that the port of the gateway's TCP"
                + " server?");
    assertThat(why(new SocketException("Permission denied")))
        .isEqualTo("tcp://gateway:5000 cannot be reached (Permission denied)");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aLineLeavesNoFileOpen() throws IOException {
    pass();
    long before = OpenFiles.count();
    for (int i = 0; i < 20; i++) {
      pass();
    }
    int port = gateway.getLocalPort();
    gateway.close();
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> new Lines().open(LineAddress.tcp("127.0.0.1", port), BAUD))
          .isInstanceOf(LineException.class);
    }
    assertThat(OpenFiles.count()).isEqualTo(before - 1);
  }

  private void pass() throws IOException {
    var line = open();
    gateway.accept().close();
    line.close();
    line.close();
  }

  private static String why(IOException e) {
    var address = LineAddress.tcp("gateway", 5000);
    return TcpLine.whyNot(address, NetworkPlace.parse(address.target()), e);
  }

  /// As a gateway does that knows nothing of the connection any more.
  private static void breakOff(Socket peer) throws IOException {
    peer.setSoLinger(true, 0);
    peer.close();
  }

  private LineAddress address() {
    return LineAddress.tcp("127.0.0.1", gateway.getLocalPort());
  }

  private Line open() throws LineException {
    return new Lines().open(address(), BAUD);
  }
}
