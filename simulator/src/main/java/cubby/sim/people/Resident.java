package cubby.sim.people;

import cubby.core.notice.OpenedNotice;
import cubby.core.notice.OpenedNotice.Code;
import cubby.sim.people.Recipient.Wish;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;

/// Somebody who gets parcels and mail. They come for what waits, when they find the time, and come
/// again if they did not get it.
final class Resident {
  private static final int VISITS = 6;

  private final String address;
  private final Town town;
  private Habits habits;
  private final SplittableRandom random;

  /// Of parcels that are on their way, oldest first.
  private final Deque<String> expected = new ArrayDeque<>();

  private int visits;

  Resident(String address, Town town, Habits habits, SplittableRandom random) {
    this.address = address;
    this.town = town;
    this.habits = habits;
    this.random = random;
  }

  String address() {
    return address;
  }

  boolean owns(Item item) {
    return item.owner().equals(address) || item.sender().equals(address);
  }

  void mendsTheirWays() {
    habits = Habits.GOOD;
  }

  void expects(String barcode) {
    expected.add(barcode);
  }

  void reads(OpenedNotice notice) {
    switch (notice) {
      case OpenedNotice.ParcelStored it ->
          it.code().ifPresent(code -> plansToCome(ticket(code), Wish.COLLECT, false));
      case OpenedNotice.CodeRenewed it -> plansToCome(ticket(it.code()), Wish.COLLECT, true);
      case OpenedNotice.DeadlineExtended it ->
          it.code().ifPresent(code -> plansToCome(ticket(code), Wish.COLLECT, true));
      case OpenedNotice.SendingDeposited it -> town.keepsTakeBack(address, ticket(it.takeBack()));
      case OpenedNotice.NotCollected it -> {
        if (it.takeBackUntil().isPresent()) {
          town.takeBackOf(address).ifPresent(ticket -> plansToCome(ticket, Wish.COLLECT, false));
        }
      }
      case OpenedNotice.CollectionReminder _,
          OpenedNotice.DeadlineMoved _,
          OpenedNotice.ParcelOverdue _,
          OpenedNotice.SendingOverdue _,
          OpenedNotice.ParcelCollected _,
          OpenedNotice.ReturnReceived _,
          OpenedNotice.SendingCollected _,
          OpenedNotice.CourierList _,
          OpenedNotice.ForSupport _ -> {}
    }
  }

  /// With a code that came along with the announcement.
  void comesWith(Ticket ticket) {
    plansToCome(ticket, Wish.COLLECT, false);
  }

  /// @param satisfied whether they got something
  /// @param done whether they did what they had in mind
  void wasThere(Ticket ticket, boolean satisfied, boolean done) {
    if (!satisfied && !done && visits < VISITS) {
      comes(ticket, Wish.COLLECT, Duration.ofMinutes(random.nextInt(20, 900)));
    }
  }

  private void plansToCome(Ticket ticket, Wish wish, boolean soon) {
    if (often(habits.neverComes())) {
      return;
    }
    var meant =
        often(habits.refuses()) ? Wish.REFUSE : often(habits.forgets()) ? withoutCode() : wish;
    var within = soon ? random.nextInt(2, 120) : random.nextInt(10, delayMinutes());
    comes(ticket, soon ? wish : meant, Duration.ofMinutes(within));
  }

  private Wish withoutCode() {
    return random.nextInt(3) == 0 ? Wish.RELEASE : Wish.NEW_CODE;
  }

  /// P10: support looks at their papers, and has the door opened.
  void asksForRelease(String barcode) {
    town.releases(barcode);
  }

  /// Most come soon, some need thrice as long, a few come almost too late.
  private int delayMinutes() {
    int prompt = town.promptMinutes();
    return switch (random.nextInt(10)) {
      case 0 -> prompt * 7;
      case 1, 2 -> prompt * 3;
      default -> prompt;
    };
  }

  private void comes(Ticket ticket, Wish wish, Duration after) {
    visits++;
    town.later(after, () -> town.comes(new Recipient(this, ticket, wish, habits, random.split())));
  }

  private Ticket ticket(Code code) {
    var barcode = expected.isEmpty() ? "" : expected.peekLast();
    return new Ticket(code.digits(), code.check(), code.qrText(), barcode);
  }

  private boolean often(int inAThousand) {
    return random.nextInt(1000) < inAThousand;
  }
}
