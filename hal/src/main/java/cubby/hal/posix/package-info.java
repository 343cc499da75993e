/// The few calls of the C library that lines need and the JDK does not offer. Linux on x86_64 and
/// aarch64, on which all constants agree.
package cubby.hal.posix;
