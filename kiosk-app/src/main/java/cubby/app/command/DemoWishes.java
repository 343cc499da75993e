package cubby.app.command;

import java.nio.file.Path;
import java.util.Optional;

/// How the demo is to be played.
///
/// @param headless by a robot, with no window
/// @param pictures the folder for a picture of each step
/// @param data the kiosk's folder; a temporary one if empty
public record DemoWishes(boolean headless, Optional<Path> pictures, Optional<Path> data) {}
