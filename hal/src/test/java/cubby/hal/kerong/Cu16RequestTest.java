package cubby.hal.kerong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.kerong.Cu16Request.StatusOfOne;
import cubby.hal.kerong.Cu16Request.Unlock;
import org.junit.jupiter.api.Test;

/// Frames of the maker's document and of published integrations; sums computed anew.
class Cu16RequestTest {

  @Test
  void asksTheFirstBoardAsInTheMakersDocument() {
    assertThat(new StatusOfOne(0).bytes()).hasToString("02 00 30 03 35");
  }

  @Test
  void asksTheSecondBoardAsInTheMakersDocument() {
    assertThat(new StatusOfOne(1).bytes()).hasToString("02 10 30 03 45");
  }

  @Test
  void unlocksTheFirstLockAsInTheMakersDocument() {
    assertThat(new Unlock(0, 0).bytes()).hasToString("02 00 31 03 36");
    assertThat(new Unlock(1, 0).bytes()).hasToString("02 10 31 03 46");
  }

  @Test
  void sumIsTheLowByte() {
    assertThat(new Unlock(15, 15).bytes()).hasToString("02 FF 31 03 35");
  }

  @Test
  void noLockOrBoardBeyondTheNibble() {
    assertThatThrownBy(() -> new Unlock(0, 16)).hasMessage("a CU16's lock is 0 to 15, not 16");
    assertThatThrownBy(() -> new Unlock(0, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Unlock(16, 0)).hasMessage("a CU16's board is 0 to 15, not 16");
    assertThatThrownBy(() -> new StatusOfOne(16)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noRequestUnlocksAll() {
    for (int board = 0; board <= Cu16Request.LAST_BOARD; board++) {
      for (int lock = 0; lock < Cu16Request.LOCKS; lock++) {
        assertThat(new Unlock(board, lock).bytes().at(2)).isEqualTo(0x31);
      }
    }
  }
}
