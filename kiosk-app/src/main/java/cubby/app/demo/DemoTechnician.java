package cubby.app.demo;

import cubby.core.person.CourierNumber;
import cubby.core.text.Secret;
import cubby.sim.story.Phone;

/// The technician whom a person at the demo may be, made anew at each start.
///
/// @param phone shows the one-time codes
record DemoTechnician(CourierNumber number, Secret pin, Phone phone) {

  static final String NAME = "Demo technician";
}
