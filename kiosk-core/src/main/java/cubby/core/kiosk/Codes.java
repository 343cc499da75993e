package cubby.core.kiosk;

import cubby.core.code.CodeMac;
import cubby.core.code.IssuedCode;
import cubby.core.parcel.ParcelId;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.pcollections.TreePMap;

/// The codes that open a door, and those that did and must not come again soon.
///
/// @param digits live codes by their digits alone
/// @param checked live codes by their digits and check number
/// @param qr live codes by their QR code
/// @param retired digits of spent codes, until when they are not issued again (G1)
public record Codes(
    TreePMap<CodeMac, ParcelId> digits,
    TreePMap<CodeMac, ParcelId> checked,
    TreePMap<CodeMac, ParcelId> qr,
    TreePMap<CodeMac, Uptime> retired) {

  /// A person may keep an old message that long and try it.
  public static final Duration REST = Duration.ofDays(90);

  public static final Codes NONE =
      new Codes(TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), TreePMap.empty());

  public Optional<ParcelId> byDigits(CodeMac mac) {
    return Optional.ofNullable(digits.get(mac));
  }

  public Optional<ParcelId> byDigitsAndCheck(CodeMac mac) {
    return Optional.ofNullable(checked.get(mac));
  }

  public Optional<ParcelId> byQr(CodeMac mac) {
    return Optional.ofNullable(qr.get(mac));
  }

  public boolean isFree(IssuedCode code, Uptime now) {
    var restsUntil = retired.get(code.code());
    return !digits.containsKey(code.code()) && (restsUntil == null || restsUntil.isBefore(now));
  }

  public Codes issue(IssuedCode code, ParcelId parcel) {
    return new Codes(
        digits.plus(code.code(), parcel),
        checked.plus(code.codeAndCheck(), parcel),
        qr.plus(code.qr(), parcel),
        retired);
  }

  /// Ends a code; those whose rest is over by now are forgotten.
  public Codes retire(IssuedCode code, Uptime now) {
    var rested = new ArrayList<CodeMac>();
    retired.forEach((mac, until) -> {
      if (until.isBefore(now)) {
        rested.add(mac);
      }
    });
    return new Codes(
        digits.minus(code.code()),
        checked.minus(code.codeAndCheck()),
        qr.minus(code.qr()),
        retired.minusAll(rested).plus(code.code(), now.plus(REST)));
  }
}
