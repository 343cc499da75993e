package cubby.sim.trial;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.SizeClass;
import cubby.core.cabinet.Support;
import cubby.core.kiosk.Rules;
import cubby.core.words.Language;
import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.sim.kiosk.KioskBlueprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// All that the seed of a trial decides beforehand.
record TrialPlan(long seed, KioskBlueprint blueprint) {
  private static final Instant BEGIN = Instant.parse("2027-03-01T00:00:00Z");

  static TrialPlan draw(long seed) {
    var compartments = new ArrayList<Compartment>();
    var small = new SizeClass("S", 400, 100, 500);
    for (int i = 1; i <= 16; i++) {
      compartments.add(
          new Compartment(
              new CompartmentId(String.valueOf(i)),
              small,
              new BankId("A"),
              new Channel(i),
              1,
              100 * i,
              i % 4 != 0));
    }
    return new TrialPlan(
        seed,
        new KioskBlueprint(
            new KioskProfile(
                "trial-" + seed,
                "Market",
                "Market Square 1",
                52.5,
                13.4,
                Language.ENGLISH,
                new Support("support@example.org", "+49 30 1234567", "Mon–Sat 7–22"),
                8),
            new Cabinet(List.of(450), 2000, new Cabinet.Console(1, 1000, 400), compartments),
            Rules.DEFAULT,
            List.of(BusSettings.of("left", "serial:/virtual")),
            List.of(BankSettings.of("A", "left", "kerong-cu16").withAddress(0)),
            seed,
            BEGIN));
  }
}
