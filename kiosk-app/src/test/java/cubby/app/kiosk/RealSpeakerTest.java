package cubby.app.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.config.QuietHours;
import cubby.hal.contract.sound.Speaker;
import cubby.hal.contract.sound.Tone;
import cubby.hal.contract.sound.Utterance;
import cubby.hal.contract.sound.Utterance.Sentence;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RealSpeakerTest {

  private static final QuietHours HOURS = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0));
  private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2027-03-01T00:00:00Z");
  private static final List<Sentence> WORDS = List.of(new Sentence("name", "The door is open."));
  private static final Utterance REMINDER = new Utterance(Tone.ATTENTION, WORDS, Locale.ENGLISH);

  private final List<Utterance> said = new ArrayList<>();
  private int closed;

  private final Speaker speaker =
      new Speaker() {
        @Override
        public void say(Utterance utterance) {
          said.add(utterance);
        }

        @Override
        public void close() {
          closed++;
        }
      };

  @Test
  void atNightWordsAreSaidWithoutTheirTone() {
    var night = withoutTones(MIDNIGHT, ZoneOffset.UTC);
    night.say(REMINDER);
    night.say(Utterance.KEY);
    assertThat(said).containsExactly(new Utterance(Tone.NONE, WORDS, Locale.ENGLISH));
  }

  @Test
  void byDayTonesAreHeard() {
    var day = withoutTones(NOON, ZoneOffset.UTC);
    day.say(REMINDER);
    day.say(Utterance.KEY);
    assertThat(said).containsExactly(REMINDER, Utterance.KEY);
  }

  @Test
  void nightIsWhereTheKioskStands() {
    withoutTones(NOON, ZoneId.of("Pacific/Auckland")).say(Utterance.KEY);
    assertThat(said).isEmpty();
  }

  @Test
  void inQuietHoursNothingIsHeard() {
    var quiet = RealSpeaker.quiet(speaker, HOURS, InstantSource.fixed(MIDNIGHT), ZoneOffset.UTC);
    quiet.say(REMINDER);
    quiet.say(Utterance.KEY);
    assertThat(said).isEmpty();
    RealSpeaker.quiet(speaker, HOURS, InstantSource.fixed(NOON), ZoneOffset.UTC).say(REMINDER);
    assertThat(said).containsExactly(REMINDER);
  }

  @Test
  void theSpeakerIsClosedThroughBoth() {
    withoutTones(NOON, ZoneOffset.UTC).close();
    RealSpeaker.quiet(speaker, HOURS, InstantSource.fixed(NOON), ZoneOffset.UTC).close();
    assertThat(closed).isEqualTo(2);
  }

  private Speaker withoutTones(Instant now, ZoneId zone) {
    return RealSpeaker.withoutTones(speaker, HOURS, InstantSource.fixed(now), zone);
  }
}
