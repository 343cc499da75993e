package cubby.core.kiosk;

import cubby.core.code.CodeMac;
import cubby.core.code.IssuedCode;
import cubby.core.parcel.ParcelId;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/// The codes that mean something, and those that did and must not come again soon.
///
/// @param digits live codes by their digits alone
/// @param lengths how many live codes there are of each number of digits
/// @param checked live codes by their digits and check number
/// @param qr live codes by their QR code
/// @param resting digits of spent codes, which are not issued again so soon (G1), by the last day
///   of their rest: a day of the kiosk's running time, from 0
public record Codes(
    TreePMap<CodeMac, CodeOwner> digits,
    TreePMap<Integer, Integer> lengths,
    TreePMap<CodeMac, CodeMac> checked,
    TreePMap<CodeMac, CodeMac> qr,
    TreePMap<Integer, TreePSet<CodeMac>> resting) {

  /// A person may keep an old message that long and try it. The day in which it ends counts whole.
  public static final Duration REST = Duration.ofDays(90);

  public static final Codes NONE =
      new Codes(
          TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), TreePMap.empty());

  public Optional<CodeOwner> byDigits(CodeMac mac) {
    return Optional.ofNullable(digits.get(mac));
  }

  public Optional<CodeOwner> byDigitsAndCheck(CodeMac mac) {
    return digitsOfChecked(mac).flatMap(this::byDigits);
  }

  public Optional<CodeOwner> byQr(CodeMac mac) {
    return digitsOfQr(mac).flatMap(this::byDigits);
  }

  /// The digits alone of a live code.
  Optional<CodeMac> digitsOfChecked(CodeMac digitsAndCheck) {
    return Optional.ofNullable(checked.get(digitsAndCheck));
  }

  Optional<CodeMac> digitsOfQr(CodeMac ofQr) {
    return Optional.ofNullable(qr.get(ofQr));
  }

  public boolean isFree(IssuedCode code, Uptime now) {
    return !digits.containsKey(code.code())
        && !qr.containsKey(code.qr())
        && resting.tailMap(day(now)).values().stream().noneMatch(it -> it.contains(code.code()));
  }

  /// Whether one more parcel may have this code (P2): a live one with its check number. Its QR code
  /// may be another, as long as it is not that of another code.
  public boolean mayBeShared(IssuedCode code) {
    var owner = qr.get(code.qr());
    return code.code().equals(checked.get(code.codeAndCheck()))
        && (owner == null || owner.equals(code.code()));
  }

  /// A code of its own for a parcel, or one more parcel for a code that lives (P2).
  public Codes issue(IssuedCode code, CodeOwner.Kind kind, ParcelId parcel) {
    var sharing =
        byDigits(code.code()).map(CodeOwner::parcels).orElse(TreePVector.empty()).plus(parcel);
    return new Codes(
        digits.plus(code.code(), new CodeOwner(kind, sharing)),
        digits.containsKey(code.code()) ? lengths : counted(code, 1),
        checked.plus(code.codeAndCheck(), code.code()),
        qr.plus(code.qr(), code.code()),
        resting);
  }

  /// Takes a parcel from its code, which ends with the last; those whose rest is over by now are
  /// forgotten.
  public Codes retire(IssuedCode code, ParcelId parcel, Uptime now) {
    var owner = digits.get(code.code());
    if (owner == null) {
      return this;
    }
    var left = owner.parcels().minus(parcel);
    return left.isEmpty()
        ? ended(code, now)
        : new Codes(
            digits.plus(code.code(), new CodeOwner(owner.kind(), left)),
            lengths,
            checked,
            qr,
            resting);
  }

  private Codes ended(IssuedCode code, Uptime now) {
    var lastDay = day(now.plus(REST));
    var until = resting.getOrDefault(lastDay, TreePSet.empty()).plus(code.code());
    return new Codes(
        digits.minus(code.code()),
        counted(code, -1),
        checked.minus(code.codeAndCheck()),
        qrWithout(code),
        resting.minusAll(resting.headMap(day(now)).keySet()).plus(lastDay, until));
  }

  private static int day(Uptime time) {
    return Math.toIntExact(time.sinceSetUp().toDays());
  }

  private TreePMap<Integer, Integer> counted(IssuedCode code, int more) {
    var count = lengths.getOrDefault(code.length(), 0) + more;
    return count == 0 ? lengths.minus(code.length()) : lengths.plus(code.length(), count);
  }

  /// Those who share a code may each have a QR code of their own; where all have but one, there is
  /// nothing to look for.
  private TreePMap<CodeMac, CodeMac> qrWithout(IssuedCode code) {
    if (qr.size() == digits.size()) {
      return qr.minus(code.qr());
    }
    var its =
        qr.entrySet().stream()
            .filter(entry -> entry.getValue().equals(code.code()))
            .map(Map.Entry::getKey)
            .toList();
    return qr.minusAll(its);
  }
}
