package cubby.app.demo;

import java.util.List;

/// What a menu offers just now.
///
/// @param title what it is about
record MenuPage(String title, List<Row> rows) {

  MenuPage {
    rows = List.copyOf(rows);
  }

  /// Choices that belong together.
  ///
  /// @param caption what they are about; may be empty
  record Row(String caption, List<Choice> choices) {
    Row {
      choices = List.copyOf(choices);
    }
  }

  /// @param id of its button
  /// @param now whether it is so already
  record Choice(String id, String text, boolean now, Runnable action) {}
}
