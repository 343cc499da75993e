package cubby.app.torture.power;

/// What a power cut leaves of what was written and not synced.
enum Damage {
  /// None of it had reached the disk.
  ALL_LOST("everything unsynced is lost"),
  /// All of it had.
  NONE_LOST("nothing is lost"),
  /// Each write did or did not, in any order.
  WRITES("some writes are lost, in any order"),
  /// Each page of 4096 bytes did or did not.
  PAGES("some pages of 4096 bytes are lost"),
  /// Each sector of 512 bytes did or did not.
  SECTORS("some sectors of 512 bytes are lost"),
  /// Everything did in its order up to the middle of one write, which is torn between two sectors.
  TORN("cut in the middle of a write"),
  /// All that was written to one file did, and nothing that was written to another.
  FILES("some files are as before, others as after");

  private final String words;

  Damage(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
