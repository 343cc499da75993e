package cubby.app.config;

import static java.util.Objects.requireNonNull;

import cubby.app.yaml.Faults;
import cubby.app.yaml.Line;
import cubby.app.yaml.Matching;
import cubby.app.yaml.Section;
import cubby.link.sms.SmsSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the file says of an SMS gateway.
record SmsPart(@Nullable String url, @Nullable Path tokenFile) {

  /// Without TLS only what is on this machine: on the way everybody could read the codes.
  private static final Matching URL =
      new Matching(
          new Line(500),
          Pattern.compile(
                  "https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[!-~&&[^\"<>\\\\^`{|}]]*)?"
                      + "|http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?(/[!-~&&[^\"<>\\\\^`{|}]]*)?")
              .asMatchPredicate(),
          "the address of an SMS gateway",
          "Write it like https://sms.example.org/send; http does only for localhost.");

  static @Nullable SmsPart read(@Nullable Section at, Path folder, Faults faults) {
    if (at == null) {
      return null;
    }
    var part =
        new SmsPart(
            at.required("url", URL),
            WrittenPath.read(
                at,
                "token-file",
                at.required("token-file", new Line(200)),
                "Write the name of a file that has the token and nothing else.",
                folder,
                faults));
    at.close();
    return part;
  }

  /// Once there are no faults.
  SmsSettings settings() {
    return new SmsSettings(URI.create(requireNonNull(url)), requireNonNull(tokenFile));
  }
}
