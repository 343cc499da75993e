package cubby.core.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.code.IssuedCode;
import cubby.core.parcel.ParcelId;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePVector;

@DisplayName("G1: unique among live ones, not used again for 90 days")
class CodesTest {

  private static final ParcelId PARCEL = new ParcelId("p1");
  private static final CodeOwner OWNER =
      new CodeOwner(CodeOwner.Kind.PICKUP, TreePVector.singleton(PARCEL));
  private static final IssuedCode CODE = code("1");
  private static final Uptime START = Uptime.ZERO.plus(Duration.ofDays(10));

  @Test
  void aLiveCodeOpensInEachOfItsForms() {
    var codes = Codes.NONE.issue(CODE, CodeOwner.Kind.PICKUP, PARCEL);

    assertThat(codes.byDigits(CODE.code())).contains(OWNER);
    assertThat(codes.byDigitsAndCheck(CODE.codeAndCheck())).contains(OWNER);
    assertThat(codes.byQr(CODE.qr())).contains(OWNER);
  }

  @Test
  void noFormServesForAnother() {
    var codes = Codes.NONE.issue(CODE, CodeOwner.Kind.PICKUP, PARCEL);

    assertThat(codes.byDigits(CODE.codeAndCheck())).isEmpty();
    assertThat(codes.byDigitsAndCheck(CODE.code())).isEmpty();
    assertThat(codes.byQr(CODE.code())).isEmpty();
  }

  @Test
  void aSpentCodeOpensNothing() {
    var codes = Codes.NONE.issue(CODE, CodeOwner.Kind.PICKUP, PARCEL).retire(CODE, PARCEL, START);

    assertThat(codes.byDigits(CODE.code())).isEmpty();
    assertThat(codes.byDigitsAndCheck(CODE.codeAndCheck())).isEmpty();
    assertThat(codes.byQr(CODE.qr())).isEmpty();
  }

  @Test
  void aLiveCodeIsNotFree() {
    assertThat(Codes.NONE.isFree(CODE, START)).isTrue();
    assertThat(Codes.NONE.issue(CODE, CodeOwner.Kind.PICKUP, PARCEL).isFree(CODE, START)).isFalse();
  }

  @Test
  void aSpentCodeRestsForNinetyDaysAndToTheEndOfTheLast() {
    var spent = START.plus(Duration.ofHours(23));
    var codes = Codes.NONE.issue(CODE, CodeOwner.Kind.PICKUP, PARCEL).retire(CODE, PARCEL, spent);

    assertThat(codes.isFree(CODE, spent)).isFalse();
    assertThat(codes.isFree(CODE, spent.plus(Duration.ofDays(90)))).isFalse();
    var over = START.plus(Duration.ofDays(91));
    assertThat(codes.isFree(CODE, over.plus(Duration.ofNanos(-1)))).isFalse();
    assertThat(codes.isFree(CODE, over)).isTrue();
  }

  @Test
  void whatHasRestedIsForgottenAndWhatHasNotIsKept() {
    var other = code("2");
    var codes = Codes.NONE.issue(CODE, CodeOwner.Kind.PICKUP, PARCEL).retire(CODE, PARCEL, START);
    codes =
        codes
            .issue(other, CodeOwner.Kind.PICKUP, PARCEL)
            .retire(other, PARCEL, START.plus(Duration.ofDays(50)));
    codes =
        codes
            .issue(code("3"), CodeOwner.Kind.PICKUP, PARCEL)
            .retire(code("3"), PARCEL, START.plus(Duration.ofDays(100)));

    assertThat(codes.resting().values().stream().flatMap(Set::stream))
        .containsExactly(other.code(), code("3").code());
  }

  @Test
  void aSharedCodeEndsWithTheLastOfItsParcels() {
    var other = new ParcelId("p2");
    var shared =
        Codes.NONE
            .issue(CODE, CodeOwner.Kind.PICKUP, PARCEL)
            .issue(CODE, CodeOwner.Kind.PICKUP, other);

    var one = shared.retire(CODE, PARCEL, START);
    assertThat(one.byDigits(CODE.code()).map(CodeOwner::parcels))
        .contains(TreePVector.singleton(other));
    assertThat(one.retire(CODE, other, START).byDigits(CODE.code())).isEmpty();
  }

  @Test
  void everyQrCodeOfASharedCodeEndsWithIt() {
    var other = new ParcelId("p2");
    var again = new IssuedCode(8, CODE.code(), CODE.codeAndCheck(), Bench.mac("another QR"));
    var shared =
        Codes.NONE
            .issue(CODE, CodeOwner.Kind.PICKUP, PARCEL)
            .issue(again, CodeOwner.Kind.PICKUP, other)
            .issue(code("2"), CodeOwner.Kind.PICKUP, new ParcelId("p3"));
    assertThat(shared.byQr(CODE.qr())).isEqualTo(shared.byQr(again.qr()));

    var ended = shared.retire(CODE, PARCEL, START).retire(again, other, START);

    assertThat(ended.qr()).containsOnlyKeys(code("2").qr());
  }

  @Test
  void codesOfEachLengthAreCounted() {
    var short1 = code(6, "6");
    var codes =
        Codes.NONE
            .issue(CODE, CodeOwner.Kind.PICKUP, PARCEL)
            .issue(CODE, CodeOwner.Kind.PICKUP, new ParcelId("p2"))
            .issue(short1, CodeOwner.Kind.PICKUP, new ParcelId("p3"));
    assertThat(codes.lengths()).isEqualTo(Map.of(6, 1, 8, 1));

    assertThat(codes.retire(short1, new ParcelId("p3"), START).lengths()).isEqualTo(Map.of(8, 1));
  }

  @Test
  void aQrCodeThatLivesIsNotFree() {
    var codes = Codes.NONE.issue(CODE, CodeOwner.Kind.PICKUP, PARCEL);
    var other = new IssuedCode(8, Bench.mac("2"), Bench.mac("2 and check"), CODE.qr());

    assertThat(codes.isFree(other, START)).isFalse();
    assertThat(codes.mayBeShared(CODE)).isTrue();
    assertThat(codes.mayBeShared(other)).isFalse();
    assertThat(codes.mayBeShared(new IssuedCode(8, CODE.code(), Bench.mac("odd check"), CODE.qr())))
        .isFalse();
  }

  private static IssuedCode code(String name) {
    return code(8, name);
  }

  private static IssuedCode code(int length, String name) {
    return new IssuedCode(
        length, Bench.mac(name), Bench.mac(name + " and check"), Bench.mac("QR of " + name));
  }
}
