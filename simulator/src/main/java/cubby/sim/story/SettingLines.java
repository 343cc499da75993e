package cubby.sim.story;

import cubby.core.parcel.ReturnLabel;
import cubby.core.person.Carrier;
import cubby.core.words.Language;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// All that can be said of the kiosk of a story.
final class SettingLines {
  private SettingLines() {}

  static List<SettingLine> all() {
    return List.of(
        SettingLine.of(
            "code-length N",
            "How many digits a pickup code has. Otherwise 8.",
            (setting, given) -> setting.withCodeLength(Integer.parseInt(given.get("N")))),
        SettingLine.of(
            "language english|german|french|spanish|polish|arabic",
            "In which language the first screen is. Otherwise English.",
            (setting, given) ->
                setting.withLanguage(
                    Language.valueOf(
                        given
                            .get("english|german|french|spanish|polish|arabic")
                            .toUpperCase(Locale.ROOT)))),
        SettingLine.of(
            "seed N",
            "By which chance codes are drawn. Otherwise 1.",
            (setting, given) -> setting.withSeed(Long.parseLong(given.get("N")))),
        SettingLine.of(
            "out-of-the-box",
            "Nobody is enrolled, and what has no sensor has not been seen yet.",
            (setting, _) -> setting.withNothingDone()),
        SettingLine.of(
            "room L",
            "This compartment is a walk-in room. Otherwise all are boxes.",
            (setting, given) -> setting.withRoom(given.get("L"))),
        SettingLine.of(
            "camera WORD sees LABELS...",
            "A camera that is called so has these compartments in its pictures. Otherwise there is"
                + " none; there may be several.",
            (setting, given) -> setting.withCamera(given.get("WORD"), given.all("LABELS"))),
        SettingLine.of(
            "hold-h N [size SIZE]",
            "How many hours a parcel waits for its recipient, in all compartments or those of one"
                + " size. Otherwise 72.",
            (setting, given) ->
                given
                    .maybe("SIZE")
                    .map(size -> setting.withRules(it -> it.withHold(size, hours(given))))
                    .orElseGet(() -> setting.withRules(it -> it.withHold(hours(given))))),
        SettingLine.of(
            "take-back-h N",
            "How many hours a sending that was not collected waits for its sender. Otherwise 72.",
            (setting, given) -> setting.withRules(it -> it.withTakeBack(hours(given)))),
        SettingLine.of(
            "remind-h N",
            "How many hours before the end a recipient is reminded; 0 for no reminder. Otherwise 24.",
            (setting, given) -> setting.withRules(it -> it.withReminder(hours(given)))),
        SettingLine.of(
            "unannounced true|false",
            "Whether couriers may put in what nobody has announced. Otherwise they may.",
            (setting, given) ->
                setting.withRules(
                    it -> it.withUnannounced(given.get("true|false").equals("true")))),
        SettingLine.of(
            "remote-openings-an-hour N",
            "How many doors messages may open. Otherwise 3.",
            (setting, given) ->
                setting.withRules(it -> it.withRemoteOpenings(Integer.parseInt(given.get("N"))))),
        SettingLine.of(
            "sendings-carrier CARRIER",
            "People send parcels to each other here, and this carrier takes away what nobody has"
                + " taken. Otherwise they do not.",
            (setting, given) ->
                setting.withRules(it ->
                    it.withCustomers(it.customers().with(new Carrier(given.get("CARRIER")))))),
        SettingLine.of(
            "return-labels carrier CARRIER barcode BARCODE",
            "Such a prepaid label lets a return be put in without a code: # is a digit, * is"
                + " anything. Otherwise none does; there may be several.",
            (setting, given) ->
                setting.withRules(it -> it.withCustomers(it.customers().with(label(given))))));
  }

  private static ReturnLabel label(Given given) {
    return new ReturnLabel(new Carrier(given.get("CARRIER")), given.get("BARCODE"));
  }

  private static Duration hours(Given given) {
    return Duration.ofHours(Long.parseLong(given.get("N")));
  }
}
