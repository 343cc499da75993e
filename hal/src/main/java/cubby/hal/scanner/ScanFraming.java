package cubby.hal.scanner;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.scanner.ScannerEvent;
import cubby.hal.wire.WireBytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts what a scanner sends into payloads. One ends with CR, LF, both, or silence, as the scanner
/// is set. Owned by the thread that reads the line; knows no clock: times are given, and
/// [#deadline()] says when it wants to be asked again.
public final class ScanFraming {
  /// Longer than any label or QR code of ours. What is longer is dropped whole: half a tracking
  /// number is another parcel's.
  public static final int LENGTH_MAX_BYTES = 256;

  /// What ends a payload that has no other end. Within one, a byte follows the other in a
  /// millisecond at 9600 baud, and a USB packet the other within 16 ms; longer, and the person
  /// would notice.
  public static final Duration SILENCE = Duration.ofMillis(100);

  private static final int CR = '\r';
  private static final int LF = '\n';
  private static final int NUL = 0;

  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private boolean dropping;
  private MonotonicTime lastAt = new MonotonicTime(0);

  /// Takes what came in one read. That it came late is no silence: the reading thread may have been
  /// held up. Only a read without bytes tells of silence, by [#at].
  public List<ScannerEvent> on(WireBytes bytes, MonotonicTime now) {
    var events = new ArrayList<ScannerEvent>();
    for (int i = 0; i < bytes.length(); i++) {
      take(bytes.at(i), now).ifPresent(events::add);
    }
    lastAt = now;
    return events;
  }

  /// Nothing has come until `now`.
  public Optional<ScannerEvent> at(MonotonicTime now) {
    return deadline().filter(end -> !now.isBefore(end)).flatMap(_ -> end(now));
  }

  /// When silence ends the payload under way.
  public Optional<MonotonicTime> deadline() {
    return held.size() > 0 || dropping ? Optional.of(lastAt.plus(SILENCE)) : Optional.empty();
  }

  private Optional<ScannerEvent> take(int octet, MonotonicTime now) {
    if (octet == CR || octet == LF) {
      return end(now);
    }
    // A break on the line, as when a plug goes in, is read as NUL; no barcode has one.
    if (dropping || octet == NUL) {
      return Optional.empty();
    }
    if (held.size() == LENGTH_MAX_BYTES) {
      held.reset();
      dropping = true;
      return Optional.of(new ScannerEvent.TooLong(now));
    }
    held.write(octet);
    return Optional.empty();
  }

  private Optional<ScannerEvent> end(MonotonicTime now) {
    dropping = false;
    if (held.size() == 0) {
      return Optional.empty();
    }
    var payload = text(held.toByteArray());
    held.reset();
    return Optional.of(new ScannerEvent.Scanned(payload, now));
  }

  /// Scanners pass on what is in the code, and codes say nowhere what they are written in.
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
