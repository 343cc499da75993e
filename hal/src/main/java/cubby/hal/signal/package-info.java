/// Signals on the channels of lock boards, kept apart from doors.
package cubby.hal.signal;
