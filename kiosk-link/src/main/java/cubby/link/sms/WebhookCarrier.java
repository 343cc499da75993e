package cubby.link.sms;

import cubby.core.cabinet.KioskProfile;
import cubby.core.notice.OpenedNotice;
import cubby.core.shell.Delivery;
import cubby.core.shell.NoticeCarrier;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.ZoneId;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// Posts each notice as JSON with a bearer token to a gateway that sends short texts: `id`, `to` (a
/// number as in E.164) and `text`. For one thread, which may wait as long as the gateway takes.
///
/// The id comes from the notice, and is the same if it has to be sent twice.
public final class WebhookCarrier implements NoticeCarrier {
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

  /// RFC 9110, 15.5.21: understood, and yet not to be done.
  private static final int NUMBER_REFUSED = 422;

  private static final int TOKEN_BYTES_MAX = 4096;

  private final SmsSettings settings;
  private final SmsWriter writer;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_WITHIN)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final JsonMapper json = JsonMapper.builder().build();

  /// @param zone of the kiosk, in which deadlines are told
  public WebhookCarrier(SmsSettings settings, KioskProfile kiosk, ZoneId zone) {
    this.settings = settings;
    this.writer = new SmsWriter(kiosk, zone);
  }

  @Override
  public Delivery carry(OpenedNotice notice) throws IOException {
    var reader = notice.reader();
    var text = writer.write(notice);
    return reader.isEmpty() || text.isEmpty()
        ? new Delivery.Refused("This notice does not fit into a short text.")
        : post(notice.id().value(), reader.get().address(), text.get());
  }

  private Delivery post(String id, String to, String text) throws IOException {
    var body = new TreeMap<String, String>();
    body.put("id", id);
    body.put("to", to);
    body.put("text", text);
    var request =
        HttpRequest.newBuilder(settings.url())
            .timeout(ANSWER_WITHIN)
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofInputStream());
      // Nobody reads the body. The time-out ends with the headers: one that never comes whole must
      // not be waited for.
      answer.body().close();
      return delivery(answer.statusCode(), to);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the SMS gateway was not waited for", e);
    }
  }

  /// Whoever answers does so soon, and may answer the next notice otherwise: only silence closes
  /// the way. A path that is wrong, and a proxy whose gateway starts, say 400, 404 or 410: nothing
  /// about a number.
  private static Delivery delivery(int status, String to) {
    if (status >= 200 && status < 300) {
      return new Delivery.Taken();
    }
    return status == NUMBER_REFUSED
        ? new Delivery.Refused("The SMS gateway refuses '%s' (status %d).".formatted(to, status))
        : new Delivery.NotNow("the SMS gateway answers with status " + status);
  }

  private String token() throws IOException {
    if (Files.size(settings.tokenFile()) > TOKEN_BYTES_MAX) {
      throw new IOException("%s is larger than any token".formatted(settings.tokenFile()));
    }
    var token = Files.readString(settings.tokenFile()).strip();
    if (token.isEmpty() || token.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IOException("%s must have one line with the token".formatted(settings.tokenFile()));
    }
    return token;
  }
}
