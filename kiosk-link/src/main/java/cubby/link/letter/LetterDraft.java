package cubby.link.letter;

import cubby.core.notice.NoticeId;
import cubby.core.notice.OpenedNotice.Code;
import cubby.core.notice.Picture;
import cubby.core.words.Language;
import cubby.link.letter.Passage.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A letter in the making, of one language's texts. For one thread.
final class LetterDraft {
  private final LetterWords words;
  private final NoticeId id;
  private final String to;
  private final Language language;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private String subject = "";
  private Optional<String> qrText = Optional.empty();
  private Optional<Picture> photo = Optional.empty();

  /// @param to as it was typed
  LetterDraft(LetterWords words, NoticeId id, String to, Language language) {
    this.words = words;
    this.id = id;
    this.to = to;
    this.language = language;
  }

  LetterDraft subject(String key, String... parts) {
    subject = words.text(key, parts);
    return this;
  }

  LetterDraft greeting(Optional<String> name) {
    name.filter(text -> !text.isBlank()).ifPresent(text -> text("greeting", text));
    return this;
  }

  LetterDraft lead(String key, String... parts) {
    return add(new Passage.Lead(words.text(key, parts)));
  }

  /// One line for each key.
  LetterDraft lines(String... keys) {
    return add(new Passage.Text(Arrays.stream(keys).map(words::text).toList()));
  }

  LetterDraft text(String key, String... parts) {
    return add(new Passage.Text(List.of(words.text(key, parts))));
  }

  LetterDraft footer(String key, String... parts) {
    return add(new Passage.Footer(words.text(key, parts)));
  }

  LetterDraft row(String key, String... values) {
    rows.add(new Row(words.text(key), cleaned(values), false));
    return this;
  }

  LetterDraft row(String key, Optional<String> value) {
    value.ifPresent(text -> row(key, text));
    return this;
  }

  /// The code in groups, its check number, and its picture.
  LetterDraft code(String key, Code code) {
    rows.add(new Row(words.text(key), List.of(DigitGroups.of(code.digits())), true));
    qrText = Optional.of(code.qrText());
    return row("row.check", code.check());
  }

  LetterDraft photo(Optional<Picture> picture) {
    photo = picture;
    return this;
  }

  Letter done() {
    flush();
    return new Letter(id, to, language, subject, passages, qrText, photo);
  }

  private LetterDraft add(Passage passage) {
    flush();
    passages.add(passage);
    return this;
  }

  /// Rows that follow each other stand together.
  private void flush() {
    if (!rows.isEmpty()) {
      passages.add(new Passage.Facts(rows));
      rows.clear();
    }
  }

  private static List<String> cleaned(String... values) {
    return Arrays.stream(values).map(OneLine::of).toList();
  }
}
