package cubby.app.demo;

import cubby.app.demo.MenuPage.Choice;
import cubby.app.demo.MenuPage.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What is wrong with the kiosk's console, and what can go wrong with it, in words. FX thread only.
///
/// @param hasPower whether the kiosk runs
/// @param scan told what is held to the scanner
/// @param togglePower cuts the kiosk's power, or gives it back
record ConsoleFaults(boolean hasPower, Plugs plugs, Consumer<String> scan, Runnable togglePower) {

  /// What a scanner makes of a label that is torn.
  private static final String TORN = "\u0000\u001a";

  private static final String ELSEWHERE =
      "CUBBY1:elsewhere-1:Station%20Road%209:AAAAAAAAAAAAAAAAAAAAAA";

  /// In a word or two each: "no cameras".
  List<String> wrong() {
    var wrong = new ArrayList<String>();
    if (!plugs.cameras()) {
      wrong.add("no cameras");
    }
    if (!plugs.speaker()) {
      wrong.add("no speaker");
    }
    return wrong;
  }

  MenuPage menu() {
    return new MenuPage(
        "Console",
        List.of(
            new Row(
                "Kiosk", List.of(new Choice("fault-power", "no power", !hasPower, togglePower))),
            new Row(
                "Held to the scanner",
                List.of(
                    scanned("torn", "a torn label", TORN),
                    scanned("elsewhere", "another kiosk's QR code", ELSEWHERE))),
            new Row(
                "Pulled out",
                List.of(
                    new Choice(
                        "fault-cameras",
                        "cameras",
                        !plugs.cameras(),
                        () -> plugs.cameras(!plugs.cameras())),
                    new Choice(
                        "fault-speaker",
                        "speaker",
                        !plugs.speaker(),
                        () -> plugs.speaker(!plugs.speaker())))),
            new Row(
                "",
                List.of(
                    new Choice(
                        "fault-console-mend",
                        "Everything right again",
                        hasPower && wrong().isEmpty(),
                        this::mend)))));
  }

  private Choice scanned(String name, String what, String text) {
    return new Choice("fault-scan-" + name, what, false, () -> scan.accept(text));
  }

  private void mend() {
    plugs.cameras(true);
    plugs.speaker(true);
    if (!hasPower) {
      togglePower.run();
    }
  }
}
