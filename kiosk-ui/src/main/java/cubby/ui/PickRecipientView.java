package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.PickRecipient;
import cubby.core.screen.ScreenModel.PickRecipient.Person;
import cubby.core.words.Phrase;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// The few people of the address book who begin like what was typed.
final class PickRecipientView {

  private PickRecipientView() {}

  static View of(Kit kit, PickRecipient model) {
    var people = model.people();
    var buttons =
        IntStream.rangeClosed(1, people.size())
            .mapToObj(number -> button(kit, number, people.get(number - 1)))
            .toList();
    return new PageView(
        kit.page(
                kit.words(kit.title(Phrase.PICK_RECIPIENT_TITLE)),
                new Column(kit.measure(), buttons),
                kit.secondary(Choice.BACK, Phrase.BACK))
            .withWideFigure());
  }

  private static Button button(Kit kit, int number, Person person) {
    // A line of JavaFX does not end at a hyphen, and some names are long.
    var name = Kit.shortened(person.name()).replace("-", "-\u200b");
    var button =
        kit.button(
            person.unit().isEmpty()
                ? name
                : kit.words().text(Phrase.PERSON_IN_UNIT, name, Kit.shortened(person.unit())),
            "secondary");
    button.setId("person-" + number);
    button.setOnAction(_ -> kit.hand().pickPerson(number));
    return button;
  }

  private static final class Column extends Region {

    private final Measure measure;
    private final List<Button> buttons;

    Column(Measure measure, List<Button> buttons) {
      this.measure = measure;
      this.buttons = buttons;
      getChildren().addAll(buttons);
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
      return buttons.stream().mapToDouble(button -> height(button, width)).sum()
          + (buttons.size() - 1) * measure.keyGap();
    }

    private double height(Button button, double width) {
      return Math.max(measure.key(), button.prefHeight(width));
    }

    @Override
    protected void layoutChildren() {
      var y = 0.0;
      for (var button : buttons) {
        var height = height(button, getWidth());
        button.resizeRelocate(0, y, getWidth(), height);
        y += height + measure.keyGap();
      }
    }
  }
}
