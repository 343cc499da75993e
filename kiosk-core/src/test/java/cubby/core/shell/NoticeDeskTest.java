package cubby.core.shell;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.Support;
import cubby.core.journal.Sample;
import cubby.core.journal.memory.MemoryJournal;
import cubby.core.notice.NoticeId;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.RootKey;
import cubby.core.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticeDeskTest {
  private static final int MANY = 2 * NoticeRounds.AT_ONCE + 5;
  private static final long WITHIN_SECONDS = 20;

  private final MemoryJournal journal = new MemoryJournal(Sample.KIOSK, new SplittableRandom(1));
  private final LinkedBlockingQueue<NoticeId> left = new LinkedBlockingQueue<>();

  @Test
  void aBacklogLeavesWithoutAPause() throws InterruptedException {
    journal.recover();
    journal.commit(Sample.queue(1, ids()));

    try (var _ = desk(_ -> {})) {
      assertThat(leave(MANY)).containsExactly(ids());
    }
  }

  @Test
  void aNoticeThatCannotBePutIntoWordsHoldsUpNoOther() throws InterruptedException {
    journal.recover();
    journal.commit(Sample.queue(1, "odd", "plain"));

    try (var _ =
        desk(notice -> {
          if (notice.id().value().equals("odd")) {
            throw new IllegalArgumentException("there is no text for it");
          }
        })) {
      assertThat(leave(1)).containsExactly("plain");
    }
  }

  private NoticeDesk desk(NoticeCarrier carrier) {
    var random = new SplittableRandom(2);
    var profile =
        new KioskProfile(Sample.KIOSK, "", "", 0, 0, Language.ENGLISH, new Support("", "", ""), 8);
    var desk =
        new NoticeDesk(
            journal,
            new KioskSecrets(RootKey.fresh(random), random).codeSmith(profile),
            carrier,
            left::add,
            (name, work) -> Thread.ofPlatform().name(name).daemon().unstarted(work));
    desk.start();
    return desk;
  }

  /// The next that leave, each struck out as the kiosk's loop does.
  private List<String> leave(int many) throws InterruptedException {
    var gone = new ArrayList<String>();
    for (int i = 0; i < many; i++) {
      var next = next();
      if (next == null) {
        break;
      }
      journal.commit(Sample.left(2 + i, next.value()));
      gone.add(next.value());
    }
    return gone;
  }

  private @Nullable NoticeId next() throws InterruptedException {
    return left.poll(WITHIN_SECONDS, TimeUnit.SECONDS);
  }

  private static String[] ids() {
    return range(0, MANY).mapToObj(i -> "n" + i).toArray(String[]::new);
  }
}
