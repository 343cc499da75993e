package cubby.core.effect;

import cubby.core.cabinet.CompartmentId;
import cubby.core.notice.Alarm;
import cubby.core.opening.OpeningId;
import cubby.core.parcel.ParcelId;
import cubby.core.photo.PhotoId;
import cubby.hal.contract.PulseId;

/// What a timer is for. Starting a timer that runs starts it afresh.
public sealed interface TimerId {
  /// The door should have opened by now (O1).
  record DoorWatch(PulseId pulse) implements TimerId {}

  /// Neither result nor reading has come: the bank is taken for gone.
  record AnswerOverdue(PulseId pulse) implements TimerId {}

  /// Still open: remind (O6).
  record Reminder(OpeningId opening) implements TimerId {}

  /// Still open: tell support (O6).
  record LeftOpen(CompartmentId compartment) implements TimerId {}

  /// The time is over in which a settled door may spring open (O7).
  record SpringBack(OpeningId opening) implements TimerId {}

  /// The time is over in which a latch may give way late (O4).
  record Disarm(OpeningId opening) implements TimerId {}

  /// The time is over in which a deposit may be put right (D11).
  record DepositStands(ParcelId parcel) implements TimerId {}

  /// A reminder or a deadline is due (T1).
  record ParcelDue(ParcelId parcel) implements TimerId {}

  /// What was only counted of an alarm is to be told (A1).
  record AlarmRest(Alarm alarm) implements TimerId {}

  /// The camera takes too long (F3).
  record PhotoOverdue(PhotoId photo) implements TimerId {}

  /// Photos may be over their time (F3).
  record PhotoRetention() implements TimerId {}

  /// Texts about people may be over their time.
  record TextRetention() implements TimerId {}

  /// What the buses have counted may be another number now (M2).
  record CountAgain() implements TimerId {}

  /// The wall clock has not been trusted for long (T3).
  record ClockDoubted() implements TimerId {}

  /// Nobody has touched the screen (X4).
  record Idle() implements TimerId {}

  /// Nobody has answered the warning (X4).
  record IdleEnd() implements TimerId {}
}
