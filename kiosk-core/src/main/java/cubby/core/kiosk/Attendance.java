package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.core.words.Language;
import org.pcollections.TreePVector;

/// Who stands at the screen, and how far they are.
///
/// @param revision of the screen; counts up whenever the step, and so what a button means, changes
/// @param dismissed whether they must sign in anew: their PIN or their codes were changed meanwhile
/// @param lookedInto by the courier at the screen, and still kept from use
/// @param leaving whether the person is being asked if they are still there
public record Attendance(
    Step step,
    long revision,
    Language language,
    Visit visit,
    boolean dismissed,
    TreePVector<CompartmentId> lookedInto,
    boolean leaving) {

  static Attendance atStart(Language language) {
    return new Attendance(
        new Step.Starting(), 0, language, new Visit.Anybody(), false, TreePVector.empty(), false);
  }

  Attendance withStep(Step nextStep, long nextRevision) {
    return new Attendance(nextStep, nextRevision, language, visit, dismissed, lookedInto, leaving);
  }

  Attendance withVisit(Visit next) {
    return new Attendance(step, revision, language, next, false, TreePVector.empty(), leaving);
  }

  /// Until the next visit begins.
  Attendance withDismissal() {
    return new Attendance(step, revision, language, visit, true, lookedInto, leaving);
  }

  Attendance withLookedInto(CompartmentId id) {
    return new Attendance(step, revision, language, visit, dismissed, lookedInto.plus(id), leaving);
  }

  Attendance withLeaving(boolean next) {
    return new Attendance(step, revision, language, visit, dismissed, lookedInto, next);
  }

  Attendance withLanguage(Language next) {
    return new Attendance(step, revision, next, visit, dismissed, lookedInto, leaving);
  }
}
