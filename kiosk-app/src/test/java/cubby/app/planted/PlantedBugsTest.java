package cubby.app.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is planted fits the sources as they are now.
class PlantedBugsTest {
  static final Path ROOT = Path.of("..");
  static final Path BUGS = Path.of("src/test/resources/cubby/app/planted");

  @TempDir private Path folder;

  static Stream<PlantedBug> bugs() throws IOException {
    return PlantedBug.all(BUGS).stream();
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void fitsOnce(PlantedBug bug) throws IOException {
    assertThat(bug.changes()).isNotEmpty();
    assertThat(bug.planted(ROOT)).isNotEqualTo(Files.readString(ROOT.resolve(bug.source())));
  }

  /// Several at once, none of them of the same source, since a compiler takes its time to start.
  @Test
  @Tag("long")
  void allCompile() throws IOException {
    var rounds = new ArrayList<List<PlantedBug>>();
    var bySource = new TreeMap<Path, Integer>();
    for (var bug : PlantedBug.all(BUGS)) {
      var round = bySource.merge(bug.source(), 1, Integer::sum);
      if (round > rounds.size()) {
        rounds.add(new ArrayList<>());
      }
      rounds.get(round - 1).add(bug);
    }
    for (var round : rounds) {
      PlantedClasses.compile(round, ROOT, folder.resolve(String.valueOf(rounds.indexOf(round))));
    }
  }

  @Test
  void whatStandsThereTwiceOrNotAtAllIsNoPlace() throws IOException {
    Files.writeString(folder.resolve("Source.java"), "one\ntwo\none\n");
    assertThatThrownBy(() -> planted("one"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("more than once in Source.java");
    assertThatThrownBy(() -> planted("three"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not in Source.java");
    assertThat(planted("two")).isEqualTo("one\nthere\none");
  }

  private String planted(String before) throws IOException {
    var change = new PlantedBug.Change(List.of(before), List.of("there"));
    return new PlantedBug("Wrong", Path.of("Source.java"), List.of(change)).planted(folder);
  }
}
