package cubby.app.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpreterTest {
  private static final String UNLOCK_FIRST = "02 00 31 03 36";
  private static final String AT_REST =
      "ok 0.1 door=closed parcel=none latch=free door-sensor=ok occupancy-sensor=ok energised=no"
          + " pulses=0";

  private final SimBench bench = new SimBench();

  @Test
  void everythingBeginsClosedEmptyAndSound() {
    assertThat(bench.say("show 0.1")).isEqualTo(AT_REST);
    assertThat(bench.say("show"))
        .isEqualTo(
            "ok compartments=32 open=none parcels=none jammed=none sensors=none pulses=0 cut=none"
                + " main:faults=none");
  }

  @Test
  void aPulsedDoorSpringsOpen() {
    assertThat(bench.exchange(UNLOCK_FIRST)).isEmpty();
    assertThat(bench.say("show 0.1"))
        .isEqualTo(AT_REST.replace("closed", "open").replace("no pulses=0", "yes pulses=1"));
    assertThat(bench.say("show")).contains(" open=0.1 ", " pulses=1 ");
  }

  /// Each line's commands are said one after another; the last answer has the words.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          door 0.1 open                                  | door=open pulses=0
          door 0.1 open; door 0.1 close                  | door=closed
          door 0.1 open; door 0.1 bounce                 | door=closed
          door 0.1 open; parcel 0.1 put                  | door=open parcel=inside
          door 0.1 open; parcel 0.1 put; parcel 0.1 take | parcel=none
          latch 0.1 jam                                  | latch=jammed
          latch 0.1 jam; latch 0.1 free                  | latch=free
          sensor 0.1 door stuck-open                     | door=closed door-sensor=stuck-open
          sensor 0.1 door stuck-closed                   | door-sensor=stuck-closed
          sensor 0.1 door cut                            | door-sensor=cut
          sensor 0.1 door cut; sensor 0.1 door ok        | door-sensor=ok
          sensor 0.1 occupancy stuck-occupied            | occupancy-sensor=stuck-occupied
          sensor 0.1 occupancy stuck-empty               | occupancy-sensor=stuck-empty
          sensor 0.1 occupancy cut                       | occupancy-sensor=cut
          sensor 0.1 occupancy cut; sensor 0.1 occupancy ok | occupancy-sensor=ok
          show 1.16                                      | 1.16 door=closed
          show; show 0.1                                 | 0.1 door=closed
          """)
  void handsDoWhatTheyAreTold(String commands, String words) {
    var last = "";
    for (var command : commands.split("; ", -1)) {
      last = bench.say(command);
      assertThat(last).startsWith("ok ").doesNotContain("\n");
    }
    assertThat(last).contains(words.split(" ", -1));
  }

  @Test
  void theSummaryNamesWhatIsNotAtRest() {
    bench.say("door 0.1 open");
    bench.say("door 1.2 open");
    bench.say("parcel 1.2 put");
    bench.say("latch 0.3 jam");
    bench.say("sensor 0.4 door cut");
    bench.say("bus main cut");
    bench.say("fault main loss 30");
    assertThat(bench.say("show"))
        .isEqualTo(
            "ok compartments=32 open=0.1,1.2 parcels=1.2 jammed=0.3 sensors=0.4 pulses=0 cut=main"
                + " main:faults=loss:30");
  }

  @Test
  void aBusIsCutAndRestored() {
    assertThat(bench.say("bus main cut")).isEqualTo("ok main cut");
    assertThat(bench.say("bus main restore")).isEqualTo("ok main serial:/dev/pts/7");
    assertThat(bench.say("show")).contains(" cut=none ");
    assertThat(bench.plugged).containsExactly("cut main", "restore main");
  }

  @Test
  void aBusThatCannotBeRestoredStaysCut() {
    bench.say("bus main cut");
    bench.noLineLeft = true;
    assertThat(bench.say("bus main restore"))
        .isEqualTo("error The line cannot be served again: there is none left.");
    assertThat(bench.say("show")).contains(" cut=main ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fault main silence                | faults=silence:100
          fault main silence 40             | faults=silence:40
          fault main loss 0                 | faults=none
          fault main badsum 10 board 1      | faults=badsum:10:board:1
          fault main truncate board 0       | faults=truncate:100:board:0
          fault main junk                   | faults=junk:100
          fault main duplicate 100          | faults=duplicate:100
          fault main wrongboard 5           | faults=wrongboard:5
          fault main delay 250              | faults=delay:250
          fault main delay                  | faults=delay:100
          fault main late                   | faults=late:300
          fault main echo                   | faults=echo
          fault main reset                  | faults=none
          fault main reset board 1          | faults=none
          fault main none                   | faults=none
          fault main loss 3; fault main loss 4                      | faults=loss:4
          fault main loss 3; fault main loss 4 board 1              | faults=loss:3,loss:4:board:1
          fault main late 9; fault main echo; fault main silence 1  | faults=silence:1,late:9,echo
          fault main loss; fault main echo; fault main none         | faults=none
          fault main loss; fault main loss 0                        | faults=none
          """)
  void faultsAreSetAndTakenBack(String commands, String words) {
    var last = "";
    for (var command : commands.split("; ", -1)) {
      last = bench.say(command);
    }
    assertThat(last).isEqualTo("ok main " + words);
  }

  @Test
  void wordsMayBeFarApart() {
    assertThat(bench.say("  show \t 0.1  ")).isEqualTo(AT_REST);
    assertThat(bench.say("show 0.1\r")).isEqualTo(AT_REST);
  }

  @Test
  void helpNamesEveryCommand() {
    assertThat(bench.say("help"))
        .startsWith("ok ")
        .doesNotContain("\n")
        .contains("door L", "parcel L", "latch L", "sensor L", "bus NAME", "fault NAME", "show [L]")
        .contains("silence, loss, delay, wrongboard", "echo, reset, none")
        .contains("help", "quit");
  }

  @Test
  void quitIsTheEnd() {
    assertThat(bench.interpreter.over()).isFalse();
    assertThat(bench.say("quit")).startsWith("ok ");
    assertThat(bench.interpreter.over()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          frobnicate                  => There is no command 'frobnicate'; there is door, parcel, latch, sensor, signal, bus, fault, show, help, quit.
          dor 0.1 open                => There is no command 'dor': did you mean 'door'?
          door                        => This is written: door L close|open|bounce.
          door 0.1                    => This is written: door L close|open|bounce.
          door 0.1 open now           => This is written: door L close|open|bounce.
          door 0.17 open              => There is no compartment '0.17': did you mean '0.1'?
          door X7 open                => There is no compartment 'X7'; they go from 0.1 to 1.16.
          door 0.1 slam               => There is no way to move a door 'slam'; there is close, open, bounce.
          door 0.1 clse               => There is no way to move a door 'clse': did you mean 'close'?
          door 0.1 close              => 0.1 is closed already.
          parcel 0.1 put              => 0.1 is closed: nothing can be put in.
          parcel 0.1 kick             => There is no way to move a parcel 'kick'; there is put, take.
          latch 0.1 break             => There is no state of a latch 'break'; there is jam, free.
          sensor 0.1 window ok        => There is no sensor 'window'; there is door, occupancy.
          sensor 0.1 door stuck       => There is no state of a door's sensor 'stuck': did you mean 'stuck-open'?
          sensor 0.1 door             => This is written: sensor L door ok|stuck-open|stuck-closed|cut, sensor L occupancy ok|stuck-occupied|stuck-empty|cut.
          signal hatch active         => This cabinet has no signals.
          signal hatch                => This is written: signal NAME active|quiet.
          bus mian cut                => There is no bus 'mian': did you mean 'main'?
          bus main pull               => There is no way to plug a bus 'pull'; there is cut, restore.
          bus main                    => This is written: bus NAME cut|restore.
          fault main                  => This is written: fault NAME KIND [VALUE] [board N].
          fault main los              => There is no fault 'los': did you mean 'loss'?
          fault main loss 101         => loss takes 0 to 100 percent, not '101'.
          fault main loss -1          => loss takes 0 to 100 percent, not '-1'.
          fault main loss much        => loss takes 0 to 100 percent, not 'much'.
          fault main late 60001       => late takes 0 to 60000 milliseconds, not '60001'.
          fault main loss 1 2         => This is written: fault NAME KIND [VALUE] [board N].
          fault main loss board       => The board comes last, with its address: board N.
          fault main loss board 1 5   => The board comes last, with its address: board N.
          fault main loss board 2     => There is no board '2'; there is 0, 1.
          fault main echo 5           => echo takes no value, not '5'.
          fault main echo board 1     => An echo is of the whole bus: leave 'board N' out.
          fault main none board 1     => none clears the whole bus: leave 'board N' out.
          fault main none 3           => none takes no value, not '3'.
          fault main reset 3          => reset takes no value, not '3'.
          show 0.1 0.2                => This is written: show [L].
          help me                     => This is written: help.
          quit now                    => This is written: quit.
          """)
  void whatCannotBeDoneIsOneSentence(String command, String sentence) {
    var before = bench.say("show");
    assertThat(bench.say(command)).isEqualTo("error " + sentence);
    assertThat(bench.say("show")).isEqualTo(before);
    assertThat(bench.interpreter.over()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r"})
  void anEmptyLineIsAnsweredToo(String line) {
    assertThat(bench.say(line))
        .isEqualTo("error There is no command in this line: 'help' lists them.");
  }

  @Test
  void aLineOfNonsenseIsAnsweredInOneLine() {
    assertThat(bench.say("\u001B[2J\u2028" + "x".repeat(5000)))
        .startsWith("error There is no command '·[2J·xxx")
        .hasSizeLessThan(200);
  }
}
