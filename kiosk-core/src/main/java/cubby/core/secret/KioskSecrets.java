package cubby.core.secret;

import cubby.core.cabinet.KioskProfile;
import java.util.random.RandomGenerator;

/// All that is made with the root key. Immutable; any thread, if its randomness allows it.
public final class KioskSecrets {
  private final RootKey root;
  private final RandomGenerator random;
  private final CodeMacs codeMacs;
  private final PersonalTexts personalTexts;

  /// Derives the keys.
  ///
  /// @param random a [java.security.SecureRandom], save in a simulation
  public KioskSecrets(RootKey root, RandomGenerator random) {
    this.root = root;
    this.random = random;
    this.codeMacs = new CodeMacs(new KeyedDigest(root.macKey(KeyPurpose.CODES)));
    this.personalTexts = new PersonalTexts(new KeyedDigest(root.macKey(KeyPurpose.PERSONAL)));
  }

  /// Names the root key.
  public String keyId() {
    return root.id();
  }

  /// Where salts, ids and codes come from.
  public RandomGenerator random() {
    return random;
  }

  public CodeMacs codeMacs() {
    return codeMacs;
  }

  public PersonalTexts personalTexts() {
    return personalTexts;
  }

  public ParcelNumbers parcelNumbers() {
    return new ParcelNumbers(personalTexts, random);
  }

  public ScanReader scanReader() {
    return new ScanReader(codeMacs, personalTexts);
  }

  public CodeSmith codeSmith(KioskProfile kiosk) {
    return new CodeSmith(kiosk, codeMacs, sealer(KeyPurpose.CODE_TEXTS), random);
  }

  public PinHasher pinHasher() {
    return new PinHasher(root.derive(KeyPurpose.PINS, RootKey.BYTES), root.id(), random);
  }

  /// Technicians' one-time codes and recovery codes.
  public OneTimeCodes oneTimeCodes() {
    return new OneTimeCodes(sealer(KeyPurpose.ONE_TIME_CODES), codeMacs, random);
  }

  /// Seals what is kept about people.
  public TextSealer textSealer() {
    return sealer(KeyPurpose.TEXTS);
  }

  /// Seals what waits to leave the box.
  public TextSealer outboxSealer() {
    return sealer(KeyPurpose.OUTBOX);
  }

  /// Seals snapshots of the ledger.
  public TextSealer snapshotSealer() {
    return sealer(KeyPurpose.SNAPSHOTS);
  }

  /// Seals photos.
  public PhotoSealer photoSealer() {
    return new PhotoSealer(new Sealer(root.aesKey(KeyPurpose.PHOTOS), random));
  }

  /// To whom others seal what only this kiosk may read.
  public MessageKey messageKey() {
    return MessageKey.of(root.derive(KeyPurpose.MESSAGE_KEY, MessageKey.BYTES));
  }

  private TextSealer sealer(KeyPurpose purpose) {
    return new TextSealer(root.aesKey(purpose), random);
  }
}
