package cubby.hal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChecksumTest {
  @Test
  void sumIsTheLowByte() {
    assertThat(Checksum.SUM.seal(0x02, 0xFF, 0x31, 0x03)).hasToString("02 FF 31 03 35");
  }

  @Test
  void xorTakesAllBytes() {
    assertThat(Checksum.XOR.seal(0x8A, 0x02, 0x0C, 0x11)).hasToString("8A 02 0C 11 95");
  }

  @Test
  void judgesAFrameAmongOtherBytes() {
    var bytes = WireBytes.ofHex("FF 8A 02 0C 11 95 FF");
    assertThat(Checksum.XOR.judge(bytes, 1, 5)).isEqualTo(new FrameShape.Match.Whole(5));
    assertThat(Checksum.SUM.judge(bytes, 1, 5)).isEqualTo(new FrameShape.Match.BadChecksum(5));
  }
}
