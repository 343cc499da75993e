package cubby.app.demo;

import cubby.hal.contract.camera.Camera;
import cubby.hal.contract.camera.CameraId;
import cubby.hal.contract.camera.Shot;
import cubby.hal.contract.sound.Speaker;
import cubby.hal.contract.sound.Utterance;

/// What is plugged into the kiosk and can be pulled out: its cameras and its loudspeaker. Any
/// thread.
final class Plugs {

  private volatile boolean cameras = true;
  private volatile boolean speaker = true;

  boolean cameras() {
    return cameras;
  }

  void cameras(boolean plugged) {
    cameras = plugged;
  }

  boolean speaker() {
    return speaker;
  }

  void speaker(boolean plugged) {
    speaker = plugged;
  }

  /// A camera that takes no picture while it is not plugged in.
  Camera camera(Camera camera) {
    return new Camera() {
      @Override
      public CameraId id() {
        return camera.id();
      }

      @Override
      public Shot take() {
        return cameras
            ? camera.take()
            : new Shot.Failed("camera %s: it is not plugged in".formatted(id()));
      }
    };
  }

  /// A loudspeaker that is not heard while it is not plugged in.
  Speaker speaker(Speaker its) {
    return new Speaker() {
      @Override
      public void say(Utterance utterance) {
        if (speaker) {
          its.say(utterance);
        }
      }

      @Override
      public void close() {
        its.close();
      }
    };
  }
}
