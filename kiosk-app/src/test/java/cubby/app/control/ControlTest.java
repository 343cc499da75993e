package cubby.app.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.control.ControlClient.Answer;
import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.text.Secret;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Real sockets, so real time: each test has a deadline.
@Timeout(60)
class ControlTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private static final Order CLEAR =
      new Order.ClearCompartment(
          new CompartmentId("7"), new Secret("Ada \"Byron\""), new Secret("leer, geprüft 🎉"));

  @TempDir private Path folder;

  private final List<Order> heard = Collections.synchronizedList(new ArrayList<>());

  static List<Order> orders() {
    return List.of(
        CLEAR,
        new Order.ReopenDeposits(new Secret("Ada"), new Secret("looked")),
        new Order.ConfirmClock(new Secret("Ada"), new Secret("set")),
        new Order.TakeCompartmentOut(new CompartmentId("B3"), new Secret("Ada"), new Secret("x")),
        new Order.PutCompartmentBack(new CompartmentId("7"), new Secret("Ada"), new Secret("y")),
        new Order.EnrolTechnician(
            new CourierNumber("90"), new Secret("Grace Hopper"), new Secret("470815")),
        new Order.ChangePin(
            new CourierNumber("17"), new Secret("470815"), new Secret("Ada"), new Secret("lost")),
        new Order.RenewSecret(new CourierNumber("90"), new Secret("Ada"), new Secret("lost")),
        new Order.DisablePerson(
            new CourierNumber("17"), new Secret("Ada"), new Secret("left"), true),
        new Order.DisablePerson(
            new CourierNumber("18"), new Secret("Ada"), new Secret("left"), false),
        new Order.FindParcel(
            new CompartmentId("7"), new Secret("0034"), new Secret("Ada"), new Secret("seen")),
        new Order.ConfirmPerson(new CourierNumber("17"), new Secret("Ada"), new Secret("here")),
        new Question.Backup("cubby operator key 1: AA==\n", "/tmp/kiosk.backup"),
        new Question.People(true),
        new Question.LeftOut(List.of(new CompartmentId("7"), new CompartmentId("B3"))),
        new Question.Diagnosis("/tmp/kiosk.zip"),
        new Order.Tell(new Secret("e30.e30.AA\n\u0000\u00ff")),
        new Order.EnrolCourier(
            new CourierNumber("17"),
            new Secret("Ada Byron"),
            new Carrier("Swift"),
            new Secret("470815")),
        new Order.EnrolCourier(
            new CourierNumber("18"),
            new Secret("Max"),
            new Carrier("Swift"),
            new Secret("470815"),
            Optional.of(new Secret("BADGE-18")),
            Optional.of(new Secret("max@swift.example"))));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void anOrderArrivesAndItsReplyComesBack(Order order) throws IOException {
    try (var _ = ControlServer.open(folder, this::done)) {
      assertThat(ask(order)).isEqualTo(new Answer.Given(new Reply.Done("Order 1 is done.")));
    }
    assertThat(heard).containsExactly(order);
  }

  @Test
  void aRefusalComesBackAsOne() throws IOException {
    var refused = new Reply.Refused("There is no compartment 7.");
    try (var _ = ControlServer.open(folder, _ -> refused)) {
      assertThat(ask(CLEAR)).isEqualTo(new Answer.Given(refused));
    }
  }

  @Test
  void ordersAreServedOneAfterTheOther() throws IOException {
    try (var _ = ControlServer.open(folder, this::done)) {
      for (int i = 1; i <= 20; i++) {
        assertThat(ask(CLEAR))
            .isEqualTo(new Answer.Given(new Reply.Done("Order " + i + " is done.")));
      }
    }
  }

  @Test
  void withoutASocketNobodyIsThere() {
    assertThat(ask(CLEAR)).isEqualTo(new Answer.NobodyThere());
  }

  @Test
  void behindASocketThatWasLeftBehindNobodyIsThere() throws IOException {
    leaveASocketBehind();

    assertThat(ask(CLEAR)).isEqualTo(new Answer.NobodyThere());
  }

  @Test
  void aSocketThatWasLeftBehindIsReplaced() throws IOException {
    leaveASocketBehind();

    try (var _ = ControlServer.open(folder, this::done)) {
      assertThat(ask(CLEAR)).isInstanceOf(Answer.Given.class);
    }
  }

  @Test
  void theSocketGoesWithTheServer() throws IOException {
    ControlServer.open(folder, this::done).close();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void onlyItsOwnerOpensTheSocket() throws IOException {
    try (var _ = ControlServer.open(folder, this::done)) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("control.sock"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aFolderTooDeepForASocketIsReachedByALink() throws IOException {
    var deep = folder;
    for (int i = 0; i < 10; i++) {
      deep = deep.resolve("a-folder-with-a-long-name");
    }
    Files.createDirectories(deep);

    try (var _ = ControlServer.open(deep, this::done)) {
      assertThat(deep.resolve("control.sock")).exists();
      assertThat(ControlClient.ask(deep, CLEAR, LONG)).isInstanceOf(Answer.Given.class);
    }
    assertThat(deep).isEmptyDirectory();
  }

  @Test
  void aKioskThatDoesNotAnswerIsNotWaitedForForEver() throws IOException {
    var never = new CountDownLatch(1);
    try (var _ =
        ControlServer.open(
            folder,
            _ -> {
              await(never);
              return new Reply.Done("too late");
            })) {
      assertThat(ControlClient.ask(folder, CLEAR, Duration.ofMillis(200)))
          .isEqualTo(new Answer.Lost("the other side took too long"));
      never.countDown();
    }
  }

  @Test
  void whatWasAskedBySomebodyWhoHasGoneIsNotDone() throws IOException {
    var busy = new CountDownLatch(1);
    try (var _ =
        ControlServer.open(
            folder,
            order -> {
              await(busy);
              return done(order);
            })) {
      var shortly = Duration.ofMillis(200);
      assertThat(ControlClient.ask(folder, CLEAR, shortly)).isInstanceOf(Answer.Lost.class);
      assertThat(ControlClient.ask(folder, CLEAR, shortly)).isInstanceOf(Answer.Lost.class);
      busy.countDown();

      assertThat(ask(CLEAR)).isEqualTo(new Answer.Given(new Reply.Done("Order 2 is done.")));
    }
  }

  @Test
  void noOrderWaitsForAQuestion() throws IOException {
    var reading = new CountDownLatch(1);
    try (var _ =
        ControlServer.open(
            folder,
            order -> {
              if (order instanceof Question) {
                await(reading);
              }
              return done(order);
            })) {
      assertThat(ControlClient.ask(folder, new Question.Status(true), Duration.ofMillis(200)))
          .isInstanceOf(Answer.Lost.class);

      assertThat(ControlClient.ask(folder, CLEAR, Duration.ofSeconds(5)))
          .isEqualTo(new Answer.Given(new Reply.Done("Order 1 is done.")));
      reading.countDown();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "5",
        "[]",
        "{}",
        "{\"order\":\"open-all\"}",
        "{\"order\":5}",
        "{\"order\":\"status\",\"json\":{}}",
        "{\"order\":\"left-out\",\"configured\":[{}]}",
        "[[[[[[[[[[",
        "{\"order\":\"clear-compartment\"}",
        "{\"order\":\"clear-compartment\",\"compartment\":\"\",\"by\":\"a\",\"reason\":\"b\"}",
        "{\"order\":\"enrol-courier\",\"number\":\"x\",\"name\":\"a\",\"carrier\":\"b\",\"pin\":\"c\"}"
      })
  void whatIsNoOrderIsRefusedAndTheNextIsServed(String line) throws IOException {
    try (var _ = ControlServer.open(folder, this::done)) {
      assertThat(say(line + "\n")).startsWith("{\"refused\":\"The kiosk does not understand");
      assertThat(ask(CLEAR)).isInstanceOf(Answer.Given.class);
    }
    assertThat(heard).hasSize(1);
  }

  @Test
  void aLineWithoutEndIsCutOffAndTheNextIsServed() throws IOException {
    try (var _ = ControlServer.open(folder, this::done)) {
      assertThat(say("x".repeat(100_000))).isEmpty();
      assertThat(ask(CLEAR)).isInstanceOf(Answer.Given.class);
    }
  }

  @Test
  void whoConnectsAndSaysNothingHoldsNobodyUpForLong() throws IOException {
    try (var _ = ControlServer.open(folder, this::done);
        var path = SocketPath.in(folder);
        var _ = SocketChannel.open(path.address())) {
      assertThat(ask(CLEAR)).isInstanceOf(Answer.Given.class);
    }
  }

  @Test
  void anOrderThatFailsIsRefusedAndTheNextIsServed() throws IOException {
    try (var _ =
        ControlServer.open(
            folder,
            _ -> {
              throw new IllegalStateException("planted");
            })) {
      for (int i = 0; i < 2; i++) {
        assertThat(ask(CLEAR))
            .isEqualTo(
                new Answer.Given(
                    new Reply.Refused("The kiosk failed at this order; its log says why.")));
      }
    }
  }

  private Reply done(Order order) {
    heard.add(order);
    return new Reply.Done("Order " + heard.size() + " is done.");
  }

  private Answer ask(Order order) {
    return ControlClient.ask(folder, order, LONG);
  }

  /// Sends bytes as they are, and returns all that comes back; nothing if the line is cut.
  private String say(String text) throws IOException {
    try (var path = SocketPath.in(folder);
        var channel = SocketChannel.open(path.address())) {
      var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
      var answer = ByteBuffer.allocate(4096);
      try {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        while (channel.read(answer) >= 0) {
          // until the other side closes
        }
      } catch (IOException _) {
        return "";
      }
      return UTF_8.decode(answer.flip()).toString();
    }
  }

  private void leaveASocketBehind() throws IOException {
    try (var path = SocketPath.in(folder);
        var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.bind(path.address());
    }
    assertThat(folder.resolve("control.sock")).exists();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
