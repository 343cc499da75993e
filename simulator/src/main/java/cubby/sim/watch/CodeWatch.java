package cubby.sim.watch;

import cubby.core.code.CodeMac;
import cubby.core.code.IssuedCode;
import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.input.Scan;
import cubby.core.notice.NoticeId;
import cubby.core.notice.OpenedNotice;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Collector;
import cubby.core.parcel.Errand;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.Waiting;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.Touch;
import cubby.core.shell.TouchReader;
import cubby.sim.people.Person;
import cubby.sim.people.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A code opens what waits under it and nothing else, and no more once it is collected, blocked,
/// overdue or replaced; whoever guesses opens nothing, and is not told that a code is unknown
/// before the try is durable (P1, P3, G1–G5).
final class CodeWatch implements Watch, Book.Reader {
  private static final String CHECK = "codes";

  private final Watched watched;
  private final Book book;
  private final TouchReader touches;
  private final Map<ParcelId, Live> live = new HashMap<>();

  /// What was typed or scanned since the first screen was last shown, and by whom.
  private final Map<CodeMac, Person> entered = new HashMap<>();

  private final Set<ParcelId> checked = new HashSet<>();

  /// A try that no code of the kiosk's answers to.
  private boolean tryOpen;

  /// Whether a scan before it may still be answered: a QR code that is good no more is no try.
  private boolean scanOpen;

  /// Of the last screen. The same first screen once more, in other words, begins nobody's time.
  private long revision = -1;

  /// The codes of one parcel.
  private static final class Live {
    private @Nullable IssuedCode pickup;
    private @Nullable IssuedCode takeBack;
    private @Nullable IssuedCode former;
    private @Nullable NoticeId formerUntil;

    /// Whether it waits for its sender, who takes it back with a code of their own (R2).
    private boolean forSender;

    /// What a renewed one takes the place of.
    private @Nullable IssuedCode inUse() {
      return forSender ? takeBack : pickup;
    }

    private void use(@Nullable IssuedCode code) {
      if (forSender) {
        takeBack = code;
      } else {
        pickup = code;
      }
    }
  }

  CodeWatch(Watched watched, Book book) {
    this.watched = watched;
    this.book = book;
    touches = new TouchReader(watched.kiosk().secrets());
    book.read(this);
  }

  // Which codes live

  @Override
  public void reads(Lasting fact) {
    switch (fact) {
      case Lasting.ParcelStored(var parcel, _, _, var waiting, _) -> waits(parcel, waiting);
      case Lasting.WaitingChanged(var parcel, var waiting) -> waits(parcel, waiting);
      case Lasting.CodeRenewed(var parcel, var code, var formerLives, var notice) ->
          renewed(parcel, code, formerLives, notice);
      case Lasting.NoticeLeft(var notice) ->
          live.values().stream()
              .filter(it -> notice.equals(it.formerUntil))
              .forEach(it -> it.former = null);
      case Lasting.NoticeDropped(var notice, _) -> dropped(notice);
      case Lasting.ParcelBlocked(var parcel, _, _) -> live.remove(parcel);
      case Lasting.ParcelOverdue(var parcel) -> live.remove(parcel);
      case Lasting.ParcelRestored(var parcel, _) -> live.remove(parcel);
      case Lasting.ParcelCollected(var parcel, _, _, _) -> live.remove(parcel);
      case Lasting.ParcelMissing(var parcel, _) -> live.remove(parcel);
      case Lasting.ParcelDisputed(var parcel, _, _) -> live.remove(parcel);
      case Lasting.DepositReopened(var parcel, _, _) -> live.remove(parcel);
      case Lasting.IdentityChecked(var parcel, _, _) -> checked.add(parcel);
      case Lasting.PulseAuthorised pulse -> authorised(pulse);
      case Lasting.CodeTryFailed _, Lasting.CheckedTryFailed _ -> tryOpen = false;
      default -> {}
    }
  }

  private void waits(ParcelId parcel, Waiting waiting) {
    var codes = new Live();
    switch (waiting) {
      case Waiting.ForRecipient(var code, _, var takeBack) -> {
        codes.pickup = code;
        codes.takeBack = takeBack.orElse(null);
      }
      case Waiting.ForSender(var takeBack, _) -> {
        codes.takeBack = takeBack;
        codes.forSender = true;
      }
      case Waiting.ForCourier _ -> {}
    }
    live.put(parcel, codes);
  }

  private void renewed(ParcelId parcel, IssuedCode code, boolean formerLives, NoticeId notice) {
    var codes = live.computeIfAbsent(parcel, _ -> new Live());
    codes.former = formerLives ? codes.inUse() : null;
    codes.formerUntil = notice;
    codes.use(code);
  }

  private void dropped(NoticeId notice) {
    for (var codes : live.values()) {
      if (notice.equals(codes.formerUntil) && codes.former != null) {
        codes.use(codes.former);
        codes.former = null;
      }
    }
  }

  // What is entered

  @Override
  public void touches(Person person, Touch touch) {
    switch (touches.read(touch)) {
      case Input.DigitsEntered(var revision, var digits, var mac) -> {
        entered.put(mac, person);
        tryOpen = isTry(revision, digits.plain().length()) && !isKnown(mac);
      }
      case Input.Scanned(Scan.PickupQr(_, _, var mac)) -> {
        entered.put(mac, person);
        scanOpen = true;
      }
      default -> {}
    }
  }

  /// Whether the keypad takes so many digits for a code, and now.
  private boolean isTry(long revision, int digits) {
    return watched
        .kiosk()
        .screen()
        .filter(screen -> screen.revision() == revision)
        .filter(screen -> screen.model() instanceof ScreenModel.EnterCode)
        .map(screen -> (ScreenModel.EnterCode) screen.model())
        .filter(keypad -> keypad.nextTryIn().isZero())
        .filter(keypad -> keypad.codeLength() + keypad.checkLength() == digits)
        .isPresent();
  }

  private boolean isKnown(CodeMac mac) {
    return live.values().stream()
        .anyMatch(it -> opens(it.pickup, mac) || opens(it.former, mac) || opens(it.takeBack, mac));
  }

  private static boolean opens(@Nullable IssuedCode code, CodeMac mac) {
    return code != null
        && (code.code().equals(mac) || code.codeAndCheck().equals(mac) || code.qr().equals(mac));
  }

  @Override
  public void shown(Screen screen) {
    switch (screen.model()) {
      case ScreenModel.Welcome _, ScreenModel.Starting _ -> {
        if (screen.revision() != revision) {
          nobodyIsThere();
        }
      }
      case ScreenModel.EnterCode keypad -> {
        if (keypad.trouble() == ScreenModel.CodeTrouble.NOT_KNOWN) {
          if (tryOpen && !scanOpen) {
            throw new Violation(
                CHECK, "that a failed try is durable before anybody is told (G3)", "it is not");
          }
          if (scanOpen) {
            tryOpen = false; // typed on a screen that is gone: it is not read
          }
          scanOpen = false;
        }
      }
      default -> scanOpen = false;
    }
    revision = screen.revision();
  }

  @Override
  public void ended(Ending why) {
    nobodyIsThere();
  }

  private void nobodyIsThere() {
    entered.clear();
    checked.clear();
    tryOpen = false;
    scanOpen = false;
  }

  // What opens

  private void authorised(Lasting.PulseAuthorised pulse) {
    if (pulse.round() == 0
        && pulse.attempt() == 1
        && pulse.purpose() instanceof Purpose.Pickup(var parcel, var by)) {
      var codes = live.getOrDefault(parcel, new Live());
      switch (by) {
        case Collector.Recipient _ -> {
          if (!checked.remove(parcel)) {
            typed(pulse, codes.pickup, codes.former);
          }
        }
        case Collector.Sender _ ->
            typed(pulse, codes.takeBack, codes.forSender ? codes.former : null);
        case Collector.Support _, Collector.ByCourier _ -> {}
      }
    }
  }

  private void typed(
      Lasting.PulseAuthorised pulse, @Nullable IssuedCode code, @Nullable IssuedCode former) {
    var by =
        entered.entrySet().stream()
            .filter(it -> opens(code, it.getKey()) || opens(former, it.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    if (by.isEmpty()) {
      throw new Violation(
          CHECK,
          "that whoever is at the screen has entered a code that lives, of what is inside",
          "compartment %s opens without".formatted(pulse.compartment()));
    }
    if (by.get().role() == Role.GUESSER) {
      throw new Violation(
          CHECK, "that nobody guesses a code", by.get().name() + " opens " + pulse.compartment());
    }
  }

  // Who is told

  @Override
  public void carried(OpenedNotice notice) {
    var reader = notice.reader();
    var code = notice.opens();
    if (reader.isEmpty() || code.isEmpty()) {
      return;
    }
    var address = watched.kiosk().secrets().personalTexts().of(reader.get().address()).digest();
    var mac =
        switch (touches.read(new Touch.DigitsEntered(0, code.get().digits()))) {
          case Input.DigitsEntered(_, _, var it) -> it;
          default -> throw new IllegalStateException("digits are digits");
        };
    boolean takeBack = notice instanceof OpenedNotice.SendingDeposited;
    live.entrySet().stream()
        .filter(it ->
            takeBack
                ? opens(it.getValue().takeBack, mac)
                : opens(it.getValue().inUse(), mac) || opens(it.getValue().former, mac))
        .flatMap(it -> book.parcel(it.getKey()).stream())
        .filter(it -> it.errand() != Errand.RETURN)
        .filter(it ->
            (takeBack || isForSender(it.id()) ? it.sender() : it.recipient())
                .filter(address::equals)
                .isEmpty())
        .findFirst()
        .ifPresent(it -> {
          throw new Violation(
              CHECK,
              "that a code is told to whom its parcel is for",
              "the code of %s goes to %s".formatted(it.id().value(), reader.get().address()));
        });
  }

  private boolean isForSender(ParcelId parcel) {
    var codes = live.get(parcel);
    return codes != null && codes.forSender;
  }
}
