package cubby.hal.guard;

import cubby.hal.pins.FakePins;
import cubby.hal.pins.PinChips;
import cubby.hal.pins.PinException;
import cubby.hal.pins.Pins;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A guard's process as it is, over pins that are lines of a file: `4 HIGH`.
public final class FakeGuardMain {
  private FakeGuardMain() {}

  public static void main(String[] arguments) {
    GuardProcess.run(
        new FileChips(Path.of(arguments[0])),
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        System.err::println);
    System.exit(0);
  }

  private record FileChips(Path file) implements PinChips {
    @Override
    public String name() {
      return "a file";
    }

    @Override
    public Pins at(int address) throws PinException {
      var pins = new FakePins();
      pins.onChange = this::append;
      return pins;
    }

    @Override
    public void close() {
      append("end");
    }

    private void append(String line) {
      try {
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
