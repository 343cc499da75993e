package cubby.sim;

import cubby.hal.contract.BankId;
import cubby.sim.board.BoardInput;
import cubby.sim.board.BoardObserver;
import cubby.sim.board.Cu16Board;
import cubby.sim.board.Cu16Settings;
import cubby.sim.board.Cu48Board;
import cubby.sim.board.Cu48Settings;
import cubby.sim.board.ShuomingBoard;
import cubby.sim.board.ShuomingSettings;
import cubby.sim.board.SimulatedBoard;
import cubby.sim.board.WaveshareBoard;
import cubby.sim.board.WaveshareSettings;
import cubby.sim.board.WinnsenBoard;
import cubby.sim.board.WinnsenSettings;
import cubby.sim.board.WklyBoard;
import cubby.sim.board.WklySettings;
import cubby.sim.cabinet.VirtualCabinet;
import java.util.List;
import java.util.stream.Collectors;

/// Makes a board of one family, with its settings, once it is known what it is wired to.
@FunctionalInterface
public interface BoardMaker {
  /// @param bank that the board's own channels drive
  SimulatedBoard make(VirtualCabinet cabinet, BankId bank, BoardObserver observer);

  /// @param address 0–15
  static BoardMaker cu16(int address, Cu16Settings settings) {
    return (cabinet, bank, observer) ->
        new Cu16Board(address, settings, cabinet.wiring(bank), observer);
  }

  /// @param address 0–255
  static BoardMaker cu48(int address, Cu48Settings settings) {
    return (cabinet, bank, observer) ->
        new Cu48Board(address, settings, cabinet.wiring(bank), observer);
  }

  /// @param address 1–31
  static BoardMaker shuoming(int address, ShuomingSettings settings) {
    return (cabinet, bank, observer) ->
        new ShuomingBoard(address, settings, cabinet.wiring(bank), observer);
  }

  /// @param station 1–255
  static BoardMaker winnsen(int station, WinnsenSettings settings) {
    return (cabinet, bank, observer) ->
        new WinnsenBoard(station, settings, cabinet.wiring(bank), observer);
  }

  /// @param address 0–255
  static BoardMaker wkly(int address, WklySettings settings) {
    return (cabinet, bank, observer) ->
        new WklyBoard(address, settings, cabinet.wiring(bank), observer);
  }

  /// With input n wired to the door of channel n.
  ///
  /// @param address 1–255
  static BoardMaker waveshare(int address, WaveshareSettings settings) {
    return (cabinet, bank, observer) -> {
      var wiring = cabinet.wiring(bank);
      var inputs = BoardInput.doors(wiring, settings.inputs().count());
      return new WaveshareBoard(address, settings, wiring, inputs, observer);
    };
  }

  /// With nothing on its inputs but this.
  ///
  /// @param address 1–255
  static BoardMaker waveshare(int address, WaveshareSettings settings, List<InputPlan> inputs) {
    return (cabinet, bank, observer) -> {
      var wired =
          inputs.stream()
              .collect(
                  Collectors.toMap(
                      InputPlan::input,
                      it -> new BoardInput(cabinet.wiring(it.bank()), it.channel(), it.kind())));
      return new WaveshareBoard(address, settings, cabinet.wiring(bank), wired, observer);
    };
  }
}
