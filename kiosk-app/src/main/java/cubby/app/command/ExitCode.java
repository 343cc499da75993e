package cubby.app.command;

/// How a command ends, for whoever called it.
final class ExitCode {
  static final int DONE = 0;

  /// Refused or failed; the reason is on standard error.
  static final int REFUSED = 1;

  /// What was typed is no command of ours; picocli's own choice.
  static final int USAGE = 2;

  /// `EX_SOFTWARE` of sysexits.h: an error of the program, which its log describes.
  static final int BROKEN = 70;

  static final String HEADING = "%nExit codes:%n";
  static final String DONE_LINE = "0:done";
  static final String REFUSED_LINE = "1:refused or failed, with a sentence on standard error";
  static final String USAGE_LINE = "2:wrong usage";
  static final String BROKEN_LINE = "70:an error of the program itself, described in its log";

  private ExitCode() {}
}
