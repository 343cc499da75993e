package cubby.sim.line;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.board.Cu16Board;
import cubby.sim.board.Cu16Settings;
import cubby.sim.bus.LineFaults;
import cubby.sim.bus.LineFrame;
import cubby.sim.bus.LineSettings;
import cubby.sim.bus.Occasion;
import cubby.sim.bus.ReplyFault;
import cubby.sim.bus.SimulatedBus;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.LatchSettings;
import cubby.sim.cabinet.VirtualCabinet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@Timeout(30)
class PtyBusServerTest {
  private static final WireBytes STATUS = WireBytes.ofHex("02 00 30 03 35");
  private static final WireBytes REPLY = WireBytes.ofHex("02 00 35 01 00 00 00 03 3B");
  private static final WireBytes UNLOCK = WireBytes.ofHex("02 00 31 03 36");
  private static final BankId BANK = new BankId("left");
  private static final MonotonicClock CLOCK = () -> new MonotonicTime(System.nanoTime());
  private static final Duration SOON = Duration.ofMillis(100);

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

  @TempDir private Path folder;
  private PtyBusServer server;

  @BeforeEach
  void start() throws IOException {
    server = PtyBusServer.start("bus1", bus, folder, CLOCK);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void answersOnTheLineNoSoonerThanTheWireAllows() throws IOException {
    try (var peer = new TestPeer(server.path())) {
      long begin = System.nanoTime();
      assertThat(exchange(peer)).isEqualTo(REPLY);
      assertThat(System.nanoTime() - begin).isGreaterThan(2_604_166 + 5_000_000 + 4_687_500);
    }
  }

  @Test
  void answersOnePeerAfterAnother() throws IOException {
    for (int i = 0; i < 20; i++) {
      try (var peer = new TestPeer(server.path())) {
        assertThat(exchange(peer)).isEqualTo(REPLY);
      }
    }
  }

  @Test
  void obeysAPeerThatLeavesRightAfterItsRequest() throws Exception {
    var pulses = new LinkedBlockingQueue<Long>();
    cabinet.observe((it, at) -> pulses.add(it.pulses()));
    try (var peer = new TestPeer(server.path())) {
      peer.write(UNLOCK);
    }
    assertThat(pulses.poll(5, TimeUnit.SECONDS)).isEqualTo(1);
  }

  @Test
  void answersNobodyForOneWhoHasLeft() throws Exception {
    bus.faults().add(new ReplyFault.Delayed(Duration.ofMillis(50)), new Occasion.Once(1));
    var frames = frames();
    try (var peer = new TestPeer(server.path())) {
      peer.write(STATUS);
    }
    assertThat(next(frames).direction()).isEqualTo(LineFrame.Direction.TO_BOARDS);
    assertThat(next(frames).direction()).isEqualTo(LineFrame.Direction.TO_MASTER);
    try (var other = new TestPeer(server.path())) {
      assertThat(other.read(1, SOON).length()).isZero();
    }
  }

  @Test
  void letsATapHearWhatPasses() throws Exception {
    var frames = frames();
    try (var peer = new TestPeer(server.path())) {
      assertThat(exchange(peer)).isEqualTo(REPLY);
    }
    assertThat(next(frames).bytes()).isEqualTo(STATUS);
    assertThat(next(frames).bytes()).isEqualTo(REPLY);
  }

  @Test
  void goesDeadWhenCutAndComesBackUnderTheSameName() throws IOException {
    try (var peer = new TestPeer(server.path())) {
      assertThat(exchange(peer)).isEqualTo(REPLY);
      server.cut();
      assertThat(peer.hungUp()).isTrue();
    }
    assertThat(Files.exists(server.path(), LinkOption.NOFOLLOW_LINKS)).isFalse();
    assertThat(server.attended()).isFalse();
    server.cut();
    server.restore();
    server.restore();
    try (var peer = new TestPeer(server.path())) {
      assertThat(exchange(peer)).isEqualTo(REPLY);
    }
  }

  @Test
  void losesWhatIsOnTheWireWhenCut() throws Exception {
    var frames = frames();
    bus.faults().add(new ReplyFault.Delayed(Duration.ofMillis(500)), new Occasion.Once(1));
    try (var peer = new TestPeer(server.path())) {
      peer.write(STATUS);
      assertThat(next(frames).direction()).isEqualTo(LineFrame.Direction.TO_BOARDS);
      server.cut();
    }
    server.restore();
    try (var peer = new TestPeer(server.path())) {
      assertThat(peer.read(1, Duration.ofSeconds(1)).length()).isZero();
    }
  }

  @Test
  void takesThePlaceOfALinkThatWasLeftBehind() throws IOException {
    Files.createSymbolicLink(folder.resolve("bus2"), Path.of("/dev/pts/left-behind"));
    try (var second = PtyBusServer.start("bus2", bus, folder, CLOCK);
        var peer = new TestPeer(second.path())) {
      server.close();
      assertThat(exchange(peer)).isEqualTo(REPLY);
    }
  }

  @Test
  void leavesNothingBehind() throws IOException {
    long before = OpenDescriptors.ofTerminals();
    for (int i = 0; i < 20; i++) {
      try (var another = PtyBusServer.start("another", bus, folder, CLOCK)) {
        another.cut();
        another.restore();
        assertThat(another.path()).exists();
      }
    }
    assertThat(OpenDescriptors.ofTerminals()).isEqualTo(before);
    server.close();
    assertThat(folder).isEmptyDirectory();
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("sim-another", "sim-bus1");
  }

  private static WireBytes exchange(TestPeer peer) throws IOException {
    peer.write(STATUS);
    return peer.read(REPLY.length());
  }

  private BlockingQueue<LineFrame> frames() {
    var frames = new LinkedBlockingQueue<LineFrame>();
    bus.addTap(frames::add);
    return frames;
  }

  private static LineFrame next(BlockingQueue<LineFrame> frames) throws InterruptedException {
    var frame = frames.poll(5, TimeUnit.SECONDS);
    assertThat(frame).isNotNull();
    return frame;
  }
}
