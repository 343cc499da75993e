package cubby.app;

import cubby.app.command.DemoWishes;
import cubby.app.command.KioskOffice;
import cubby.app.config.CabinetConfig;
import cubby.app.control.Order;
import cubby.app.demo.Demo;
import cubby.core.effect.Reply;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Does what the command line asks.
final class Office implements KioskOffice {
  private static final Reply NOT_YET =
      new Reply.Refused("This version of Cubby can check configurations and nothing else yet.");

  @Override
  public Reply setUp(CabinetConfig config, Path data) {
    return NOT_YET;
  }

  @Override
  public Reply run(CabinetConfig config, Path data) {
    return NOT_YET;
  }

  @Override
  public Reply demo(DemoWishes wishes) {
    return Demo.play(wishes, new PrintWriter(System.out, true, StandardCharsets.UTF_8));
  }

  @Override
  public Reply order(Path data, Order order) {
    return NOT_YET;
  }
}
