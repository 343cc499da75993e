package cubby.app.config;

import cubby.hal.config.BusSettings;
import cubby.hal.line.LineAddress;
import cubby.hal.program.ProgramPath;
import cubby.hal.sound.Speakers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a sound configuration names and the computer at hand does not have. No fault: it may have
/// been written on another computer, or a plug may be out.
public final class MachineCheck {
  private MachineCheck() {}

  /// Of the lines to boards, as of what is [beside them][#missing(Peripherals, ProgramPath)].
  public static List<String> missing(List<BusSettings> buses) {
    return buses.stream()
        .flatMap(bus ->
            objectionTo(bus.line()).stream().map(why -> "bus %s: %s".formatted(bus.name(), why)))
        .toList();
  }

  /// One sentence for each, with what it is about in front; none if all is there.
  public static List<String> missing(Peripherals peripherals, ProgramPath path) {
    return Stream.of(
            peripherals.scanner().flatMap(its -> objectionTo(its.line())).stream()
                .map(why -> "scanner: " + why),
            peripherals.cameras().stream()
                .flatMap(place ->
                    path.objectionTo(place.camera().command().getFirst()).stream()
                        .map(why -> "camera %s: %s".formatted(place.camera().id(), why))),
            peripherals.speaker().stream()
                .flatMap(speaker -> Stream.of(speaker.command().getFirst(), Speakers.PLAYER))
                .flatMap(program -> path.objectionTo(program).stream())
                .map(why -> "speaker: " + why))
        .flatMap(sentences -> sentences)
        .toList();
  }

  /// Only looks: opening the line would take it from a kiosk that runs.
  private static Optional<String> objectionTo(String line) {
    var address = LineAddress.parse(line);
    return address.device().flatMap(MachineCheck::objectionTo);
  }

  private static Optional<String> objectionTo(Path device) {
    if (!Files.exists(device)) {
      return Optional.of("there is no %s (unplugged?)".formatted(device));
    }
    return Files.isReadable(device) && Files.isWritable(device)
        ? Optional.empty()
        : Optional.of(
            "no permission for %s: the user %s must be in the group that owns it, usually dialout"
                .formatted(device, System.getProperty("user.name")));
  }
}
