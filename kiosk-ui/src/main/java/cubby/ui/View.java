package cubby.ui;

import cubby.core.screen.ScreenModel;
import javafx.scene.layout.Region;

/// One screen as nodes. Holds layout and what was typed but not entered, nothing else. FX thread
/// only.
interface View {

  Region node();

  /// Shows a newer model of the same kind and revision in place, so that nothing typed is lost.
  ///
  /// @return false if it cannot: then it is made anew
  default boolean update(ScreenModel model) {
    return false;
  }

  /// A person's key, from a keyboard or a 12-key pad.
  ///
  /// @param codePoint a character or one of the constants of [WedgeReader]
  void key(int codePoint);

  /// What was typed and not entered.
  default String draft() {
    return "";
  }
}
