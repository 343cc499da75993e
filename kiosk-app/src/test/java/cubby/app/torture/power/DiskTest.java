package cubby.app.torture.power;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.app.torture.power.DiskEvent.FolderSynced;
import cubby.app.torture.power.DiskEvent.Made;
import cubby.app.torture.power.DiskEvent.Removed;
import cubby.app.torture.power.DiskEvent.Renamed;
import cubby.app.torture.power.DiskEvent.Resized;
import cubby.app.torture.power.DiskEvent.Synced;
import cubby.app.torture.power.DiskEvent.Written;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiskTest {
  private static final int SECTOR = 512;

  private final Disk disk = new Disk();
  private final SplittableRandom random = new SplittableRandom(1);

  @ParameterizedTest
  @EnumSource
  void whatWasSyncedIsThereWhateverIsLost(Damage damage) {
    take(new Made("a"), write("a", 0, "kept"), new Synced("a"), new FolderSynced());

    assertThat(disk.isUncertain()).isFalse();
    assertThat(text("a", damage)).isEqualTo("kept");
  }

  @Test
  void whatWasNotSyncedMayBeLostOrNot() {
    take(new Made("a"), new FolderSynced(), write("a", 0, "before"), new Synced("a"));
    take(write("a", 0, "AFTER"), new Resized("a", 5));

    assertThat(disk.isUncertain()).isTrue();
    assertThat(text("a", Damage.ALL_LOST)).isEqualTo("before");
    assertThat(text("a", Damage.NONE_LOST)).isEqualTo("AFTER");
  }

  @Test
  void aFileMayBeSyncedAndLackItsName() {
    take(new Made("a"), write("a", 0, "x"), new Synced("a"));

    assertThat(disk.cut(Damage.ALL_LOST, random)).isEmpty();
  }

  @Test
  void namesChangeInTheirOrder() {
    take(new Made("a"), write("a", 0, "x"), new Synced("a"), new FolderSynced());
    take(new Renamed("a", "b"), new Made("c"), new Removed("c"));

    var seen = new TreeSet<String>();
    for (int i = 0; i < 100; i++) {
      seen.add(disk.cut(Damage.WRITES, random).keySet().toString());
    }

    assertThat(seen).containsExactly("[a]", "[b, c]", "[b]");
  }

  @Test
  void sectorsAreLostOneByOne() {
    sectors(4);

    var seen = new TreeSet<String>();
    for (int i = 0; i < 2000; i++) {
      seen.add(firstOfEachSector(Damage.SECTORS));
    }

    assertThat(seen).hasSize(16).contains("oo", "on", "no", "nn", "oo_n", "nonn", "nnnn");
  }

  @Test
  void aTornWriteIsThereUpToTheEndOfASector() {
    sectors(4);

    var seen = new TreeSet<String>();
    for (int i = 0; i < 2000; i++) {
      seen.add(firstOfEachSector(Damage.TORN));
    }

    assertThat(seen).containsExactly("nn", "nnnn", "no");
  }

  @Test
  void oneFileIsAsBeforeAndAnotherAsAfter() {
    for (var name : new String[] {"a", "b"}) {
      take(new Made(name), write(name, 0, "o"), new Synced(name), new FolderSynced());
      take(write(name, 0, "n"));
    }

    var seen = new TreeSet<String>();
    for (int i = 0; i < 200; i++) {
      var left = disk.cut(Damage.FILES, random);
      seen.add(new String(left.get("a"), US_ASCII) + new String(left.get("b"), US_ASCII));
    }

    assertThat(seen).containsExactly("nn", "no", "on", "oo");
  }

  @Test
  void nothingIsWrittenToAFileThatIsNotThere() {
    assertThatThrownBy(() -> disk.take(write("a", 0, "x")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a");
  }

  /// Two old sectors, and so many new ones over them.
  private void sectors(int count) {
    take(new Made("a"), new FolderSynced(), write("a", 0, "o".repeat(2 * SECTOR)));
    take(new Synced("a"), write("a", 0, "n".repeat(count * SECTOR)));
  }

  /// What has no content is a hole.
  private String firstOfEachSector(Damage damage) {
    var content = text("a", damage);
    var first = new StringBuilder();
    for (int i = 0; i < content.length(); i += SECTOR) {
      first.append(content.charAt(i) == 0 ? '_' : content.charAt(i));
    }
    return first.toString();
  }

  private String text(String name, Damage damage) {
    return new String(disk.cut(damage, random).get(name), US_ASCII);
  }

  private void take(DiskEvent... events) {
    for (var event : events) {
      disk.take(event);
    }
  }

  private static Written write(String name, long at, String text) {
    return new Written(name, at, ByteBuffer.wrap(text.getBytes(US_ASCII)).asReadOnlyBuffer());
  }
}
