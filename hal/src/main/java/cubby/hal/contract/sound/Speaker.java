package cubby.hal.contract.sound;

/// Speaks to whoever stands before the kiosk. Calls may come from any thread and return at once. It
/// says one thing at a time: what is new cuts off what is being said, save a [Tone#KEY]. A speaker
/// that cannot speak stays silent.
public interface Speaker extends AutoCloseable {

  /// A sentence of more characters than this is cut: nobody listens for a minute.
  int TEXT_MAX = 1000;

  void say(Utterance utterance);

  /// Falls silent for good.
  @Override
  void close();

  /// A kiosk without a speaker.
  Speaker NONE =
      new Speaker() {
        @Override
        public void say(Utterance utterance) {}

        @Override
        public void close() {}
      };
}
