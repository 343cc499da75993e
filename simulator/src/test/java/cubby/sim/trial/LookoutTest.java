package cubby.sim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.journal.ChainHead;
import cubby.core.notice.NoticeId;
import cubby.core.notice.OpenedNotice;
import cubby.core.notice.SupportMatter;
import cubby.sim.fate.FaultLevel;
import cubby.sim.watch.Violation;
import cubby.sim.watch.Watch;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class LookoutTest {
  private static final OpenedNotice MAIL =
      new OpenedNotice.ForSupport(
          new NoticeId("n"),
          "1",
          SupportMatter.DISK_LOW,
          Optional.empty(),
          "",
          0,
          new ChainHead(0, ""));

  private final Watch objecting =
      new Watch() {
        @Override
        public void carried(OpenedNotice notice) {
          throw new Violation("nothing is carried", "nothing", "a mail");
        }
      };

  @Test
  void whatIsFoundIsKeptThoughWhoeverWasWatchedGoesOn() {
    var lookout = new Lookout(new Stopwatch());
    lookout.add(objecting);
    assertThatCode(lookout::requireNothingFound).doesNotThrowAnyException();

    assertThatThrownBy(() -> lookout.carried(MAIL)).isInstanceOf(Violation.class);

    assertThatThrownBy(lookout::requireNothingFound).isInstanceOf(Violation.class);
  }

  /// A round of notices goes on after whatever happens to one of them.
  @Test
  void aTrialEndsWithWhatItsKioskWouldGoOnAfter() {
    var trial = new Trial(11, 1, FaultLevel.NONE);
    trial.watch(List.of(objecting));

    assertThat(trial.run())
        .asInstanceOf(InstanceOfAssertFactories.type(Finding.class))
        .satisfies(finding -> assertThat(finding.check()).isEqualTo("nothing is carried"));
  }
}
