package cubby.link.message;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.input.Command;
import cubby.core.message.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What docs/messages.md tells integrators is so.
class MessageGuideTest {
  private static final Path GUIDE = Path.of("..", "docs", "messages.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("with `announce.json`\\s+```json\\s(.*?)```", Pattern.DOTALL);

  private final Desk desk = new Desk();

  @Test
  void itsExampleIsAMessage() throws IOException {
    var example = EXAMPLE.matcher(Files.readString(GUIDE));
    assertThat(example.find()).isTrue();
    var complete =
        MessageDraft.parse(example.group(1))
            .complete(
                UUID.fromString(Desk.ID),
                Instant.ofEpochSecond(1_800_000_000),
                Optional.of(MessageKeys.publicJwk(desk.secrets.messageKey().pair())),
                new SecureRandom());

    assertThat(desk.reader.read(MessageWriter.sign(complete, desk.swift, "swift")))
        .isInstanceOfSatisfying(
            Command.FollowMessage.class,
            message ->
                assertThat(message.request())
                    .isInstanceOfSatisfying(
                        Command.AnnounceParcel.class,
                        announced ->
                            assertThat(announced.announcement().code().orElseThrow().code())
                                .isEqualTo(desk.secrets.codeMacs().ofDigits("12345678"))));
  }

  @Test
  void everyMessageAndEveryRefusalIsInIt() throws IOException {
    var guide = Files.readString(GUIDE);

    assertThat(RequestReader.NAMES)
        .allSatisfy(name -> assertThat(guide).contains("| `" + name + "`"));
    for (var refusal : Refusal.values()) {
      assertThat(guide).contains("`" + refusal + "`");
    }
  }
}
