package cubby.app.control;

import cubby.core.cabinet.CompartmentId;
import cubby.core.text.Secret;
import java.util.List;
import java.util.Optional;

/// What somebody at the command line wants to know of a kiosk: nothing changes by it.
public sealed interface Question extends Order {
  /// @param announced the beginning of its time, `2027-03-01`; without it, the one put in last
  /// @param json for programs
  record Parcel(Secret tracking, Optional<String> announced, boolean json) implements Question {}

  /// @param announced the beginning of its time, `2027-03-01`; without it, the one put in last
  /// @param file where the evidence is to be written, absolute; it must not be there yet
  record Evidence(Secret tracking, Optional<String> announced, String file) implements Question {}

  /// @param json for programs
  record Status(boolean json) implements Question {}

  /// Who works with it.
  ///
  /// @param json for programs
  record People(boolean json) implements Question {}

  /// What is wrong with it, for somebody elsewhere: nothing of it is about a person.
  ///
  /// @param file where it is to be written, absolute; it must not be there yet
  record Diagnosis(String file) implements Question {}

  /// Everything that it has, sealed.
  ///
  /// @param operator the text of the operator's key
  /// @param file where it is to be written, absolute; it must not be there yet
  record Backup(String operator, String file) implements Question {}

  /// Whether a parcel is inside what a configuration no longer has; the answer is empty if none is.
  ///
  /// @param configured the compartments that it has
  record LeftOut(List<CompartmentId> configured) implements Question {
    public LeftOut {
      configured = List.copyOf(configured);
    }
  }
}
