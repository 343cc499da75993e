package cubby.app.glass;

import cubby.hal.contract.sound.Tone;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody who knows of the kiosk what it says aloud, and nothing else. For the kiosk's thread.
final class Ear {

  private static final Pattern COMPARTMENT = Pattern.compile("Compartment (\\w+): ");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration STEP = Duration.ofMillis(100);

  private final GlassKiosk kiosk;
  private final StringBuilder all = new StringBuilder();
  private int keys;
  private String latest = "";

  Ear(GlassKiosk kiosk) {
    this.kiosk = kiosk;
  }

  /// Waits until this has been said.
  void hear(String part) {
    find(Pattern.compile(Pattern.quote(part)));
  }

  /// Waits to be told which digit gives an answer.
  String digitFor(String answer) {
    return find(Pattern.compile("For “" + Pattern.quote(answer) + "”, press (\\d)")).group(1);
  }

  /// The compartment that was named last.
  String compartment() {
    return find(COMPARTMENT).group(1);
  }

  /// How many tones told of keys that were taken.
  int keys() {
    return keys;
  }

  /// Everything that has been said.
  String all() {
    return all.toString();
  }

  private Matcher find(Pattern pattern) {
    for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(STEP)) {
      for (var utterance : kiosk.heard()) {
        if (utterance.tone() == Tone.KEY) {
          keys++;
        } else {
          latest = utterance.text();
          all.append(latest).append('\n');
        }
      }
      var found = pattern.matcher(latest);
      if (found.find()) {
        return found;
      }
      kiosk.pass(STEP);
    }
    throw new AssertionError("'%s' is not said, but: %s".formatted(pattern, latest));
  }
}
