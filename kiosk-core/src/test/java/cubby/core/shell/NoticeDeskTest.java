package cubby.core.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.Support;
import cubby.core.input.Input;
import cubby.core.journal.Sample;
import cubby.core.journal.memory.MemoryJournal;
import cubby.core.notice.NoticeId;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.RootKey;
import cubby.core.words.Language;
import cubby.hal.contract.MonotonicTime;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NoticeDeskTest {
  private static final long WITHIN_SECONDS = 20;

  private final MemoryJournal journal = new MemoryJournal(Sample.KIOSK, new SplittableRandom(1));
  private final LinkedBlockingQueue<Input> told = new LinkedBlockingQueue<>();

  @Test
  void carriesWhatWaitsAndWhatComesLater() throws InterruptedException {
    journal.recover();
    journal.commit(Sample.queue(1, "first"));

    try (var desk = desk()) {
      desk.start();
      assertThat(next()).isEqualTo(new Input.NoticeSent(new NoticeId("first")));

      journal.commit(Sample.queue(2, "second"));
      desk.wake();
      assertThat(next()).isEqualTo(new Input.NoticeSent(new NoticeId("second")));
    }
  }

  private NoticeDesk desk() {
    var random = new SplittableRandom(2);
    var profile =
        new KioskProfile(Sample.KIOSK, "", "", 0, 0, Language.ENGLISH, new Support("", "", ""), 8);
    var codes = new KioskSecrets(RootKey.fresh(random), random).codeSmith(profile);
    return new NoticeDesk(
        new NoticeRounds(
            journal,
            new NoticeOpener(journal, codes, _ -> Optional.empty()),
            _ -> new Delivery.Taken(),
            told::add),
        () -> new MonotonicTime(0),
        (name, work) -> Thread.ofPlatform().name(name).daemon().unstarted(work));
  }

  private Input next() throws InterruptedException {
    return told.poll(WITHIN_SECONDS, TimeUnit.SECONDS);
  }
}
