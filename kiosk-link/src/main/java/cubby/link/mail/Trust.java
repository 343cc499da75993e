package cubby.link.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/// Whose word is taken for who a mail server is.
public final class Trust {
  private static final String CERTIFICATE = "X.509";

  private Trust() {}

  /// What is wrong with a file of certificates, in a sentence without a full stop.
  public static Optional<String> objectionTo(Path file) {
    try {
      factory(file);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /// Makes sockets that trust the certificates in a file, and no others.
  static SSLSocketFactory factory(Path file) throws IOException {
    try {
      var store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int count = 0;
      try (var in = Files.newInputStream(file)) {
        for (var each : CertificateFactory.getInstance(CERTIFICATE).generateCertificates(in)) {
          store.setCertificateEntry("authority-" + count++, each);
        }
      }
      if (count == 0) {
        throw new IOException("there is no certificate in %s".formatted(file));
      }
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (NoSuchFileException e) {
      throw new IOException("there is no file %s with certificates".formatted(file), e);
    } catch (CertificateException e) {
      throw new IOException("%s has no certificates in PEM form".formatted(file), e);
    } catch (GeneralSecurityException e) {
      throw new IOException("the certificates in %s cannot be used".formatted(file), e);
    }
  }
}
