package cubby.core.message;

import java.util.Locale;
import java.util.regex.Pattern;

/// Names one message for good: a UUID (RFC 9562), which says nothing about anybody and so may stand
/// in the journal.
public record MessageId(String uuid) implements Comparable<MessageId> {
  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

  public MessageId {
    if (!isValid(uuid)) {
      throw new IllegalArgumentException("a message is named by a UUID");
    }
    uuid = uuid.toLowerCase(Locale.ROOT);
  }

  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(MessageId other) {
    return uuid.compareTo(other.uuid);
  }
}
