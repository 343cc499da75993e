package cubby.link.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.input.Command;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Any text has an answer, also where a code should be sealed in it.
class OddSealTest {

  private final Desk desk = new Desk();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\"}",
        "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"epk\":7}",
        "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"epk\":{}}",
        "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"epk\":null}",
        "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"epk\":{\"kty\":\"OKP\",\"crv\":\"X25519\"}}",
        "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"epk\":{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":7}}",
        "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"epk\":{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"\"}}",
        "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"epk\":{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"AAAA\"}}",
        "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"epk\":{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}}",
        "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"epk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}}",
        "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"epk\":{\"kty\":\"OKP\",\"crv\":\"X448\",\"x\":\"AAAA\"}}",
        "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"epk\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\",\"y\":\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\"}}",
        "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"epk\":{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}}",
        "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"epk\":{\"kty\":\"oct\",\"k\":\"AAAA\"}}",
        "{\"alg\":\"ECDH-ES\",\"enc\":7}",
        "{\"alg\":7,\"enc\":\"A256GCM\"}",
        "{\"alg\":[],\"enc\":{}}",
        "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"crit\":7}",
        "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"crit\":[7]}",
        "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"apu\":7}",
        "[]",
        "7",
        "",
        "x"
      })
  void isRefused(String header) {
    for (var rest :
        new String[] {
          "..AAAA.AAAA.AAAA", "..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA", "...."
        }) {
      var jwe =
          Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8)) + rest;
      var fields =
          """
          "message": "announce", "kind": "delivery", "tracking": "SW101", "size": "M",
          "recipient": {"email": "ada@example.org"}, "code": "%s"\
          """
              .formatted(jwe);

      assertThat(desk.reader.read(desk.bySwift(fields))).isInstanceOf(Command.RefuseMessage.class);
    }
  }
}
