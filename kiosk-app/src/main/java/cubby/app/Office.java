package cubby.app;

import cubby.app.command.DemoWishes;
import cubby.app.command.KioskOffice;
import cubby.app.command.LogFile;
import cubby.app.command.SimWishes;
import cubby.app.config.CabinetConfig;
import cubby.app.control.ControlClient;
import cubby.app.control.Order;
import cubby.app.control.Question;
import cubby.app.demo.Demo;
import cubby.app.glass.FullScreen;
import cubby.app.kiosk.IdleKiosk;
import cubby.app.kiosk.RestoredKiosk;
import cubby.app.kiosk.RunningKiosk;
import cubby.app.kiosk.SetUp;
import cubby.app.sim.ServedCabinet;
import cubby.app.start.LaterStarts;
import cubby.core.effect.Reply;
import cubby.core.journal.backup.SealedRootKey;
import cubby.core.secret.DataFolder;
import cubby.core.secret.OperatorKey;
import cubby.core.secret.OperatorSecret;
import cubby.core.text.Secret;
import cubby.link.message.MessageKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Does what the command line asks, in the real world.
final class Office implements KioskOffice {
  private final InputStream in;
  private final PrintWriter out;

  Office(InputStream in, PrintWriter out) {
    this.in = in;
    this.out = out;
  }

  @Override
  public Reply setUp(CabinetConfig config, Path data) {
    if (!isFree(data)) {
      return new Reply.Refused(
          "%s has something in it: name a folder that is new or empty. Nothing was changed."
              .formatted(data));
    }
    var fingerprint = SetUp.make(config, data);
    return new Reply.Done(
        """
        Kiosk %s is set up in %s. Keep a copy of its root.key in a safe place.
        Publish the fingerprint of its key, by which others check its evidence:
          %s
        Add who looks after it with 'cubby person add technician', which shows the codes to sign in
        with once, and its couriers with 'cubby person add courier'.\
        """
            .formatted(config.profile().id(), data, fingerprint));
  }

  @Override
  public Reply run(CabinetConfig config, Path data) {
    return RunningKiosk.run(
        config,
        data,
        () -> {
          out.printf(
              "Kiosk %s runs; its log is %s. Stop it with Ctrl-C or SIGTERM.%n",
              config.profile().id(), LogFile.path());
          if (FullScreen.withoutDisplay()) {
            out.println("There is no display: nobody can see or touch its screen.");
          }
          out.flush();
          LaterStarts.makeQuick();
        });
  }

  @Override
  public Reply demo(DemoWishes wishes) {
    return Demo.play(wishes, out);
  }

  @Override
  public Reply simulate(SimWishes wishes) {
    return ServedCabinet.serve(wishes, in, out);
  }

  @Override
  public Reply order(Path data, Order order) {
    return order(data, order, () -> IdleKiosk.order(data, order));
  }

  @Override
  public Reply question(Path data, Question question, Optional<CabinetConfig> config) {
    return order(
        data,
        question,
        () ->
            config
                .map(its -> IdleKiosk.order(data, question, its))
                .orElseGet(() -> IdleKiosk.order(data, question)));
  }

  @Override
  public Reply tell(Path data, Secret message, Optional<CabinetConfig> config) {
    var order = new Order.Tell(message);
    return order(
        data,
        order,
        () -> config.map(its -> IdleKiosk.order(data, order, its)).orElseGet(() -> untold(data)));
  }

  @Override
  public Reply backUp(Path data, OperatorKey operator, Path file) {
    var question = new Question.Backup(operator.toText(), file.toAbsolutePath().toString());
    return order(data, question);
  }

  @Override
  public Reply restore(Path file, OperatorSecret key, Path data) {
    return RestoredKiosk.restore(file, key, data);
  }

  @Override
  public Reply sealKey(Path data, OperatorKey operator, Path file) {
    var id = SealedRootKey.seal(data, operator, file);
    return new Reply.Done(
        "The root key %s is in %s, sealed to the operator's key %s. It never changes: keep the file."
            .formatted(id, file, operator.fingerprint()));
  }

  @Override
  public Reply unsealKey(Path file, OperatorSecret key, Path data) {
    var id = SealedRootKey.unseal(file, key, data);
    return new Reply.Done("The root key %s is back in %s.".formatted(id, data));
  }

  @Override
  public Reply messageKey(Path data) {
    var secrets = DataFolder.readSecrets(data, new SecureRandom());
    return new Reply.Done(MessageKeys.publicJwk(secrets.messageKey().pair()));
  }

  private static Reply untold(Path data) {
    DataFolder.requireKiosk(data);
    return new Reply.Refused(
        "No kiosk runs in %s, and who may tell it something is in its configuration: name it with --config."
            .formatted(data));
  }

  private static Reply order(Path data, Order order, Supplier<Reply> whenNobodyIsThere) {
    return switch (ControlClient.ask(data, order, within(order))) {
      case ControlClient.Answer.Given(var reply) -> reply;
      case ControlClient.Answer.NobodyThere _ -> whenNobodyIsThere.get();
      case ControlClient.Answer.Lost(var why) ->
          new Reply.Refused(
              "The kiosk in %s was asked and did not answer (%s): it may have done it all the same."
                  .formatted(data, why));
    };
  }

  private static Duration within(Order order) {
    return switch (order) {
      case Question.Backup _ -> ControlClient.BACKUP_WITHIN;
      case Question _ -> ControlClient.RECORDS_WITHIN;
      case Order _ -> ControlClient.ANSWER_WITHIN;
    };
  }

  /// Whether nothing is in the folder that a new kiosk could get in the way of. A disk of its own
  /// has `lost+found`.
  private static boolean isFree(Path data) {
    try (var files = Files.list(data)) {
      return files.allMatch(file -> file.endsWith("lost+found"));
    } catch (NoSuchFileException _) {
      return true;
    } catch (NotDirectoryException _) {
      return false;
    } catch (IOException _) {
      return true; // whoever makes the folder says why it cannot be done
    }
  }
}
