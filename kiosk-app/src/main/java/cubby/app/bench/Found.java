package cubby.app.bench;

import java.time.Duration;

/// What came of asking one address.
public sealed interface Found {
  /// The address that was asked.
  int asked();

  /// @param channels of how many it spoke
  /// @param roundTrip of its last reply
  record Board(int asked, int channels, Duration roundTrip) implements Found {}

  record Nobody(int asked) implements Found {}

  /// A board answers, but not with its status.
  ///
  /// @param sentence what it said
  record Declined(int asked, String sentence) implements Found {}

  /// @param other the address that answered in its place
  /// @param hex what it said
  record OtherBoard(int asked, int other, String hex) implements Found {}

  /// Bytes came that are no frame.
  ///
  /// @param hex the first of them
  record Garbage(int asked, String hex) implements Found {}
}
