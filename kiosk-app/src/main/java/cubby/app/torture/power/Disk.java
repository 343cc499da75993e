package cubby.app.torture.power;

import cubby.app.torture.power.DiskEvent.Acknowledged;
import cubby.app.torture.power.DiskEvent.FolderSynced;
import cubby.app.torture.power.DiskEvent.Made;
import cubby.app.torture.power.DiskEvent.Removed;
import cubby.app.torture.power.DiskEvent.Renamed;
import cubby.app.torture.power.DiskEvent.Resized;
import cubby.app.torture.power.DiskEvent.Synced;
import cubby.app.torture.power.DiskEvent.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// One folder as a disk with a cache has it: what is certain to be there, and what may be. Owned by
/// one thread.
///
/// What a file holds is certain once the file was synced, and what it is called once its folder
/// was: a file that was synced may still lack its name. Names become certain in their order, as in
/// any file system with a log; what was written does so in any.
final class Disk {
  private final SortedMap<String, DiskFile> names = new TreeMap<>();
  private final SortedMap<String, DiskFile> certainNames = new TreeMap<>();
  private final List<NameChange> nameChanges = new ArrayList<>();
  private int written;

  @FunctionalInterface
  private interface NameChange {
    void in(SortedMap<String, DiskFile> names);
  }

  /// @throws IllegalStateException if it is about a file that is not there
  void take(DiskEvent event) {
    switch (event) {
      case Made(var name) -> {
        var file = new DiskFile();
        change(all -> all.put(name, file));
      }
      case Written(var name, var at, var bytes) ->
          file(name).add(new DiskFile.Change.Bytes(written++, at, bytes));
      case Resized(var name, var length) ->
          file(name).add(new DiskFile.Change.Length(written++, length));
      case Synced(var name) -> file(name).sync();
      case Removed(var name) -> {
        var _ = file(name);
        change(all -> all.remove(name));
      }
      case Renamed(var from, var to) -> {
        var file = file(from);
        change(all -> {
          all.remove(from);
          all.put(to, file);
        });
      }
      case FolderSynced _ -> {
        nameChanges.forEach(it -> it.in(certainNames));
        nameChanges.clear();
      }
      case Acknowledged _ -> {}
    }
  }

  /// Whether a power cut could lose anything.
  boolean isUncertain() {
    return !nameChanges.isEmpty() || names.values().stream().anyMatch(DiskFile::isUncertain);
  }

  /// The files after a power cut.
  SortedMap<String, byte[]> cut(Damage damage, SplittableRandom random) {
    var left = new TreeMap<>(certainNames);
    nameChanges.stream().limit(nameChangesLeft(damage, random)).forEach(it -> it.in(left));
    var fate = Fate.draw(damage, firstUncertain(), written, random);
    var files = new TreeMap<String, byte[]>();
    left.forEach((name, file) -> files.put(name, file.after(fate)));
    return files;
  }

  private int nameChangesLeft(Damage damage, SplittableRandom random) {
    return switch (damage) {
      case ALL_LOST -> 0;
      case NONE_LOST -> nameChanges.size();
      case WRITES, PAGES, SECTORS, TORN, FILES -> random.nextInt(nameChanges.size() + 1);
    };
  }

  private int firstUncertain() {
    return names.values().stream().mapToInt(DiskFile::firstUncertain).min().orElse(written);
  }

  private void change(NameChange change) {
    change.in(names);
    nameChanges.add(change);
  }

  private DiskFile file(String name) {
    var file = names.get(name);
    if (file == null) {
      throw new IllegalStateException("no file is called " + name);
    }
    return file;
  }
}
