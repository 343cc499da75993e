package cubby.app.command;

import static java.util.stream.Collectors.joining;

import cubby.app.config.AddressBookFile;
import cubby.app.config.CabinetConfig;
import cubby.app.config.ConfigReader;
import cubby.app.config.ConfigReading;
import cubby.app.config.MachineCheck;
import cubby.app.config.MailCheck;
import cubby.app.config.UsbLines;
import cubby.app.control.Question;
import cubby.core.effect.Reply;
import cubby.hal.program.ProgramPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    header = {"Tells what is wrong in a configuration.", ""},
    description = {
      "All faults are told at once: each with a line 'FILE:LINE:COLUMN: what is wrong', and under "
          + "it what to do.",
      "",
      "What a sound configuration names and this machine does not have (a line to boards, a program, "
          + "the mail server's password) is said too, and is no fault: it may have been "
          + "written for another machine. So is who gets no notices.",
      "",
      "Every key, its unit and its default is in docs/configuration.md.",
      ""
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      "0:the configuration is sound",
      "1:it is not, or cannot be read, or the kiosk in the data folder cannot be asked",
      ExitCode.USAGE_LINE
    })
final class CheckCommand implements Callable<Integer> {
  private final KioskOffice office;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The configuration, cabinet.yaml.")
  private Path file;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = {
        "The data folder of the kiosk that it is for: parcels are named that are inside",
        "compartments which the configuration no longer has."
      })
  private @Nullable Path data;

  CheckCommand(KioskOffice office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    var line = spec.commandLine();
    return switch (ConfigReader.read(file)) {
      case ConfigReading.Sound(var config) -> {
        line.getOut().println(file + " is sound: " + summary(config) + besides(config));
        tell("Notices, though:", MailCheck.unreached(config));
        tell("Lines, though:", UsbLines.unsteady(config));
        tell("The address book, though:", AddressBookFile.objections(config));
        tell(
            "On this machine, though:",
            Stream.of(
                    MachineCheck.missing(config.buses()),
                    MachineCheck.missing(config.peripherals(), ProgramPath.ofEnvironment()),
                    MailCheck.missing(config.mail()),
                    MailCheck.missingForSms(config.sms()))
                .flatMap(List::stream)
                .toList());
        yield data == null ? ExitCode.DONE : askKiosk(config, data);
      }
      case ConfigReading.Broken broken -> {
        Faulty.print(file, broken, line.getOut());
        yield ExitCode.REFUSED;
      }
      case ConfigReading.Unreadable(var sentence) -> {
        line.getErr().println(file + ": " + sentence);
        yield ExitCode.REFUSED;
      }
    };
  }

  private int askKiosk(CabinetConfig config, Path folder) {
    var configured = config.cabinet().compartments().stream().map(it -> it.id()).toList();
    var reply = office.question(folder, new Question.LeftOut(configured), Optional.of(config));
    if (reply instanceof Reply.Done(var sentences)) {
      tell("In this kiosk, though:", sentences.lines().toList());
      return ExitCode.DONE;
    }
    return Answers.say(spec, reply);
  }

  private void tell(String headline, List<String> sentences) {
    if (!sentences.isEmpty()) {
      var out = spec.commandLine().getOut();
      out.println(headline);
      sentences.forEach(sentence -> out.println("    " + sentence));
    }
  }

  /// "24 compartments in 3 sizes (9 S, 8 M, 7 L) on 2 banks, 1 bus."
  private static String summary(CabinetConfig config) {
    var cabinet = config.cabinet();
    var sizes =
        cabinet.sizes().stream()
            .map(size ->
                cabinet.compartments().stream().filter(c -> c.size().equals(size)).count()
                    + " "
                    + size.name())
            .collect(joining(", "));
    return "%s in %s (%s) on %s, %s."
        .formatted(
            count(cabinet.compartments().size(), "compartment", "compartments"),
            count(cabinet.sizes().size(), "size", "sizes"),
            sizes,
            count(config.banks().size(), "bank", "banks"),
            count(config.buses().size(), "bus", "buses"));
  }

  /// " And a scanner, 2 cameras, a signal.", or nothing.
  private static String besides(CabinetConfig config) {
    var its = config.peripherals();
    var parts =
        Stream.of(
                its.scanner().map(_ -> "a scanner").orElse(""),
                its.cameras().isEmpty() ? "" : count(its.cameras().size(), "camera", "cameras"),
                its.signals().isEmpty() ? "" : count(its.signals().size(), "signal", "signals"),
                its.speaker().map(_ -> "a speaker").orElse(""))
            .filter(part -> !part.isEmpty())
            .collect(joining(", "));
    return parts.isEmpty() ? "" : " And %s.".formatted(parts);
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
