package cubby.link.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.notice.OpenedNotice;
import cubby.core.notice.OpenedNotice.Reader;
import cubby.core.notice.SupportMatter;
import cubby.core.shell.Delivery;
import cubby.core.shell.NoticeCarrier;
import cubby.core.words.Language;
import cubby.link.letter.Examples;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Against a gateway in this very process.
@Timeout(60)
class WebhookCarrierTest {

  private static final String PHONE = "+49301234567";

  @TempDir private Path folder;

  private Gateway gateway;
  private WebhookCarrier carrier;

  @BeforeEach
  void open() throws IOException {
    gateway = Gateway.open();
    var token = Files.writeString(folder.resolve("token"), "open-sesame\n");
    var url = URI.create("http://localhost:%d/sms".formatted(gateway.port()));
    carrier =
        new WebhookCarrier(
            new SmsSettings(url, token), Examples.kiosk(Language.ENGLISH), Examples.ZONE);
  }

  @AfterEach
  void close() throws IOException {
    gateway.close();
  }

  @Test
  void aNoticeIsPostedWithItsTokenAndItsId() throws IOException {
    assertThat(carrier.carry(stored())).isEqualTo(new Delivery.Taken());

    assertThat(gateway.headers())
        .contains("POST /sms HTTP/1.1", "Authorization: Bearer open-sesame");
    var sent = JsonMapper.builder().build().readTree(gateway.bodies().getFirst());
    assertThat(sent.get("id").asString()).isEqualTo("a1-n0");
    assertThat(sent.get("to").asString()).isEqualTo(PHONE);
    assertThat(sent.get("text").asString())
        .isEqualTo(
            "Market Square: your parcel is here. Pickup code 12345678 / 4711."
                + " Until Mon 17 Mar, 10:15.");
  }

  @Test
  @Timeout(20)
  void aGatewayThatDiesAfterItsHeadersHoldsNothingUp() throws IOException {
    gateway.fallSilentAfterHeaders();

    assertThat(carrier.carry(stored())).isEqualTo(new Delivery.Taken());
  }

  @Test
  void aNumberThatIsRefusedIsRefusedForGood() throws IOException {
    gateway.answerWith(422);

    assertThat(carrier.carry(stored())).isInstanceOf(Delivery.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 403, 404, 410, 429, 500, 503})
  void whatIsTheGatewaysTroubleIsTriedAgain(int trouble) throws IOException {
    gateway.answerWith(trouble);

    assertThat(carrier.carry(stored()))
        .isEqualTo(new Delivery.NotNow("the SMS gateway answers with status " + trouble));
  }

  @Test
  void aGatewayThatIsNotThereIsTriedAgain() throws IOException {
    gateway.close();

    assertThatThrownBy(() -> carrier.carry(stored())).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "two words", "a\nb"})
  void aTokenThatIsNoneIsNotSent(String token) throws IOException {
    Files.writeString(folder.resolve("token"), token);

    assertThatThrownBy(() -> carrier.carry(stored())).isInstanceOf(IOException.class);
    assertThat(gateway.bodies()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyNoticeToPeopleIsShortAndInOneLine(Language language) {
    var writer = new SmsWriter(Examples.kiosk(language), Examples.ZONE);
    for (var notice : Examples.all(new Reader(PHONE, Optional.empty(), language))) {
      var text = writer.write(notice);
      if (!(notice instanceof OpenedNotice.CourierList)
          && !(notice instanceof OpenedNotice.ForSupport)) {
        assertThat(text.orElseThrow())
            .hasSizeLessThanOrEqualTo(SmsWriter.LENGTH_MAX)
            .doesNotContain("\n", "{");
      }
    }
    assertThat(SmsWriter.wordsOf(language).stringPropertyNames())
        .isEqualTo(SmsWriter.wordsOf(Language.ENGLISH).stringPropertyNames());
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageSaysTheSameThings(Language language) {
    var english = SmsWriter.wordsOf(Language.ENGLISH);
    SmsWriter.wordsOf(language)
        .forEach((key, text) ->
            assertThat(parameters((String) text))
                .as(key.toString())
                .isEqualTo(parameters(english.getProperty(key.toString()))));
  }

  private static List<String> parameters(String text) {
    return Pattern.compile("\\{.*?}|[{}]")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }

  @Test
  void whatComesFromOutsideStaysInItsLine() {
    var writer = new SmsWriter(Examples.kiosk(Language.ENGLISH), Examples.ZONE);
    var tricky = "T{0}\r\nTo: +1 $1 " + "9".repeat(500);
    var text =
        writer
            .write(Examples.returned(new Reader(PHONE, Optional.empty(), Language.ENGLISH), tricky))
            .orElseThrow();

    assertThat(text).contains("T{0} To: +1 $1 9").hasSize(SmsWriter.LENGTH_MAX);
  }

  @Test
  void telephonesGoOneWayAndAllElseTheOther() throws IOException {
    var letters = new ArrayList<OpenedNotice>();
    var both =
        new ByContact(
            carrier,
            notice -> {
              letters.add(notice);
              return new Delivery.Taken();
            });
    both.carry(stored());
    both.carry(Examples.stored(Examples.reader(Language.ENGLISH)));
    both.carry(Examples.forSupport(SupportMatter.LATCH_JAMMED, ""));

    assertThat(gateway.bodies()).hasSize(1);
    assertThat(letters).hasSize(2);
  }

  @Test
  void eachWayIsToldFromTheOther() {
    NoticeCarrier letters = _ -> new Delivery.Taken();
    var both = new ByContact(carrier, letters);

    assertThat(both.way(stored())).isSameAs(carrier);
    assertThat(both.way(Examples.forSupport(SupportMatter.LATCH_JAMMED, ""))).isSameAs(letters);
  }

  private static OpenedNotice stored() {
    return Examples.stored(new Reader(PHONE, Optional.empty(), Language.ENGLISH));
  }
}
