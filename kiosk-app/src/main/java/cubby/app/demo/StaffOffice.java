package cubby.app.demo;

import cubby.core.effect.Reply;
import cubby.core.input.Command;
import cubby.core.person.CourierNumber;
import cubby.core.secret.KioskSecrets;
import cubby.core.text.Secret;
import cubby.sim.story.Phone;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// Enrols whom the demo needs, under numbers that are free.
///
/// @param kiosk has a command carried out that is made with its keys
/// @param kioskName what an authenticator app shows
record StaffOffice(
    Function<Function<KioskSecrets, Command>, Reply> kiosk, String kioskName, SecureRandom random) {

  /// More numbers than this are not taken by chance.
  private static final int NUMBERS_TRIED_MAX = 50;

  /// @throws IllegalStateException if no number is free
  DemoStaff enrol() {
    return new DemoStaff(
        underFreeNumber("courier", this::courier), underFreeNumber("technician", this::technician));
  }

  private Optional<DemoCourier> courier(CourierNumber number) {
    var courier = new DemoCourier(number, digits(6), new Secret("BADGE-" + digits(8).plain()));
    var reply =
        kiosk.apply(secrets ->
            new Command.EnrolCourier(
                number,
                secrets.personalTexts().of(DemoCourier.NAME),
                DemoCourier.CARRIER,
                secrets.pinHasher().hash(courier.pin()),
                Optional.of(secrets.personalTexts().of(courier.badge().plain())),
                Optional.empty()));
    return reply instanceof Reply.Done ? Optional.of(courier) : Optional.empty();
  }

  private Optional<DemoTechnician> technician(CourierNumber number) {
    var pin = digits(6);
    var uri = new AtomicReference<String>("");
    var reply =
        kiosk.apply(secrets -> {
          var codes = secrets.oneTimeCodes().enrol(number, kioskName);
          uri.set(codes.uri());
          return new Command.EnrolTechnician(
              number,
              secrets.personalTexts().of(DemoTechnician.NAME),
              secrets.pinHasher().hash(pin),
              codes.secret(),
              codes.macs());
        });
    return reply instanceof Reply.Done
        ? Optional.of(new DemoTechnician(number, pin, new Phone(uri.get())))
        : Optional.empty();
  }

  private <P> P underFreeNumber(String who, Function<CourierNumber, Optional<P>> enrol) {
    for (int i = 0; i < NUMBERS_TRIED_MAX; i++) {
      var enrolled = enrol.apply(new CourierNumber(Integer.toString(random.nextInt(1000, 10_000))));
      if (enrolled.isPresent()) {
        return enrolled.get();
      }
    }
    throw new IllegalStateException("no %s could be enrolled: no number is free".formatted(who));
  }

  private Secret digits(int count) {
    return new Secret(
        random
            .ints(count, '0', '9' + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString());
  }
}
