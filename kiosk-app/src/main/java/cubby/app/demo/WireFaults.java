package cubby.app.demo;

import cubby.app.demo.MenuPage.Choice;
import cubby.app.demo.MenuPage.Row;
import cubby.app.sim.FaultKind;
import cubby.hal.contract.BankId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What is wrong with the lines and their boards, and what can go wrong with them, in words. FX
/// thread only.
record WireFaults(LineHands hands) {

  /// In a word or two each: "replies lost".
  List<String> wrong() {
    var wrong = new ArrayList<String>();
    for (var bus : hands.buses()) {
      if (hands.isCut(bus)) {
        wrong.add("line cut");
      }
      Arrays.stream(FaultKind.values())
          .filter(kind -> hands.has(bus, kind))
          .map(WireFaults::word)
          .forEach(wrong::add);
    }
    hands.boards().stream()
        .filter(hands::isDark)
        .map(board -> "board %s dark".formatted(board))
        .forEach(wrong::add);
    return wrong;
  }

  MenuPage menu() {
    var rows = new ArrayList<Row>();
    hands.buses().forEach(bus -> rows.add(new Row("Line " + bus, line(bus))));
    hands.boards().forEach(board -> rows.add(new Row("Board " + board, board(board))));
    rows.add(
        new Row(
            "",
            List.of(
                new Choice(
                    "fault-line-mend", "Everything right again", wrong().isEmpty(), hands::mend))));
    return new MenuPage("Line and boards", rows);
  }

  private List<Choice> line(String bus) {
    var choices = new ArrayList<Choice>();
    for (var kind : FaultKind.values()) {
      var now = hands.has(bus, kind);
      choices.add(
          new Choice("fault-line-" + kind, word(kind), now, () -> hands.set(bus, kind, !now)));
    }
    var cut = hands.isCut(bus);
    choices.add(new Choice("fault-line-cut", "line cut", cut, () -> hands.cut(bus, !cut)));
    return choices;
  }

  private List<Choice> board(BankId board) {
    var dark = hands.isDark(board);
    var id = "fault-board-" + board;
    return List.of(
        new Choice(id + "-dark", "dark", dark, () -> hands.darken(board, !dark)),
        new Choice(id + "-reboot", "reboots", false, () -> hands.reboot(board)));
  }

  private static String word(FaultKind kind) {
    return switch (kind) {
      case SILENCE -> "replies lost";
      case LOSS -> "requests lost";
      case DELAY -> "requests late";
      case WRONGBOARD -> "replies in another's name";
      case BADSUM -> "bad checksums";
      case TRUNCATE -> "replies cut short";
      case JUNK -> "junk before replies";
      case DUPLICATE -> "replies doubled";
      case LATE -> "replies late";
    };
  }
}
