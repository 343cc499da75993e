package cubby.sim.pins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.pins.I2cRegisters;
import cubby.hal.pins.InputPin;
import cubby.hal.pins.Mcp23017;
import cubby.hal.pins.OutputPin;
import cubby.hal.pins.PinException;
import cubby.hal.pins.Pull;
import cubby.hal.wire.WireBytes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// hal's MCP23017 against the model of its registers. Register numbers are the data sheet's.
class Mcp23017Test {
  private static final OutputPin HIGH_ON = new OutputPin(0, false);
  private static final OutputPin LOW_ON = new OutputPin(9, true);

  private final List<String> driven = new ArrayList<>();
  private int world = 0xFFFF;
  private final Mcp23017Model model =
      new Mcp23017Model(
          new Mcp23017Model.Pads() {
            @Override
            public int levels() {
              return world;
            }

            @Override
            public void driven(int outputs, int levels) {
              driven.add("%04X %04X".formatted(outputs, levels & outputs));
            }
          });
  private final Mcp23017 chip = new Mcp23017(model, "MCP23017 at 0x20");

  @Test
  void outputsAreOffFromTheirFirstInstant() throws PinException {
    driven.clear();

    chip.claimOutputs(List.of(HIGH_ON, LOW_ON));

    assertThat(driven)
        .isSubsetOf("0000 0000", "0001 0000", "0201 0200")
        .last()
        .isEqualTo("0201 0200");
  }

  @Test
  void whatAnEarlierMasterLeftOnGoesOffAtOnce() throws PinException {
    model.write(0x00, WireBytes.of(0xFE, 0xFD));
    model.write(0x14, WireBytes.of(0x01, 0x00));
    driven.clear();

    chip.claimOutputs(List.of(HIGH_ON, LOW_ON));

    assertThat(driven).doesNotContain("0001 0001").last().isEqualTo("0201 0200");
    assertThat(driven.indexOf("0201 0200")).isLessThan(5);
  }

  @Test
  void drivesByPolarity() throws PinException {
    chip.claimOutputs(List.of(HIGH_ON, LOW_ON));

    chip.drive(HIGH_ON, true);
    assertThat(model.pair(0x14)).isEqualTo(0x0201);
    chip.drive(LOW_ON, true);
    assertThat(model.pair(0x14)).isEqualTo(0x0001);
    chip.allOff();
    assertThat(model.pair(0x14)).isEqualTo(0x0200);
  }

  @Test
  void readsInputsUnderTheirPullUps() throws PinException {
    chip.claimOutputs(List.of(HIGH_ON));
    chip.claimInputs(List.of(new InputPin(8, Pull.UP), new InputPin(15, Pull.NONE)));
    assertThat(model.pair(0x0C)).isEqualTo(0x0100);

    world = 0x7EFF;
    assertThat(chip.levels()).isZero();
    world = 0x80FF;
    assertThat(chip.levels()).isEqualTo(0x8000);
  }

  @Test
  void aChipThatLostItsPowerSaysSoAndIsSetUpAgain() throws PinException {
    chip.claimOutputs(List.of(HIGH_ON));
    chip.claimInputs(List.of(new InputPin(8, Pull.UP)));
    model.powerUp();

    assertThatThrownBy(chip::levels)
        .isInstanceOf(PinException.class)
        .hasMessage(
            "the MCP23017 at 0x20 has lost its directions: FFFF instead of FFFE"
                + " (did its power fail?)");

    chip.claimOutputs(List.of(HIGH_ON));
    chip.claimInputs(List.of(new InputPin(8, Pull.UP)));
    assertThat(chip.levels()).isEqualTo(0x0100);
  }

  @Test
  void anOutputThatDoesNotTakeIsSeen() throws PinException {
    chip.claimOutputs(List.of(HIGH_ON));
    var deaf =
        new Mcp23017(
            new I2cRegisters() {
              @Override
              public WireBytes read(int first, int count) throws PinException {
                return model.read(first, count);
              }

              @Override
              public void write(int first, WireBytes values) {}
            },
            "deaf chip");

    assertThatThrownBy(() -> deaf.claimOutputs(List.of(new OutputPin(3, false))))
        .isInstanceOf(PinException.class)
        .hasMessageStartingWith("the deaf chip has lost its directions");
    assertThatThrownBy(() -> deaf.drive(HIGH_ON, true))
        .isInstanceOf(PinException.class)
        .hasMessageStartingWith("the deaf chip has lost its outputs: 0000 instead of 0001");
  }

  @Test
  void aSilentChipIsASentence() {
    model.failTransfers(1);

    assertThatThrownBy(() -> chip.claimOutputs(List.of(HIGH_ON)))
        .isInstanceOf(PinException.class)
        .hasMessage("the simulated MCP23017 does not answer");
  }

  @Test
  void whatTheChipCannotDoIsRefused() {
    assertThatThrownBy(() -> chip.claimInputs(List.of(new InputPin(8, Pull.DOWN))))
        .hasMessage("an MCP23017 at 0x20 has no pull-downs (pin 8)");
    assertThatThrownBy(() -> chip.claimOutputs(List.of(new OutputPin(16, false))))
        .hasMessage("the MCP23017 at 0x20 has pins 0 to 15, and no 16");
  }
}
