package cubby.app.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.MonotonicTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class VigilTest {
  private final AtomicLong loopMoves = new AtomicLong();
  private final AtomicLong busMoves = new AtomicLong();
  private final Part loop = new Part("loop", "kiosk-loop", loopMoves::get, Duration.ofSeconds(30));
  private final Part bus = new Part("bus", "lockbus-main", busMoves::get, Duration.ofSeconds(10));
  private MonotonicTime now = new MonotonicTime(0);
  private final Vigil vigil = new Vigil(List.of(loop, bus), now);

  @Test
  void whatMovesIsNotStuck() {
    for (int i = 0; i < 100; i++) {
      loopMoves.incrementAndGet();
      busMoves.incrementAndGet();
      assertThat(lookAfter(1)).isEmpty();
    }
  }

  @Test
  void whatStandsStillForTooLongIsStuckAndNothingElse() {
    for (int i = 0; i < 10; i++) {
      loopMoves.incrementAndGet();
      assertThat(lookAfter(1)).isEmpty();
    }

    assertThat(lookAfter(1)).containsExactly(bus);
  }

  @Test
  void aMoveGivesItAllItsTimeAgain() {
    look(10);
    busMoves.incrementAndGet();
    lookAfter(1);

    assertThat(look(10)).isEmpty();
    assertThat(lookAfter(1)).containsExactly(bus);
  }

  @Test
  void whenTheWholeProgramStoodStillNobodyIsStuck() {
    assertThat(lookAfter(3600)).isEmpty();
    assertThat(look(7)).isEmpty();
    assertThat(look(2)).containsExactly(bus);
  }

  @Test
  void eachMustMoveBeforeTheServiceManagerIsFed() {
    assertThat(vigil.allHaveMoved()).isFalse();
    loopMoves.incrementAndGet();
    lookAfter(1);
    assertThat(vigil.allHaveMoved()).isFalse();
    busMoves.incrementAndGet();
    lookAfter(1);
    assertThat(vigil.allHaveMoved()).isTrue();

    vigil.begin();

    assertThat(vigil.allHaveMoved()).isFalse();
  }

  private List<Part> look(int seconds) {
    var found = List.<Part>of();
    for (int i = 0; i < seconds; i++) {
      found = lookAfter(1);
    }
    return found;
  }

  private List<Part> lookAfter(int seconds) {
    now = now.plus(Duration.ofSeconds(seconds));
    return vigil.look(now);
  }
}
