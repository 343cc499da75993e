package cubby.ui;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.IsItFit;
import cubby.core.screen.ScreenModel.LookedInto;
import cubby.core.screen.ScreenModel.PutBack;
import cubby.core.screen.ScreenModel.ScanIt;
import cubby.core.screen.ScreenModel.ShiftOver;
import cubby.core.screen.ScreenModel.TakeAway;
import cubby.core.screen.ScreenModel.ToCollect;
import cubby.core.screen.ScreenModel.ToCollect.Item;
import cubby.core.screen.ScreenModel.ToCollect.Reason;
import cubby.core.words.Phrase;
import cubby.ui.CabinetDrawing.Look;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// A courier takes parcels away, and signs out.
final class CollectionViews {

  /// More are too many to read; one comes after the other.
  private static final int NAMED_MAX = 6;

  private CollectionViews() {}

  static View toCollect(Kit kit, ToCollect model) {
    var words =
        kit.words(
            kit.title(
                model.items().isEmpty() ? Phrase.TO_COLLECT_NONE_TITLE : Phrase.TO_COLLECT_TITLE));
    model
        .taken()
        .ifPresent(taken ->
            words.getChildren().add(kit.good(kit.words().text(Phrase.TO_COLLECT_TAKEN, taken))));
    var list = new VBox(kit.measure().gap());
    for (var reason : Reason.values()) {
      add(kit, list, phrase(reason), places(model.items(), reason));
    }
    add(
        kit,
        list,
        Phrase.TO_COLLECT_CLOSED,
        model.items().stream().filter(item -> !item.opens()).map(Item::compartment).toList());
    var buttons = new ArrayList<Button>();
    buttons.add(kit.secondary(Choice.BACK, Phrase.BACK));
    if (model.items().stream().anyMatch(Item::opens)) {
      buttons.add(kit.primary(Choice.OPEN_NEXT, Phrase.OPEN_NEXT));
    }
    return new PageView(
        kit.page(
            words,
            model.items().isEmpty() ? Icon.CHECK.figure(kit.measure()) : list,
            buttons.toArray(Button[]::new)));
  }

  private static List<CompartmentId> places(List<Item> items, Reason reason) {
    return items.stream()
        .filter(item -> item.reason() == reason && item.opens())
        .map(Item::compartment)
        .toList();
  }

  private static Phrase phrase(Reason reason) {
    return switch (reason) {
      case OVERDUE -> Phrase.TO_COLLECT_OVERDUE;
      case RETURNED -> Phrase.TO_COLLECT_RETURNED;
      case REFUSED -> Phrase.TO_COLLECT_REFUSED;
      case DISPUTED -> Phrase.TO_COLLECT_DISPUTED;
      case NOT_TAKEN_BACK -> Phrase.TO_COLLECT_NOT_TAKEN_BACK;
    };
  }

  static View takeAway(Kit kit, TakeAway model) {
    var title = model.scanned() ? Phrase.TAKE_AWAY_SCANNED_TITLE : Phrase.TAKE_AWAY_TITLE;
    var words = DoorViews.words(kit, title, model.openFor());
    return new PageView(
        kit.page(
            words,
            new DoorFigure(kit, model.compartment(), Look.OPEN),
            DoorViews.itIsClosed(kit, model.maySayClosed())));
  }

  static View putBack(Kit kit, PutBack model) {
    return new PageView(
        kit.page(
            DoorViews.words(kit, Phrase.PUT_BACK_TITLE, model.openFor()),
            new DoorFigure(kit, model.compartment(), Look.OPEN),
            DoorViews.itIsClosed(kit, model.maySayClosed())));
  }

  static View scanIt(Kit kit, ScanIt model) {
    var words = kit.words(kit.title(Phrase.SCAN_IT_TITLE, model.compartment()));
    var buttons = new ArrayList<Button>();
    if (model.wrong()) {
      words.getChildren().add(kit.notice(kit.words().text(Phrase.SCAN_IT_WRONG)));
    } else {
      words.getChildren().add(kit.body(Phrase.SCAN_IT_BODY));
      buttons.add(kit.secondary(Choice.CANNOT_SCAN, Phrase.CANNOT_SCAN));
    }
    if (model.mayOpenAgain()) {
      buttons.add(kit.secondary(Choice.OPEN_AGAIN, Phrase.OPEN_AGAIN));
    }
    return new PageView(
        kit.page(words, Icon.BARCODE.figure(kit.measure()), buttons.toArray(Button[]::new)));
  }

  static View isItFit(Kit kit, IsItFit model) {
    return new PageView(
        kit.page(
            kit.words(kit.title(Phrase.IS_IT_FIT_TITLE, model.compartment())),
            new DoorFigure(kit, model.compartment(), Look.CLOSED),
            kit.secondary(Choice.NO, Phrase.IS_IT_FIT_NO),
            kit.secondary(Choice.YES, Phrase.IS_IT_FIT_YES)));
  }

  static View lookedInto(Kit kit, LookedInto model) {
    return new PageView(
        kit.page(
            kit.words(kit.title(Phrase.LOOKED_INTO_TITLE, model.compartment())),
            new DoorFigure(kit, model.compartment(), Look.CLOSED),
            kit.secondary(Choice.NOT_EMPTY, Phrase.NOT_EMPTY),
            kit.secondary(Choice.DIRTY, Phrase.DIRTY),
            kit.secondary(Choice.DAMAGED, Phrase.DAMAGED),
            kit.secondary(Choice.YES, Phrase.LOOKED_INTO_YES)));
  }

  static View shiftOver(Kit kit, ShiftOver model) {
    var words = kit.words(kit.title(Phrase.SHIFT_OVER_TITLE));
    add(kit, words, Phrase.SHIFT_OVER_PUT_IN, model.putIn());
    add(kit, words, Phrase.SHIFT_OVER_TAKEN_OUT, model.takenOut());
    add(kit, words, Phrase.SHIFT_OVER_REFUSED, model.refused());
    return new PageView(
        kit.page(
            words, Icon.CHECK.figure(kit.measure()), kit.primary(Choice.CONTINUE, Phrase.DONE)));
  }

  private static void add(Kit kit, VBox words, Phrase phrase, List<?> things) {
    if (!things.isEmpty()) {
      words.getChildren().add(kit.body(phrase, list(kit, things)));
    }
  }

  private static String list(Kit kit, List<?> things) {
    var named = things.subList(0, Math.min(NAMED_MAX, things.size()));
    var list = String.valueOf(named.getFirst());
    for (var thing : named.subList(1, named.size())) {
      list = kit.words().text(Phrase.LIST_COMMA, list, thing);
    }
    return things.size() > named.size() ? kit.words().text(Phrase.LIST_MORE, list) : list;
  }
}
