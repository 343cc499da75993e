package cubby.hal.contract.camera;

/// Takes pictures of the inside of compartments.
public interface Camera {
  CameraId id();

  /// Takes one picture, on the caller's thread, which it holds up for as long as the camera may
  /// take. A camera takes one picture at a time: while it does, a second caller gets [Shot.Failed]
  /// at once. Never throws for what a camera may do wrong.
  Shot take();
}
