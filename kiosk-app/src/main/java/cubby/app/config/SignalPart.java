package cubby.app.config;

import static java.util.Objects.requireNonNull;

import cubby.app.yaml.Form;
import cubby.app.yaml.OneOf;
import cubby.app.yaml.Section;
import cubby.app.yaml.WholeNumber;
import cubby.hal.config.SignalSettings;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.signal.SignalId;
import cubby.hal.contract.signal.SignalKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the file says of one signal.
record SignalPart(
    Section at,
    @Nullable String name,
    @Nullable String kind,
    @Nullable String bank,
    @Nullable Integer channel,
    @Nullable String activeWhen) {

  private static final String TAMPER = "tamper";
  private static final OneOf KIND = new OneOf("kind of signal", List.of(TAMPER, "power-loss"));

  private static final String OPEN = "open";
  private static final OneOf ACTIVE_WHEN = new OneOf("state", List.of(OPEN, "closed"));

  static SignalPart read(Section at, Form<String> knownBank) {
    var part =
        new SignalPart(
            at,
            at.required("name", Names.NEW),
            at.required("kind", KIND),
            at.required("bank", knownBank),
            at.required("channel", new WholeNumber(1, BankPart.CHANNELS_MAX)),
            at.required("active-when", ACTIVE_WHEN));
    at.close();
    return part;
  }

  /// Once there are no faults.
  SignalSettings settings() {
    return new SignalSettings(
        new SignalId(requireNonNull(name)),
        TAMPER.equals(kind) ? SignalKind.TAMPER : SignalKind.POWER_LOSS,
        new BankId(requireNonNull(bank)),
        new Channel(requireNonNull(channel)),
        OPEN.equals(activeWhen) ? DoorState.OPEN : DoorState.CLOSED);
  }
}
