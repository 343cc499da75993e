package cubby.sim.trial;

import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.Support;
import cubby.core.kiosk.CustomerRules;
import cubby.core.kiosk.Rules;
import cubby.core.parcel.ReturnLabel;
import cubby.core.person.Carrier;
import cubby.core.words.Language;
import cubby.sim.fate.FateRates;
import cubby.sim.fate.FaultLevel;
import cubby.sim.kiosk.KioskBlueprint;
import cubby.sim.people.Demand;
import cubby.sim.people.Habits;
import cubby.sim.people.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// All that the seed of a trial decides beforehand.
///
/// @param frameByFrame whether the kiosk's adapters hand on whole frames, not bytes
/// @param people and `misfortunes`: seeds of their own
record TrialPlan(
    long seed,
    FaultLevel level,
    Scale scale,
    KioskBlueprint blueprint,
    Demand demand,
    Habits habits,
    FateRates rates,
    boolean frameByFrame,
    long people,
    long misfortunes) {
  /// Adapters that hand on single bytes: dear, and masters are tried with any portions elsewhere.
  private static final int BY_BYTE_ONE_IN = 4;

  private static final Instant BEGIN = Instant.parse("2027-03-01T00:00:00Z");

  static TrialPlan draw(long seed, FaultLevel level, Scale scale) {
    var random = new SplittableRandom(seed);
    var layout = Layout.draw(random.split(), scale.compartments());
    var chances = random.split();
    var habits = random.split();
    boolean misleading = random.nextInt(4) == 0;
    return new TrialPlan(
        seed,
        level,
        scale,
        new KioskBlueprint(
            new KioskProfile(
                "trial-" + Long.toUnsignedString(seed),
                "Market",
                "Market Square 1",
                52.5,
                13.4,
                random.nextBoolean() ? Language.ENGLISH : Language.GERMAN,
                new Support("support@example.org", "+49 30 1234567", "Mon–Sat 7–22"),
                random.nextInt(8, 11)),
            layout.cabinet(),
            rules(random.split()),
            layout.buses(),
            layout.banks(),
            random.nextLong(),
            BEGIN),
        Demand.draw(random.split(), layout.cabinet().compartments().size(), scale.parcelsADay()),
        level == FaultLevel.NONE ? Habits.GOOD : Habits.draw(habits, misleading),
        FateRates.draw(chances, level),
        random.nextInt(BY_BYTE_ONE_IN) != 0,
        random.nextLong(),
        random.nextLong());
  }

  private static Rules rules(SplittableRandom random) {
    return Rules.DEFAULT
        .withHold(Duration.ofHours(random.nextInt(24, 97)))
        .withTakeBack(Duration.ofHours(random.nextInt(24, 97)))
        .withReminder(Duration.ofHours(random.nextInt(2, 24)))
        .withUnannounced(random.nextInt(3) != 0)
        .withRemoteOpenings(random.nextInt(1, 5))
        .withCustomers(
            new CustomerRules(
                random.nextBoolean()
                    ? List.of(new ReturnLabel(new Carrier("Swift"), Town.LABEL + "#######"))
                    : List.of(),
                random.nextBoolean() ? Optional.of(new Carrier("Swift")) : Optional.empty()))
        .withTelephones(random.nextBoolean())
        .withTextsKept(Duration.ofDays(random.nextInt(1, 15)));
  }

  /// What was drawn, a line each.
  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "seed        %d, faults %s%s"
            .formatted(
                seed,
                level.name().toLowerCase(Locale.ROOT),
                scale.equals(Scale.DRAWN) ? "" : ", given" + scale.options()));
    lines.add(
        "cabinet     %d compartments, %d with a sensor of what is inside"
            .formatted(blueprint.cabinet().compartments().size(), sensors()));
    lines.add("cameras     " + cameras());
    for (var bank : blueprint.banks()) {
      lines.add(
          "bank %s      %s on %s, address %s, %d doors, closed is %s, inside is %s%s"
              .formatted(
                  bank.id(),
                  bank.driver(),
                  bank.bus(),
                  bank.address(),
                  bank.channels(0).size(),
                  usual(bank.sensors().closedIs()),
                  usual(bank.sensors().insideIs()),
                  frameByFrame ? ", frame by frame" : ""));
    }
    lines.add("rules       " + blueprint.rules());
    lines.add("code        %d digits".formatted(blueprint.profile().codeLength()));
    lines.add("demand      " + demand);
    lines.add("habits      " + habits);
    rates
        .aDay()
        .forEach((fate, rate) -> lines.add("%-30s %.2f a day".formatted(fate.words(), rate)));
    return lines;
  }

  private String cameras() {
    var views = blueprint.cabinet().cameras();
    return "%d, of which %d see into several compartments"
        .formatted(views.size(), views.stream().filter(view -> view.sees().size() > 1).count());
  }

  private long sensors() {
    return blueprint.cabinet().compartments().stream()
        .filter(built -> built.occupancySensor())
        .count();
  }

  private static String usual(@Nullable Integer level) {
    return level == null ? "usual" : level.toString();
  }
}
