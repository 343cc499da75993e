package cubby.sim.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.board.Cu16Board;
import cubby.sim.board.Cu16Settings;
import cubby.sim.bus.LineFaults;
import cubby.sim.bus.LineSettings;
import cubby.sim.bus.SimulatedBus;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.LatchSettings;
import cubby.sim.cabinet.VirtualCabinet;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TcpBusServerTest {
  private static final WireBytes STATUS = WireBytes.ofHex("02 00 30 03 35");
  private static final WireBytes REPLY = WireBytes.ofHex("02 00 35 01 00 00 00 03 3B");
  private static final WireBytes UNLOCK = WireBytes.ofHex("02 00 31 03 36");
  private static final BankId BANK = new BankId("left");
  private static final MonotonicClock CLOCK = () -> new MonotonicTime(System.nanoTime());

  private final VirtualCabinet cabinet =
      new VirtualCabinet(
          List.of(new CompartmentPlan("A1", BANK, new Channel(1), true)),
          LatchSettings.SOLENOID,
          CLOCK);
  private final SimulatedBus bus =
      new SimulatedBus(
          LineSettings.atBaud(19200),
          List.of(new Cu16Board(0, Cu16Settings.USUAL, cabinet.wiring(BANK), event -> {})),
          new LineFaults(1));

  private TcpBusServer server;

  @BeforeEach
  void start() throws IOException {
    server = TcpBusServer.start("bus1", bus, 0, CLOCK);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void answersOnTheLineNoSoonerThanTheWireAllows() throws IOException {
    try (var peer = connect()) {
      long begin = System.nanoTime();
      assertThat(exchange(peer)).isEqualTo(REPLY);
      assertThat(System.nanoTime() - begin).isGreaterThan(2_604_166 + 5_000_000 + 4_687_500);
    }
  }

  @Test
  void answersOnePeerAfterAnother() throws IOException {
    for (int i = 0; i < 20; i++) {
      try (var peer = connect()) {
        assertThat(exchange(peer)).isEqualTo(REPLY);
      }
    }
  }

  @Test
  void turnsAwayWhoComesWhileAnotherIsThere() throws IOException {
    try (var first = connect()) {
      assertThat(exchange(first)).isEqualTo(REPLY);
      assertThat(server.attended()).isTrue();
      try (var second = connect()) {
        assertThat(second.getInputStream().read()).isEqualTo(-1);
      }
      assertThat(exchange(first)).isEqualTo(REPLY);
    }
  }

  @Test
  void makesRoomWhenAPeerBreaksOff() throws IOException {
    try (var first = connect()) {
      assertThat(exchange(first)).isEqualTo(REPLY);
      first.setSoLinger(true, 0);
    }
    try (var second = connect()) {
      assertThat(exchange(second)).isEqualTo(REPLY);
    }
  }

  @Test
  void obeysAPeerThatLeavesRightAfterItsRequest() throws Exception {
    var pulses = new LinkedBlockingQueue<Long>();
    cabinet.observe((it, at) -> pulses.add(it.pulses()));
    try (var peer = connect()) {
      peer.getOutputStream().write(UNLOCK.toArray());
    }
    assertThat(pulses.poll(5, TimeUnit.SECONDS)).isEqualTo(1);
  }

  @Test
  void goesDeadWhenCutAndComesBackAtTheSamePort() throws IOException {
    var address = server.address();
    try (var peer = connect()) {
      assertThat(exchange(peer)).isEqualTo(REPLY);
      server.cut();
      assertThatThrownBy(() -> peer.getInputStream().read())
          .isInstanceOf(SocketException.class)
          .hasMessage("Connection reset");
    }
    assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
    assertThat(server.attended()).isFalse();
    server.cut();
    server.restore();
    server.restore();
    assertThat(server.address()).isEqualTo(address);
    try (var peer = connect()) {
      assertThat(exchange(peer)).isEqualTo(REPLY);
    }
  }

  @Test
  void doesNotShareAPort() {
    assertThatThrownBy(() -> TcpBusServer.start("bus2", bus, port(), CLOCK))
        .isInstanceOf(IOException.class);
  }

  @Test
  void leavesNothingBehind() throws IOException {
    long before = OpenDescriptors.ofSockets();
    for (int i = 0; i < 20; i++) {
      try (var another = TcpBusServer.start("another", bus, 0, CLOCK)) {
        another.cut();
        another.restore();
        assertThat(OpenDescriptors.ofSockets()).isEqualTo(before + 1);
      }
    }
    assertThat(OpenDescriptors.ofSockets()).isEqualTo(before);
    server.close();
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("sim-another", "sim-bus1");
  }

  private static WireBytes exchange(Socket peer) throws IOException {
    peer.getOutputStream().write(STATUS.toArray());
    return WireBytes.copyOf(peer.getInputStream().readNBytes(REPLY.length()));
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port());
  }

  private int port() {
    return URI.create(server.address()).getPort();
  }
}
