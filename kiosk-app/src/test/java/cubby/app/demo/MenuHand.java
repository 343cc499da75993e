package cubby.app.demo;

import cubby.app.demo.MenuPage.Choice;
import java.util.List;

/// Reads and presses what a menu of faults offers at the moment.
final class MenuHand {

  private MenuHand() {}

  /// The ids of what is marked as being so.
  static List<String> marked(MenuPage menu) {
    return choices(menu).stream().filter(Choice::now).map(Choice::id).toList();
  }

  static void press(MenuPage menu, String id) {
    choices(menu).stream()
        .filter(choice -> choice.id().equals(id))
        .findFirst()
        .orElseThrow()
        .action()
        .run();
  }

  static List<Choice> choices(MenuPage menu) {
    return menu.rows().stream().flatMap(row -> row.choices().stream()).toList();
  }
}
