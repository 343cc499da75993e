package cubby.app.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The pages of one diagnosis, and the archive that they are handed over in.
public final class Diagnosis {

  private final SequencedMap<String, String> pages = new LinkedHashMap<>();

  /// @param kiosk its id
  public Diagnosis(String kiosk, String version, Instant at) {
    with(
        "README.txt",
        """
        Diagnosis of kiosk %s, made on %s by Cubby %s.

        status.json         how it stands
        machine.txt         the computer, and the Java that it runs on
        configuration.txt   how it is configured, without contacts and secrets
        compartments.csv    each compartment: its wiring, state, door, sensor and latch
        buses.csv           what each bus has counted since the start
        facts.csv           the last facts: their kinds and times, and where they happened
        log.txt             the last of the log: what was said, without what it was said of
        journal.txt         whether the journal is as it was written

        Nothing in it is about a person: no names, addresses, barcodes, codes, numbers of people or
        parcels, and none of their keyed digests.
        """
            .formatted(kiosk, at, version));
  }

  public Diagnosis with(String name, String text) {
    pages.put(name, text);
    return this;
  }

  /// As a ZIP archive.
  public byte[] archive() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, UTF_8)) {
      for (var page : pages.entrySet()) {
        zip.putNextEntry(new ZipEntry(page.getKey()));
        zip.write(page.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return bytes.toByteArray();
  }
}
