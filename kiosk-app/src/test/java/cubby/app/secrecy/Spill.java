package cubby.app.secrecy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All bytes of some files, in which secrets are looked for in every form in which a program may
/// leave one by mistake.
final class Spill {
  private final String bytes;

  /// Each byte as one character.
  Spill(List<Path> files) throws IOException {
    var all = new StringBuilder();
    for (var file : files) {
      all.append(Files.readString(file, ISO_8859_1));
    }
    bytes = all.toString();
  }

  int length() {
    return bytes.length();
  }

  boolean has(String text) {
    return bytes.contains(text);
  }

  /// The form in which the secret is there.
  Optional<String> form(byte[] secret) {
    return forms(secret).entrySet().stream()
        .filter(form -> bytes.contains(form.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  Optional<String> form(String secret) {
    return form(secret.getBytes(UTF_8))
        .or(() -> form(secret.getBytes(UTF_16LE)))
        .or(() -> form(secret.getBytes(UTF_16BE)));
  }

  private static Map<String, String> forms(byte[] secret) {
    var forms = new TreeMap<>(encodings("", secret));
    for (var algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
      forms.putAll(encodings(algorithm + " ", digest(algorithm, secret)));
    }
    return forms;
  }

  private static Map<String, String> encodings(String of, byte[] bytes) {
    var hex = HexFormat.of();
    var forms = new TreeMap<String, String>();
    forms.put(of + "plain", new String(bytes, ISO_8859_1));
    forms.put(of + "hex", hex.formatHex(bytes));
    forms.put(of + "HEX", hex.withUpperCase().formatHex(bytes));
    for (int before = 0; before < 3; before++) {
      forms.put(of + "base64 behind " + before, base64(bytes, before));
    }
    return forms;
  }

  /// Those characters that do not depend on what stands around.
  private static String base64(byte[] bytes, int before) {
    var within = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, within, before, bytes.length);
    var text = Base64.getEncoder().withoutPadding().encodeToString(within);
    var first = (before * 8 + 5) / 6;
    var last = within.length * 8 / 6;
    return text.substring(first, last);
  }

  private static byte[] digest(String algorithm, byte[] of) {
    try {
      return MessageDigest.getInstance(algorithm).digest(of);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
