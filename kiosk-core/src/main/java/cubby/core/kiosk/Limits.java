package cubby.core.kiosk;

import cubby.core.code.Allowance;
import java.time.Duration;

/// The numbers of the flows, each with its reason.
public final class Limits {

  /// G3: 5 at once, one back every 100 minutes; at most 19.4 failed tries a day.
  public static final Allowance.Limit CODE_TRIES = new Allowance.Limit(5, Duration.ofMinutes(100));

  /// G3 as a number: failed tries that a day can hold, the burst included.
  public static final double CODE_TRIES_A_DAY = 5 + 24 * 60 / 100.0;

  /// G2: the chance a kiosk-day that a guesser gets any parcel.
  public static final double GUESS_CHANCE_MAX = 1e-4;

  /// G4: with the allowance used up, one try with code and check number.
  public static final Duration CHECKED_TRY_REST = Duration.ofMinutes(1);

  /// D1: as many typing slips as a tired person makes in a row, for each number, whether anybody
  /// has it or not.
  public static final Allowance.Limit PIN_TRIES = new Allowance.Limit(5, Duration.ofMinutes(5));

  /// G2: the same for all numbers together, whoever they are and whether anybody has them: 20 at
  /// once, one back every 20 minutes. Fifty couriers may each mistype once or twice a day. Badges
  /// do not draw on it, so that nobody keeps their owners out by typing.
  public static final Allowance.Limit TYPED_SIGN_INS =
      new Allowance.Limit(20, Duration.ofMinutes(20));

  /// G2 as a number: failed tries with typed numbers that a day can hold, the burst included.
  public static final double TYPED_SIGN_INS_A_DAY = 20 + 24 * 60 / 20.0;

  /// G2: the fewest with which a day of those tries stays below [#GUESS_CHANCE_MAX], however many
  /// people sign in.
  public static final int PIN_DIGITS_MIN = 6;

  /// T3: a computer without a clock chip has its time from the network within minutes.
  public static final Duration CLOCK_DOUBTED = Duration.ofHours(1);

  /// O1: a solenoid door is open within a fraction of it; a person is still looking.
  public static final Duration DOOR_WATCH = Duration.ofSeconds(2);

  /// O2: the first pulse and two more.
  public static final int PULSES_MAX = 3;

  /// How long a pulse may wait to be sent before it expires: nobody must find a door opening after
  /// they left.
  public static final Duration PULSE_LIFE = Duration.ofSeconds(2);

  /// How long a result and the reading after it may take before the bank counts as gone: the
  /// pulse's life, the watch, and as long again for the reading, whose own limits are shorter.
  public static final Duration ANSWER_OVERDUE = Duration.ofSeconds(8);

  /// O4.
  public static final Duration ARMED = Duration.ofMinutes(10);

  /// O6.
  public static final Duration REMIND = Duration.ofSeconds(30);

  public static final Duration LEFT_OPEN = Duration.ofMinutes(2);

  /// O7.
  public static final Duration SPRING_BACK = Duration.ofSeconds(10);

  /// D9: a deposit settled by sensor must be closed within this time of its pulse.
  public static final Duration DEPOSIT_SETTLES = Duration.ofMinutes(5);

  /// R3: two unclear deposits of people whom nobody knows within this time, and no more are taken.
  public static final Duration UNCLEAR_DEPOSITS = Duration.ofHours(1);

  /// D2: nobody pages through the address book.
  public static final int NAME_LETTERS_MIN = 2;

  /// D2: as many as are read at a glance, and fit on the smallest screen.
  public static final int PEOPLE_SHOWN_MAX = 5;

  /// D6.
  public static final int SWAPS_MAX = 2;

  /// D11: until the next scan, and for a minute.
  public static final Duration PUT_RIGHT = Duration.ofSeconds(60);

  /// N1: mail is slower than this only when something is wrong.
  public static final Duration NOTICES_LATE = Duration.ofMinutes(5);

  /// P4: "open again" twice.
  public static final int REOPENINGS_MAX = 2;

  /// M4: "a few".
  public static final int PARCEL_OPENINGS_AN_HOUR = 3;

  /// M4: from the screen to the door, and a look.
  public static final Duration KEY_ANNOUNCED = Duration.ofMinutes(10);

  /// P7.
  public static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  /// O9: for so long a courier may be the one who put something in.
  public static final Duration PUT_IN_ASKED = Duration.ofMinutes(10);

  /// P9.
  public static final int RENEWALS_A_DAY = 3;

  /// X4: 60 s, warning at 40. M2: fast enough to see a plug that is wiggled at.
  public static final Duration COUNT_AGAIN = Duration.ofSeconds(2);

  public static final Duration IDLE_WARN = Duration.ofSeconds(40);

  public static final Duration IDLE_END = Duration.ofSeconds(20);

  /// F3: a courier is ready for the next parcel by then.
  public static final Duration PHOTO_WITHIN = Duration.ofSeconds(5);

  /// F3: after the parcel's end, in the kiosk's running time.
  public static final Duration PHOTOS_KEPT = Duration.ofDays(30);

  /// How often photos are looked through for those that are over their time.
  public static final Duration PHOTO_LOOK = Duration.ofHours(1);

  /// How often texts about people are looked through for those that are over their time.
  public static final Duration TEXT_LOOK = Duration.ofHours(1);

  /// The same while there may be more of them than are erased at once.
  public static final Duration TEXT_LOOK_SOON = Duration.ofMinutes(1);

  /// The loop does nothing else meanwhile: some hundred milliseconds at most, with thousands that
  /// stay.
  public static final int TEXTS_ERASED_AT_ONCE = 500;

  /// Between two photos of one compartment for alarms: a door that rattles all night fills no disk.
  public static final Duration ALARM_PHOTO_REST = Duration.ofMinutes(10);

  /// A1: for so long an alarm that was told is only counted. Often enough that somebody knows that
  /// it goes on, and seldom enough that a rattling door buries nothing.
  public static final Duration ALARM_REST = Duration.ofMinutes(15);

  /// C4: one in five.
  public static final double QUARANTINE_SHARE_ALARM = 0.20;

  /// Parcels at their end that are still kept in memory: enough for a day's questions at the
  /// screen.
  public static final int ENDED_KEPT = 200;

  /// How long a message may be good from its issue: a kiosk may be out of touch for days.
  public static final Duration MESSAGE_LIFE = Duration.ofDays(7);

  /// The same for what opens a door: somebody waits before it (P10).
  public static final Duration DOOR_MESSAGE_LIFE = Duration.ofMinutes(10);

  /// How far a sender's clock may be ahead of the kiosk's: as much as a time service may let pass.
  public static final Duration SENDERS_CLOCK_AHEAD = Duration.ofMinutes(2);

  /// A week of announcements for the largest kiosk, many times over.
  public static final int MESSAGES_REMEMBERED = 20_000;

  private Limits() {}
}
