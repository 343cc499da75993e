package cubby.sim;

import static cubby.sim.cabinet.LatchSettings.SOLENOID;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.ChannelWiring.InputPoint;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.lockbus.LockBuses;
import cubby.sim.board.Cu16Settings;
import cubby.sim.bus.LineSettings;
import cubby.sim.bus.Occasion;
import cubby.sim.bus.ReplyFault;
import cubby.sim.cabinet.CompartmentPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A virtual run skips polls in which nothing can change, and no others.
class SkippedPollsTest {
  private static final BankId LEFT = new BankId("left");
  private static final BankId RIGHT = new BankId("right");
  private static final Channel DOOR = new Channel(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final VirtualClock clock = new VirtualClock();
  private final VirtualSite site =
      new VirtualSite(
          new SitePlan(
              List.of(
                  new CompartmentPlan("1", LEFT, DOOR, true),
                  new CompartmentPlan("2", RIGHT, DOOR, true)),
              List.of(
                  new BusPlan(
                      "front",
                      LineSettings.atBaud(19200),
                      List.of(
                          new BankPlan(LEFT, BoardMaker.cu16(0, Cu16Settings.USUAL)),
                          new BankPlan(RIGHT, BoardMaker.cu16(1, Cu16Settings.USUAL))))),
              1),
          clock);
  private final List<BankEvent> events = new ArrayList<>();
  private final VirtualRun run =
      new VirtualRun(
          clock,
          site,
          LockBuses.masters(
              List.of(BusSettings.of("front", "serial:/virtual")),
              List.of(bank(LEFT, 0), bank(RIGHT, 1)),
              clock.now()),
          events::add);

  @Test
  void aDayInWhichNothingHappensTakesAFewRequests() {
    run.pass(DAY);
    assertThat(requests()).isLessThan(30);
    assertThat(events).hasSize(2).allMatch(BankEvent.Connected.class::isInstance);
  }

  @Test
  void aFaultOnTheLineMayStrikeAnyPoll() {
    site.bus("front").faults().add(new ReplyFault.Lost(), new Occasion.OneIn(1000));
    run.pass(Duration.ofHours(1));
    assertThat(requests()).isGreaterThan(10_000);
  }

  @Test
  void aReplyThatIsStillOnItsWayWhenItsFaultIsTakenBackArrives() {
    run.pass(DAY);
    site.bus("front").faults().add(new ReplyFault.Delayed(DAY), new Occasion.Once(1));
    run.pass(Duration.ofMinutes(1));
    site.bus("front").faults().heal();
    run.pass(DAY.multipliedBy(2));
    assertThat(events).hasSize(2).allMatch(BankEvent.Connected.class::isInstance);
  }

  @Test
  void aDoorThatIsForcedAfterADayIsSeenAsSoonAsEver() {
    run.pass(DAY);
    var forced = clock.now();
    site.cabinet().openByForce("2");
    run.pass(DAY);
    assertThat(events.getLast())
        .isInstanceOfSatisfying(
            BankEvent.Changed.class,
            changed -> {
              assertThat(changed.channels().getFirst().door()).isEqualTo(DoorState.OPEN);
              assertThat(since(forced, changed)).isLessThan(Duration.ofMillis(700));
            });
  }

  @Test
  void aDoorThatBouncesBackByItselfIsSeenOpen() {
    run.pass(DAY);
    site.cabinet().openByForce("1");
    run.pass(Duration.ofSeconds(10));
    site.cabinet().bounce("1");
    run.pass(DAY);
    assertThat(events.getLast())
        .isInstanceOfSatisfying(
            BankEvent.Changed.class,
            changed -> assertThat(changed.channels().getFirst().door()).isEqualTo(DoorState.OPEN));
  }

  @Test
  void aBoardWhosePowerComesBackByItselfIsFound() {
    run.pass(DAY);
    var dark = clock.now();
    site.power(RIGHT).cycle(Duration.ofHours(6));
    run.pass(DAY);
    assertThat(events.subList(2, events.size()))
        .satisfiesExactly(
            lost -> {
              assertThat(lost).isInstanceOf(BankEvent.Lost.class);
              assertThat(since(dark, lost)).isLessThan(Duration.ofSeconds(5));
            },
            back -> {
              assertThat(back).isInstanceOf(BankEvent.Connected.class);
              assertThat(since(dark, back))
                  .isBetween(Duration.ofHours(6), Duration.ofHours(6).plusSeconds(10));
            });
  }

  @Test
  void boardsThatAreAllSilentForADayTakeFewRequestsAndAreFoundAgain() {
    run.pass(DAY);
    site.power(LEFT).turn(false);
    site.power(RIGHT).turn(false);
    run.pass(Duration.ofMinutes(1));
    var before = requests();
    run.pass(DAY);
    assertThat(requests() - before).isLessThan(60);
    site.power(LEFT).turn(true);
    site.power(RIGHT).turn(true);
    run.pass(Duration.ofSeconds(15));
    assertThat(events.subList(events.size() - 2, events.size()))
        .allMatch(BankEvent.Connected.class::isInstance);
  }

  @Test
  void aLostBoardThatIsNotAskedForTheSakeOfAnotherLeavesThatOneInPeace() {
    site.power(RIGHT).turn(false);
    run.pass(DAY);
    bankOf(LEFT).attend(true);
    site.cabinet().openByForce("1");
    run.pass(Duration.ofMinutes(1));
    var before = requests();
    run.pass(DAY);
    assertThat(requests() - before).isLessThan(10);
    site.power(RIGHT).turn(true);
    bankOf(LEFT).attend(false);
    run.pass(Duration.ofSeconds(15));
    assertThat(events.getLast())
        .isInstanceOfSatisfying(
            BankEvent.Connected.class, found -> assertThat(found.bank()).isEqualTo(RIGHT));
  }

  @Test
  void aDoorThatIsClosedCountsAsSoonAsItHasStayedSoAndTakesAFewRequests() {
    run.pass(DAY);
    site.cabinet().openByForce("1");
    bankOf(LEFT).attend(true);
    run.pass(DAY);
    var before = requests();
    var closed = clock.now();
    site.cabinet().close("1");
    run.pass(DAY);
    assertThat(requests() - before).isLessThan(6);
    assertThat(events.getLast())
        .isInstanceOfSatisfying(
            BankEvent.Changed.class,
            changed -> {
              assertThat(changed.channels().getFirst().door()).isEqualTo(DoorState.CLOSED);
              assertThat(since(closed, changed))
                  .isBetween(Duration.ofMillis(1500), Duration.ofMillis(1600));
            });
  }

  @Test
  void aDoorThatIsOpenedAgainBeforeItCountsAsClosedIsStillOpen() {
    run.pass(DAY);
    site.cabinet().openByForce("1");
    run.pass(DAY);
    site.cabinet().close("1");
    run.pass(Duration.ofMillis(1400));
    site.cabinet().openByForce("1");
    run.pass(DAY);
    assertThat(events.subList(2, events.size())).hasSize(1);
  }

  @Test
  void anAdapterThatIsPluggedInAfterADayIsFound() {
    run.pass(DAY);
    run.line("front").unplug("pulled");
    run.pass(DAY);
    run.line("front").plugIn();
    run.pass(Duration.ofSeconds(15));
    assertThat(events.subList(2, events.size()))
        .extracting(Object::getClass)
        .containsExactly(
            BankEvent.Lost.class,
            BankEvent.Lost.class,
            BankEvent.Connected.class,
            BankEvent.Connected.class);
  }

  @Test
  void aLineOnWhichNothingStirsIsLeftAloneWhileAnotherIsPolled() {
    var two =
        new VirtualSite(
            new SitePlan(
                List.of(
                    new CompartmentPlan("1", LEFT, DOOR, true),
                    new CompartmentPlan("2", RIGHT, DOOR, true)),
                List.of(line("front", LEFT), line("back", RIGHT)),
                1),
            clock);
    var both =
        new VirtualRun(
            clock,
            two,
            LockBuses.masters(
                List.of(
                    BusSettings.of("front", "serial:/virtual1"),
                    BusSettings.of("back", "serial:/virtual2")),
                List.of(bank(LEFT, "front", 0), bank(RIGHT, "back", 0)),
                clock.now()),
            events::add);
    both.pass(DAY);
    var front = both.line("front").master();
    var back = both.line("back").master();
    var before = front.counters().requests();
    two.bus("back").faults().add(new ReplyFault.Lost(), new Occasion.Once(-1));
    both.pass(Duration.ofHours(1));
    assertThat(back.counters().requests()).isGreaterThan(5000);
    assertThat(front.counters().requests()).isEqualTo(before);
    two.cabinet().openByForce("1");
    both.pass(Duration.ofSeconds(1));
    assertThat(front.counters().requests()).isGreaterThan(before);
    assertThat(events.getLast())
        .isInstanceOfSatisfying(
            BankEvent.Changed.class, changed -> assertThat(changed.bank()).isEqualTo(LEFT));
  }

  @ParameterizedTest
  @EnumSource
  void boardsOfEveryFamilyAreLeftAloneWhereNothingHappens(BoardFamily family) {
    var plan = HardwareTwin.lineOf("main", family, 1, family.usualChannels(), SOLENOID);
    var board = new VirtualSite(plan, clock);
    var settings =
        BankSettings.of(String.valueOf(family.firstAddress()), "main", family.driver())
            .withWired(List.of(DOOR));
    if (family == BoardFamily.GPIO) {
      settings =
          settings.withWiring(
              List.of(new ChannelWiring(DOOR, 2, InputPoint.of(10), InputPoint.of(18))));
    }
    var alone =
        new VirtualRun(
            clock,
            board,
            LockBuses.masters(
                List.of(BusSettings.of("main", "serial:/virtual")), List.of(settings), clock.now()),
            events::add);
    alone.pass(DAY);
    assertThat(events).hasSize(1).allMatch(BankEvent.Connected.class::isInstance);
    assertThat(alone.line("main").master().counters().requests()).isLessThan(60);
  }

  private LockBank bankOf(BankId id) {
    return run.banks().stream().filter(bank -> bank.id().equals(id)).findFirst().orElseThrow();
  }

  private long requests() {
    return run.line("front").master().counters().requests();
  }

  private static Duration since(MonotonicTime then, BankEvent event) {
    return event.at().since(then);
  }

  private static BusPlan line(String name, BankId bank) {
    return new BusPlan(
        name,
        LineSettings.atBaud(19200),
        List.of(new BankPlan(bank, BoardMaker.cu16(0, Cu16Settings.USUAL))));
  }

  private static BankSettings bank(BankId id, int address) {
    return bank(id, "front", address);
  }

  private static BankSettings bank(BankId id, String bus, int address) {
    return BankSettings.of(id.value(), bus, "kerong-cu16")
        .withAddress(address)
        .withWired(List.of(DOOR));
  }
}
