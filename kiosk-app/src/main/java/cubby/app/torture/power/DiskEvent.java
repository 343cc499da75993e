package cubby.app.torture.power;

import java.nio.ByteBuffer;

/// One thing that a program did to the files of one folder, in the order in which it did them.
/// Files go by their names.
sealed interface DiskEvent {

  /// A file that was not there, and is empty.
  record Made(String name) implements DiskEvent {}

  /// @param at bytes from the beginning of the file
  /// @param bytes never changed
  record Written(String name, long at, ByteBuffer bytes) implements DiskEvent {}

  /// Cut off, or made longer with zeros.
  ///
  /// @param length in bytes
  record Resized(String name, long length) implements DiskEvent {}

  /// `fsync` or `fdatasync`: what was written to it is on the disk.
  record Synced(String name) implements DiskEvent {}

  record Removed(String name) implements DiskEvent {}

  record Renamed(String from, String to) implements DiskEvent {}

  /// The names of its files are on the disk.
  record FolderSynced() implements DiskEvent {}

  /// The program has told others of something, which must be so for ever.
  record Acknowledged(Promise promise) implements DiskEvent {}

  /// What a power cut in the middle of it, or before the next sync, is told by.
  default String words() {
    return switch (this) {
      case Made(var name) -> "make " + name;
      case Written(var name, _, _) -> "write " + name;
      case Resized(var name, _) -> "resize " + name;
      case Synced(var name) -> "sync " + name;
      case Removed(var name) -> "remove " + name;
      case Renamed(_, var to) -> "rename to " + to;
      case FolderSynced _ -> "sync the folder";
      case Acknowledged _ -> "acknowledge";
    };
  }
}
