package cubby.core.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.fact.Lasting;
import cubby.core.fact.TextsNamed;
import cubby.core.text.TextRef;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A text that a new fact names, and that nobody knows to be named, would never be erased.
class TextsNamedTest {

  static Stream<Lasting> facts() {
    return Stream.of(Lasting.class.getPermittedSubclasses())
        .flatMap(kind -> Examples.of(kind).stream())
        .map(Lasting.class::cast);
  }

  @ParameterizedTest
  @MethodSource("facts")
  void allThatAFactNamesAreFound(Lasting fact) {
    assertThat(TextsNamed.by(fact)).containsExactlyInAnyOrderElementsOf(within(fact).toList());
  }

  /// By which an audit tells, among a million rows, the few that it must read.
  @ParameterizedTest
  @MethodSource("facts")
  void theStoredFormShowsThem(Lasting fact) {
    var stored = RecordCodec.FACTS.store(fact);

    assertThat(TextsStored.named(stored))
        .containsExactlyInAnyOrderElementsOf(
            TextsNamed.by(fact).stream().map(TextRef::id).toList());
    assertThat(stored.body().contains(TextsStored.MARK)).isEqualTo(!TextsNamed.by(fact).isEmpty());
    assertThat(TextsStored.erased(stored))
        .isEqualTo(fact instanceof Lasting.TextsErased(_, var texts) ? texts : List.of());
  }

  /// Wherever they are in it.
  private static Stream<TextRef> within(Object value) {
    if (value instanceof TextRef text) {
      return Stream.of(text);
    }
    if (value instanceof Optional<?> optional) {
      return optional.stream().flatMap(TextsNamedTest::within);
    }
    if (value instanceof Iterable<?> many) {
      return Stream.iterate(many.iterator(), it -> it.hasNext(), it -> it)
          .flatMap(it -> within(it.next()));
    }
    return value instanceof Record whole
        ? Arrays.stream(whole.getClass().getRecordComponents())
            .flatMap(component -> within(component(whole, component)))
        : Stream.empty();
  }

  private static Object component(Record whole, RecordComponent component) {
    try {
      return component.getAccessor().invoke(whole);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot read " + component, e);
    }
  }
}
