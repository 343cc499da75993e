package cubby.hal.sound;

import cubby.hal.wire.WireBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which programs make the sounds, and how they are called.
///
/// @param speech `espeak-ng`
/// @param tone `aplay`, if there is one
record Voice(String speech, Optional<String> tone) {

  /// One call of a program.
  ///
  /// @param input what it reads
  record Call(List<String> command, WireBytes input) {}

  /// The text is read from standard input, so that it is neither taken for an option nor seen in
  /// the list of processes. `-b 1` is UTF-8.
  Call saying(String text, Locale language) {
    return new Call(
        List.of(speech, "-v", language.getLanguage(), "-b", "1", "--stdin"),
        WireBytes.copyOf(text.getBytes(StandardCharsets.UTF_8)));
  }

  Optional<Call> toning() {
    return tone.map(program -> new Call(List.of(program, "-q", "-"), ToneWave.BYTES));
  }
}
