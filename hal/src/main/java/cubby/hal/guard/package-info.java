/// The guard: a lock board in software. A small process of its own owns the outputs of a GPIO chip,
/// or the expanders of an I2C bus; it reads the inputs, times every pulse, and switches all off
/// when its standard input ends. For the kiosk it is a line with boards on it.
///
/// **What it holds to.** No pulse is longer than 1 s, whatever is asked. All outputs go off when
/// they are claimed, when standard input ends (the kiosk stopped, or was killed in mid-pulse), on
/// SIGTERM, and when asked to. An output that cannot be switched off is tried again every 20 ms,
/// and its board answers nothing but that until it is.
///
/// **If the guard itself is killed**, the kernel lets go of the lines of a GPIO chip. A line then
/// falls to its pull, which the guard has set to the side that is off; only a stronger resistor
/// outside can pull it on, and a kernel that leaves it as it was (see docs/hardware.md). An
/// expander stays as it was. The kiosk notices at its next request (0.5 s at most), opens the line
/// anew after 0.25 s, and the first thing that the new guard is told, the outputs, switches them
/// off. Where kiosk and guard are killed at once, it takes until the kiosk has been started again.
///
/// **The wire.** Frames over standard input and output, both ways alike:
///
/// ```
/// C5 01 LENGTH ADDRESS FUNCTION DATA… CRC-LOW CRC-HIGH
/// ```
///
/// C5 begins a frame, 01 is the version, LENGTH counts the bytes of DATA (0–200), the CRC is that
/// of Modbus over all before it. ADDRESS is that of an expander (0x20–0x27), or a number that tells
/// the banks on a GPIO chip apart. Numbers have their high byte first, but for the levels. A frame
/// with a bad CRC is not answered.
///
/// | | Request | Data |
/// | --- | --- | --- |
/// | 01 | outputs | three bytes each: channel 1–64, pin 0–63, 1 if active low |
/// | 02 | inputs | three bytes each: channel, pin, pull (0 none, 1 up, 2 down), + 80 for occupancy |
/// | 03 | arm | the longest pulse in ms, two bytes |
/// | 04 | pulse | channel, ms in two bytes, until when in eight: ns of CLOCK_MONOTONIC |
/// | 05 | levels | |
/// | 06 | all off | |
///
/// A board is set up by 01, 02, 03 in this order; 01 switches off whatever is on, and disarms. The
/// same again is welcome, other pins are refused, which changes nothing. A pulse whose output fails
/// is not answered, since it may have opened the latch for a moment; one whose time is over is
/// refused, since it has waited in the pipe while the guard hung. Any other request is answered by
/// its function + 80: 84 with the channel; 85 with four times eight bytes, lowest channel in the
/// lowest bit of the first: doors' levels, channels with a door switch, occupancy levels, channels
/// with an occupancy sensor. What is not done is answered by the function + C0, the channel of the
/// pulse (of any other request, 0), and a sentence in UTF-8. Without being asked, the guard says
/// once 80 with its chip's name, when it can be spoken to.
package cubby.hal.guard;
