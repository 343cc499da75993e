package cubby.link.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Certificates that sign themselves, made by the JDK's own tool.
final class TestCertificates {
  static final String PASSWORD = "changeit";

  private TestCertificates() {}

  /// @param store a file with key and certificate, in PKCS #12
  /// @param pem a file with the certificate
  record Identity(SSLContext context, Path store, Path pem) {}

  /// @param name what the certificate is for: `dns:localhost`
  static Identity make(Path folder, String name)
      throws IOException, InterruptedException, GeneralSecurityException {
    var file = folder.resolve(name.replace(':', '-') + ".p12");
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "mail",
            "-keyalg",
            "EC",
            "-dname",
            "CN=mail",
            "-ext",
            "SAN=" + name,
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            file.toString());
    var process = new ProcessBuilder(command).inheritIO().start();
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException("keytool made no certificate");
    }
    return of(file);
  }

  private static Identity of(Path file) throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return new Identity(
        context,
        file,
        pem(file.resolveSibling(file.getFileName() + ".pem"), store.getCertificate("mail")));
  }

  private static Path pem(Path file, Certificate certificate)
      throws IOException, GeneralSecurityException {
    var lines = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
    return Files.writeString(
        file, "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n".formatted(lines));
  }
}
