package cubby.app;

import cubby.app.command.DemoWishes;
import cubby.app.command.KioskOffice;
import cubby.app.config.CabinetConfig;
import cubby.app.control.ControlClient;
import cubby.app.control.Order;
import cubby.app.kiosk.IdleKiosk;
import cubby.app.kiosk.RunningKiosk;
import cubby.app.kiosk.SetUp;
import cubby.core.effect.Reply;
import cubby.core.secret.FolderRefused;
import cubby.core.secret.KeyFailure;
import java.io.PrintWriter;
import java.nio.file.Path;

/// Does what the command line asks.
final class Office implements KioskOffice {
  private final PrintWriter out;

  Office(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Reply setUp(CabinetConfig config, Path data) {
    try {
      SetUp.make(config, data);
      return new Reply.Done(
          "Kiosk '%s' is set up in %s. Keep a copy of its root.key in a safe place."
              .formatted(config.profile().id(), data));
    } catch (FolderRefused | KeyFailure e) {
      return refused(e);
    }
  }

  @Override
  public Reply run(CabinetConfig config, Path data) {
    try {
      return RunningKiosk.run(config, data);
    } catch (FolderRefused | KeyFailure e) {
      return refused(e);
    }
  }

  @Override
  public Reply demo(DemoWishes wishes) {
    try {
      return new Reply.Refused("no demo yet" + wishes + out);
    } catch (FolderRefused | KeyFailure e) {
      return refused(e);
    }
  }

  @Override
  public Reply order(Path data, Order order) {
    return switch (ControlClient.ask(data, order, ControlClient.ANSWER_WITHIN)) {
      case ControlClient.Answer.Given(var reply) -> reply;
      case ControlClient.Answer.NobodyThere _ -> onJournal(data, order);
      case ControlClient.Answer.Lost(var why) ->
          new Reply.Refused(
              "The kiosk runs but did not answer (%s): look whether it was done before you try again."
                  .formatted(why));
    };
  }

  private static Reply onJournal(Path data, Order order) {
    try {
      return IdleKiosk.order(data, order);
    } catch (FolderRefused | KeyFailure e) {
      return refused(e);
    }
  }

  private static Reply refused(RuntimeException withSentence) {
    return new Reply.Refused(String.valueOf(withSentence.getMessage()));
  }
}
