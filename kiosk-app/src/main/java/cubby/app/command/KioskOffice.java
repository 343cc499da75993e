package cubby.app.command;

import cubby.app.config.CabinetConfig;
import cubby.app.control.Order;
import cubby.app.control.Question;
import cubby.core.effect.Reply;
import cubby.core.secret.OperatorKey;
import cubby.core.secret.OperatorSecret;
import cubby.core.text.Secret;
import java.nio.file.Path;
import java.util.Optional;

/// Does what the command line asks. Expected trouble is a [Reply.Refused] or one of the failures
/// that carry a sentence; anything else thrown is an error of the program.
public interface KioskOffice {

  /// Makes a kiosk in a folder that has none.
  Reply setUp(CabinetConfig config, Path data);

  /// Runs the kiosk of a folder until it is told to stop.
  Reply run(CabinetConfig config, Path data);

  /// Runs a kiosk with a simulated cabinet, until its window is closed or its tour is over.
  Reply demo(DemoWishes wishes);

  /// Serves the boards of a simulated cabinet until its input ends.
  Reply simulate(SimWishes wishes);

  /// Has an order carried out by the kiosk that runs on this folder, or else on its journal.
  Reply order(Path data, Order order);

  /// As [#order], where the kiosk's configuration may be known.
  Reply question(Path data, Question question, Optional<CabinetConfig> config);

  /// Tells the kiosk of this folder a message.
  ///
  /// @param message each of its bytes as one character
  /// @param config needed if the kiosk does not run
  Reply tell(Path data, Secret message, Optional<CabinetConfig> config);

  /// Backs the kiosk of this folder up into a new file, whether it runs or not.
  Reply backUp(Path data, OperatorKey operator, Path file);

  /// Restores a kiosk from its backup into a folder that is new or empty.
  Reply restore(Path file, OperatorSecret key, Path data);

  /// Seals the root key of this folder's kiosk into a new file.
  Reply sealKey(Path data, OperatorKey operator, Path file);

  /// Puts a sealed root key back into the folder of its kiosk.
  Reply unsealKey(Path file, OperatorSecret key, Path data);

  /// The public key to which codes for the kiosk of this folder are sealed.
  Reply messageKey(Path data);
}
