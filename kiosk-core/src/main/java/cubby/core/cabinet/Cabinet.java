package cubby.core.cabinet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The steel: columns of compartments and where the touchscreen sits among them.
public final class Cabinet {

  private final List<Integer> columnWidthsMm;
  private final int heightMm;
  private final Console console;
  private final TreeMap<CompartmentId, Compartment> compartments = new TreeMap<>();
  private final List<CameraView> cameras;
  private final TreeMap<BankId, List<Compartment>> byBank;
  private final TreeMap<BankId, TreeMap<Channel, Compartment>> byChannel = new TreeMap<>();
  private final List<SizeClass> sizes;

  /// Where the touchscreen sits.
  ///
  /// @param column the column it is in, counted from 1
  /// @param bottomMm height of its lower edge above the floor
  public record Console(int column, int bottomMm, int heightMm) {}

  /// Where a door is, as one would say it.
  ///
  /// @param column counted from 1 at the left
  /// @param fromTop counted from 1 within its column
  /// @param byScreen whether it is the next door above or below the touchscreen
  public record Place(int column, int columns, int fromTop, int inColumn, ByScreen byScreen) {}

  public enum ByScreen {
    NO,
    ABOVE,
    BELOW
  }

  /// Puts a cabinet together.
  ///
  /// @param columnWidthsMm outer widths of the columns, left to right
  /// @param heightMm outer height, floor to top
  public Cabinet(
      List<Integer> columnWidthsMm,
      int heightMm,
      Console console,
      Collection<Compartment> compartments) {
    this(columnWidthsMm, heightMm, console, compartments, List.of());
  }

  private Cabinet(
      List<Integer> columnWidthsMm,
      int heightMm,
      Console console,
      Collection<Compartment> compartments,
      List<CameraView> cameras) {
    this.cameras = List.copyOf(cameras);
    this.columnWidthsMm = List.copyOf(columnWidthsMm);
    this.heightMm = heightMm;
    this.console = console;
    for (var compartment : compartments) {
      if (compartment.column() > columnWidthsMm.size()) {
        throw new IllegalArgumentException(
            "compartment %s is in column %d, but the cabinet has %d"
                .formatted(compartment.id(), compartment.column(), columnWidthsMm.size()));
      }
      if (this.compartments.put(compartment.id(), compartment) != null) {
        throw new IllegalArgumentException("two compartments are labelled " + compartment.id());
      }
    }
    var all = this.compartments.values();
    this.byBank = all.stream().collect(groupingBy(Compartment::bank, TreeMap::new, toList()));
    this.sizes = all.stream().map(Compartment::size).distinct().sorted().toList();
    for (var built : all) {
      byChannel
          .computeIfAbsent(built.bank(), _ -> new TreeMap<>())
          .putIfAbsent(built.channel(), built);
    }
  }

  /// The same cabinet with cameras that look into it.
  ///
  /// @throws IllegalArgumentException if one sees a compartment that is not there
  public Cabinet with(List<CameraView> looking) {
    looking.forEach(view -> view.sees().forEach(this::get));
    return new Cabinet(columnWidthsMm, heightMm, console, compartments.values(), looking);
  }

  public List<CameraView> cameras() {
    return cameras;
  }

  /// The cameras that see into a compartment.
  public List<CameraView> camerasOn(CompartmentId id) {
    return cameras.stream().filter(view -> view.sees().contains(id)).toList();
  }

  public List<Integer> columnWidthsMm() {
    return columnWidthsMm;
  }

  /// Whether a door is taken to turn on its left edge: away from the touchscreen, before which it
  /// would stand otherwise. Nothing but drawings depends on it.
  public boolean hingedLeft(CompartmentId id) {
    return get(id).column() <= console.column();
  }

  public int widthMm() {
    return columnWidthsMm.stream().mapToInt(Integer::intValue).sum();
  }

  public int heightMm() {
    return heightMm;
  }

  public Console console() {
    return console;
  }

  /// All compartments, in the order of their labels.
  public Collection<Compartment> compartments() {
    return java.util.Collections.unmodifiableCollection(compartments.values());
  }

  public Optional<Compartment> find(CompartmentId id) {
    return Optional.ofNullable(compartments.get(id));
  }

  /// The compartment with this label.
  ///
  /// @throws IllegalArgumentException if this cabinet has no such compartment
  public Compartment get(CompartmentId id) {
    return find(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no compartment " + id));
  }

  public Optional<Compartment> at(BankId bank, Channel channel) {
    var wired = byChannel.get(bank);
    return wired == null ? Optional.empty() : Optional.ofNullable(wired.get(channel));
  }

  /// The banks that compartments are wired to, in the order of their names.
  public List<BankId> banks() {
    return List.copyOf(byBank.keySet());
  }

  /// The compartments of one bank, in the order of their labels.
  public List<Compartment> wiredTo(BankId bank) {
    return byBank.getOrDefault(bank, List.of());
  }

  /// The sizes that this cabinet has, smallest first.
  public List<SizeClass> sizes() {
    return sizes;
  }

  public Place placeOf(CompartmentId id) {
    var column = get(id).column();
    var fromTop =
        compartments.values().stream()
            .filter(c -> c.column() == column)
            .sorted(Comparator.comparingInt(Compartment::reachMm).reversed())
            .map(Compartment::id)
            .toList();
    return new Place(
        column,
        columnWidthsMm.size(),
        fromTop.indexOf(id) + 1,
        fromTop.size(),
        byScreen(fromTop, id));
  }

  private ByScreen byScreen(List<CompartmentId> fromTop, CompartmentId id) {
    if (get(id).column() != console.column()) {
      return ByScreen.NO;
    }
    var above =
        fromTop.stream().filter(other -> get(other).reachMm() >= console.bottomMm()).toList();
    if (!above.isEmpty() && above.getLast().equals(id)) {
      return ByScreen.ABOVE;
    }
    return fromTop.indexOf(id) == above.size() ? ByScreen.BELOW : ByScreen.NO;
  }
}
