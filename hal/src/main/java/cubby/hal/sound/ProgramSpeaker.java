package cubby.hal.sound;

import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.sound.Speaker;
import cubby.hal.contract.sound.Tone;
import cubby.hal.contract.sound.Utterance;
import cubby.hal.program.Ended;
import cubby.hal.program.ProgramRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Speaks through programs, one at a time, on a thread `speaker` of its own. One thing may wait,
/// and what is new takes its place; what is brief waits before it.
final class ProgramSpeaker implements Speaker, Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(ProgramSpeaker.class);

  /// A thousand characters take a minute at espeak's own speed; what speaks for longer hangs.
  private static final Duration SPEAK_WITHIN = Duration.ofSeconds(90);

  /// A program that takes longer over what is brief hangs.
  private static final Duration BRIEF_WITHIN = Duration.ofMillis(1500);

  /// How much of that may wait: nobody types faster for longer.
  private static final int BRIEF_WAITING_MAX = 4;

  /// How long the thread may take to end: a program is killed.
  private static final Duration JOIN_WITHIN = Duration.ofSeconds(2);

  /// Whoever stops the thread leaves it nothing to say.
  private static final Optional<List<Voice.Call>> STOP = Optional.empty();

  private final Voice voice;
  private final MonotonicClock clock;
  private final Thread thread;
  private final BlockingQueue<Optional<List<Voice.Call>>> next = new ArrayBlockingQueue<>(1);
  private boolean closed;
  private String trouble = "";

  private ProgramSpeaker(Voice voice, MonotonicClock clock, ThreadFactory threads) {
    this.voice = voice;
    this.clock = clock;
    this.thread = threads.newThread(this);
  }

  static ProgramSpeaker start(Voice voice, MonotonicClock clock, ThreadFactory threads) {
    var speaker = new ProgramSpeaker(voice, clock, threads);
    speaker.thread.setName("speaker");
    speaker.thread.start();
    return speaker;
  }

  @Override
  public void say(Utterance utterance) {
    var calls = voice.calls(utterance);
    // A key that cannot be heard silences nobody.
    if (utterance.tone() != Tone.KEY || !calls.isEmpty()) {
      replace(Optional.of(calls));
    }
  }

  @Override
  public void close() {
    replace(STOP);
    try {
      boolean _ = thread.join(JOIN_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    try {
      for (var calls = next.take(); calls.isPresent(); calls = next.take()) {
        sound(calls.get());
      }
    } catch (InterruptedException _) {
      // Whoever interrupts wants it to end, as it does.
    }
  }

  private synchronized void replace(Optional<List<Voice.Call>> with) {
    if (closed) {
      return;
    }
    closed = with.isEmpty();
    var waiting = Optional.ofNullable(next.poll()).flatMap(calls -> calls).orElse(List.of());
    next.add(with.map(calls -> following(waiting, calls)));
  }

  /// What is brief is not lost while it waits.
  private static List<Voice.Call> following(List<Voice.Call> waiting, List<Voice.Call> calls) {
    return Stream.concat(
            waiting.stream().filter(Voice.Call::brief).limit(BRIEF_WAITING_MAX), calls.stream())
        .toList();
  }

  /// Until something new is to be said.
  private void sound(List<Voice.Call> calls) {
    for (var call : calls) {
      if (call.brief() ? !isClosed() : next.isEmpty()) {
        sound(call);
      }
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private void sound(Voice.Call call) {
    var program = call.command().getFirst();
    var ended =
        call.brief()
            ? ProgramRun.run(call.command(), call.input(), BRIEF_WITHIN, clock, () -> !isClosed())
            : ProgramRun.run(call.command(), call.input(), SPEAK_WITHIN, clock, next::isEmpty);
    switch (ended) {
      case Ended.Exited(var code, _) when code == 0 -> trouble = "";
      case Ended.Exited(var code, var said) -> warn(program + " ended with " + code + ": " + said);
      case Ended.TookTooLong(var limit, _) -> warn(program + " took longer than " + limit);
      case Ended.NotStarted(var why) -> warn(why);
      case Ended.CutOff _ -> {}
    }
  }

  /// Once, and not for every sentence that nobody hears.
  private void warn(String sentence) {
    if (!sentence.equals(trouble)) {
      trouble = sentence;
      LOG.warn("The speaker is silent: {}", sentence);
    }
  }
}
