package cubby.app.torture.kill;

import cubby.core.cabinet.CompartmentId;
import cubby.core.journal.ChainHead;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the kiosk has told people outside of it, which it may not forget. Any thread.
final class Known {
  private final Map<String, String> codes = new TreeMap<>();
  private final TreeSet<String> announced = new TreeSet<>();
  private final Map<String, CompartmentId> stored = new TreeMap<>();
  private final TreeSet<String> collected = new TreeSet<>();
  private Optional<ChainHead> head = Optional.empty();

  /// A line that the kiosk has said.
  synchronized void hear(String line) {
    var words = line.split(" ", 3);
    switch (words[0]) {
      case "head" -> head = Optional.of(new ChainHead(Long.parseLong(words[1]), words[2]));
      case "mail" -> codes.put(barcode(words[1]), words[2]);
      default -> {}
    }
  }

  /// Its answer to the announcement was: done.
  synchronized void announced(String barcode) {
    announced.add(barcode);
  }

  /// Its screen says so.
  synchronized void stored(String barcode, CompartmentId where) {
    stored.put(barcode, where);
  }

  /// Its screen says so.
  synchronized void collected(String barcode) {
    collected.add(barcode);
  }

  /// The last head that it has shown.
  synchronized Optional<ChainHead> head() {
    return head;
  }

  /// The text of the QR code that was mailed.
  synchronized Optional<String> code(String barcode) {
    return Optional.ofNullable(codes.get(barcode));
  }

  synchronized boolean isStored(String barcode) {
    return stored.containsKey(barcode);
  }

  synchronized boolean isCollected(String barcode) {
    return collected.contains(barcode);
  }

  /// Everything that was announced, whatever became of it.
  synchronized List<String> barcodes() {
    return List.copyOf(announced);
  }

  /// It has come to its end, and everybody has seen it.
  synchronized void forget(String barcode) {
    announced.remove(barcode);
    stored.remove(barcode);
    collected.remove(barcode);
    codes.remove(barcode);
  }

  /// Each parcel's recipient has an address of their own.
  static String address(String barcode) {
    return barcode.toLowerCase(Locale.ROOT) + "@example.org";
  }

  private static String barcode(String address) {
    return address.substring(0, address.indexOf('@')).toUpperCase(Locale.ROOT);
  }
}
