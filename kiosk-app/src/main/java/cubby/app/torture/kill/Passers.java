package cubby.app.torture.kill;

import cubby.core.cabinet.CompartmentId;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.sim.cabinet.Door;
import cubby.sim.cabinet.VirtualCabinet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A courier and recipients who are as quick as the kiosk, and stay when it is killed: what they
/// have in their hands, and what is behind the doors, is as it was. Owned by one thread.
final class Passers {
  /// Who has seen the same for so long tries again what is to be done about it.
  private static final long AGAIN_MILLIS = 250;

  /// Longer than any latch is energised.
  private static final long LATCH_MILLIS = 1500;

  /// So many deposits in a row, and as many parcels in the cabinet, and it is the recipients' turn.
  private static final int DEPOSITS = 3;

  private static final int FULL = 12;

  private final Workshop workshop;
  private final VirtualCabinet cabinet;
  private final Known known;
  private final SplittableRandom random;
  private final TreeSet<String> everScanned = new TreeSet<>();
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, ParcelState> waiting = new TreeMap<>();
  private int parcels;
  private int deposits;
  private boolean mustOpen;
  private @Nullable String inHand;

  /// Where they have put what they have scanned.
  private @Nullable CompartmentId placed;

  private @Nullable String collecting;

  Passers(Workshop workshop, Known known, SplittableRandom random) {
    this.workshop = workshop;
    this.cabinet = workshop.site().cabinet();
    this.known = known;
    this.random = random;
  }

  /// While the kiosk is dead, somebody with a key empties what it is in doubt about, and whoever
  /// stood before an open door goes on or closes it.
  void meanwhile(List<CompartmentId> doubtful) {
    for (var door : doubtful) {
      cabinet.openByForce(door.label());
      cabinet.take(door.label());
      cabinet.close(door.label());
    }
    for (var door : cabinet.compartments()) {
      if (door.door() == Door.OPEN && random.nextInt(3) > 0) {
        if (random.nextBoolean()) {
          cabinet.take(door.label());
        }
        cabinet.close(door.label());
      }
    }
  }

  /// Until the kiosk is dead.
  void act(KioskProcess kiosk, Autopsy.Report left) throws InterruptedException {
    waiting.clear();
    waiting.putAll(left.parcels());
    waiting.values().removeIf(it -> it.place().filter(left.doubtful()::contains).isPresent());
    inHand = null;
    placed = null;
    collecting = null;
    deposits = 0;
    var doubtful = new ArrayList<>(left.doubtful());
    Shown seen = null;
    while (kiosk.isAlive()) {
      var shown = kiosk.screen(AGAIN_MILLIS);
      seen = shown == null ? seen : shown;
      if (seen != null && !seen.model().equals("Starting")) {
        if (!doubtful.isEmpty()) {
          var _ = workshop.clear(doubtful.removeLast());
        }
        deal(kiosk, seen);
      }
    }
  }

  /// What the kiosk must not have done; forgotten here.
  List<String> wrong() {
    var all = List.copyOf(wrong);
    wrong.clear();
    return all;
  }

  private void deal(KioskProcess kiosk, Shown shown) throws InterruptedException {
    switch (shown.model()) {
      case "Welcome" -> atFirstScreen(kiosk, shown);
      case "EnterCourierNumber" -> kiosk.touch(Touches.digits(shown.revision(), Workshop.COURIER));
      case "EnterPin" -> kiosk.touch(Touches.digits(shown.revision(), Workshop.PIN));
      case "ScanParcel" -> betweenParcels(kiosk, shown);
      case "PlaceParcel" -> atDoor(shown, true);
      case "TakeParcel" -> atDoor(shown, false);
      case "TakeOut", "GiveBack", "CloseDoor" -> close(shown.door());
      case "Collected" -> {
        mustOpen = false;
        if (collecting != null) {
          known.collected(collecting);
          collecting = null;
        }
        press(kiosk, shown, Choice.CONTINUE);
      }
      case "EnterCode" -> {
        if (shown.trouble() && mustOpen) {
          wrong.add("the code of %s was mailed, and opens nothing".formatted(collecting));
        }
        mustOpen = false;
        press(kiosk, shown, Choice.BACK);
      }
      case "ConfirmInside", "ConfirmEmpty", "IsItFit" -> press(kiosk, shown, Choice.YES);
      case "DidItOpen", "DidYouUse" -> press(kiosk, shown, Choice.NO);
      case "ParcelNotSeen" -> press(kiosk, shown, Choice.CANCEL_DEPOSIT);
      case "StillInside" -> press(kiosk, shown, Choice.LEAVE_IT);
      case "PressDoor", "SignInFailed" -> press(kiosk, shown, Choice.TRY_AGAIN);
      case "NotPutBack" -> press(kiosk, shown, Choice.I_HAVE_IT);
      case "AlreadyInside",
          "Full",
          "ShiftOver",
          "Jammed",
          "Unreachable",
          "SetAside",
          "NextParcel" -> {
        inHand = null;
        press(kiosk, shown, Choice.CONTINUE);
      }
      case "ChooseSize", "EnterContact", "WhatIsIt" -> press(kiosk, shown, Choice.BACK);
      default -> {} // it goes on by itself
    }
  }

  private void atFirstScreen(KioskProcess kiosk, Shown shown) {
    var next = toCollect();
    if (next.isPresent() && (waiting.size() >= FULL || random.nextBoolean())) {
      collecting = next.get();
      waiting.remove(collecting);
      mustOpen = everScanned.add(collecting);
      kiosk.touch(Touches.scanned(known.code(collecting).orElseThrow()));
    } else {
      deposits = 0;
      press(kiosk, shown, Choice.COURIER);
    }
  }

  private Optional<String> toCollect() {
    return waiting.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof ParcelState.Stored)
        .map(Map.Entry::getKey)
        .filter(barcode -> known.code(barcode).isPresent())
        .findFirst();
  }

  private void betweenParcels(KioskProcess kiosk, Shown shown) {
    if (inHand != null && placed != null && shown.door().filter(placed::equals).isPresent()) {
      known.stored(inHand, placed);
    } else if (inHand != null && placed == null && !shown.trouble()) {
      kiosk.touch(Touches.scanned(inHand)); // its door has not opened yet
      return;
    }
    inHand = null;
    placed = null;
    if (deposits++ >= DEPOSITS || waiting.size() >= 2 * FULL) {
      press(kiosk, shown, Choice.SIGN_OUT);
      return;
    }
    var barcode = announced();
    if (barcode.isPresent()) {
      inHand = barcode.get();
      kiosk.touch(Touches.scanned(inHand));
    }
  }

  /// One that was announced before the kiosk was killed, or now.
  private Optional<String> announced() {
    var before =
        waiting.entrySet().stream()
            .filter(entry -> entry.getValue() instanceof ParcelState.Announced)
            .map(Map.Entry::getKey)
            .findFirst();
    if (before.isPresent()) {
      waiting.remove(before.get());
      return before;
    }
    var barcode = "SW%07d".formatted(++parcels);
    if (!workshop.announce(barcode)) {
      return Optional.empty();
    }
    known.announced(barcode);
    return Optional.of(barcode);
  }

  private void atDoor(Shown shown, boolean putsIn) throws InterruptedException {
    mustOpen = false;
    var label = shown.door().orElseThrow().label();
    for (long begin = System.nanoTime();
        System.nanoTime() - begin < LATCH_MILLIS * 1_000_000;
        Thread.sleep(2)) {
      var view = cabinet.compartment(label);
      if (view.door() == Door.OPEN && !view.energised()) {
        if (putsIn) {
          cabinet.put(label);
          placed = new CompartmentId(label);
        } else {
          cabinet.take(label);
        }
        cabinet.close(label);
        return;
      }
      if (view.door() != Door.OPEN) {
        return; // closed already: its sensor has not settled
      }
    }
  }

  private void close(Optional<CompartmentId> door) {
    door.ifPresent(it -> cabinet.close(it.label()));
  }

  private static void press(KioskProcess kiosk, Shown shown, Choice choice) {
    kiosk.touch(Touches.pressed(shown.revision(), choice));
  }
}
