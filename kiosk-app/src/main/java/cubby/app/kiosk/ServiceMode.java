package cubby.app.kiosk;

import cubby.app.config.CabinetConfig;
import cubby.app.control.ControlServer;
import cubby.app.control.Order;
import cubby.app.control.Question;
import cubby.app.service.RunFile;
import cubby.core.effect.Reply;
import cubby.core.secret.HeldFolder;
import cubby.core.secret.KeyFailure;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A kiosk that may not work: no line is open, nothing is decided, nothing is written. It holds its
/// folder, refuses what is asked of it, and waits until the reason is gone.
final class ServiceMode {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceMode.class);

  /// What passed by itself, as an adapter that misbehaved, must not keep people from their parcels
  /// until somebody has travelled; and a kiosk that fails again has rested for this long.
  static final Duration REST = Duration.ofHours(1);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final HeldFolder folder;
  private final String sentence;
  private final BooleanSupplier over;
  private final Function<Question, Reply> questions;

  private ServiceMode(
      HeldFolder folder,
      String sentence,
      BooleanSupplier over,
      Function<Question, Reply> questions) {
    this.folder = folder;
    this.sentence = sentence;
    this.over = over;
    this.questions = questions;
  }

  /// After too many aborts: until somebody has it left by command, or it has rested.
  static ServiceMode afterAborts(
      HeldFolder folder, RunFile runs, String why, CabinetConfig config) {
    var until = RealMachine.MONOTONIC.now().plus(REST);
    return new ServiceMode(
        folder,
        ("The kiosk is in service mode, since %s: no door opens, and nothing else is done."
                + " Its log says more. 'cubby service leave' ends it; it ends by itself after %d minutes.")
            .formatted(why, REST.toMinutes()),
        () -> {
          if (RealMachine.MONOTONIC.now().isAfter(until)) {
            runs.leave();
          }
          return runs.service().isEmpty();
        },
        question -> recorded(folder, question, config));
  }

  /// Until its keys are others, and can be read.
  static ServiceMode withoutKey(HeldFolder folder, KeyFailure failure) {
    var refusal =
        "The kiosk is in service mode: no door opens, and nothing else is done. "
            + failure.getMessage();
    var tried = keyId(folder);
    return new ServiceMode(
        folder,
        refusal,
        () -> {
          var now = keyId(folder);
          return now.isPresent() && !now.equals(tried);
        },
        _ -> new Reply.Refused(refusal));
  }

  /// Returns once the kiosk may work.
  void await() throws InterruptedException {
    var control = listen();
    LOG.warn("{}", sentence);
    try {
      while (!over.getAsBoolean()) {
        Thread.sleep(LOOK_EVERY);
      }
    } finally {
      control.ifPresent(ControlServer::close);
    }
    LOG.info("Service mode is over");
  }

  private Optional<ControlServer> listen() {
    try {
      return Optional.of(ControlServer.open(folder.path(), this::answer));
    } catch (IOException e) {
      LOG.warn("The socket for orders cannot be opened", e);
      return Optional.empty();
    }
  }

  private Reply answer(Order order) {
    return order instanceof Question question
        ? questions.apply(question)
        : new Reply.Refused(sentence);
  }

  /// What is on record can be asked while the kiosk does not work.
  private static Reply recorded(HeldFolder held, Question question, CabinetConfig config) {
    try (var folder = held.open(new SecureRandom())) {
      return IdleKiosk.order(folder, question, Optional.of(config));
    } catch (RuntimeException e) {
      LOG.error("A question failed in service mode", e);
      return new Reply.Refused(
          "The kiosk is in service mode, and its records cannot be read: " + e.getMessage());
    }
  }

  private static Optional<String> keyId(HeldFolder held) {
    try (var folder = held.open(new SecureRandom())) {
      return Optional.of(folder.secrets().keyId());
    } catch (KeyFailure _) {
      return Optional.empty();
    }
  }
}
