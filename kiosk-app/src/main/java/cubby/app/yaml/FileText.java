package cubby.app.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What is text in a file's bytes, and what is not.
public final class FileText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private FileText() {}

  /// The text of a file in UTF-8; empty, and a fault, if it is none.
  public static Optional<String> decode(byte[] bytes, Faults faults) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var input = ByteBuffer.wrap(bytes);
    var output = CharBuffer.allocate(bytes.length + 1);
    boolean broken = decoder.decode(input, output, true).isError();
    var text = output.flip().toString();
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    var control = firstControl(text);
    if (control < text.length()) {
      faults.add(
          spot(text, control),
          "the character U+%04X is not text".formatted((int) text.charAt(control)),
          "Is this the right file? A configuration is plain text in UTF-8.");
      return Optional.empty();
    }
    if (broken) {
      faults.add(
          spot(text, text.length()),
          "the byte 0x%02X is not UTF-8".formatted(input.get()),
          "Is this the right file? If so, save it as UTF-8.");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /// Where the first character stands that YAML forbids; the text's length if there is none.
  private static int firstControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
      if (control || c >= '\uFFFE') {
        return i;
      }
    }
    return text.length();
  }

  private static Spot spot(String text, int offset) {
    int line = 1;
    int begin = 0;
    for (int i = 0; i < offset; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        begin = i + 1;
      }
    }
    return new Spot(line, text.codePointCount(begin, offset) + 1);
  }
}
