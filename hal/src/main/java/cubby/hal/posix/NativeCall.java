package cubby.hal.posix;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/// One function of the C library, with the errno that it leaves. Any thread may call.
public final class NativeCall {
  /// Where a call leaves its errno.
  static final StructLayout CALL_STATE = Linker.Option.captureStateLayout();

  private static final VarHandle ERRNO =
      CALL_STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private final MethodHandle handle;

  private NativeCall(MethodHandle handle) {
    this.handle = handle;
  }

  public static NativeCall to(
      String name, FunctionDescriptor descriptor, Linker.Option... options) {
    return new NativeCall(handle(name, descriptor, options));
  }

  /// For calls that are made thousands of times a second: takes memory of [#CALL_STATE] before the
  /// function's own arguments.
  @SuppressWarnings("restricted")
  static MethodHandle handle(String name, FunctionDescriptor descriptor, Linker.Option... options) {
    var linker = Linker.nativeLinker();
    var all = new Linker.Option[options.length + 1];
    all[0] = Linker.Option.captureCallState("errno");
    System.arraycopy(options, 0, all, 1, options.length);
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor, all);
  }

  /// @param state memory of [#CALL_STATE], after a call
  static int errno(MemorySegment state) {
    return (int) ERRNO.get(state, 0L);
  }

  /// @param value what the function returned
  /// @param errno means something only where `value` says that it failed
  public record Outcome(long value, int errno) {
    /// @throws IOException if the function returned a negative value
    public long orThrow(String what) throws IOException {
      if (value < 0) {
        throw new IOException("%s failed with error %d of the system".formatted(what, errno));
      }
      return value;
    }
  }

  public Outcome with(Object... arguments) {
    try (var arena = Arena.ofConfined()) {
      var state = arena.allocate(CALL_STATE);
      var all = new Object[arguments.length + 1];
      all[0] = state;
      System.arraycopy(arguments, 0, all, 1, arguments.length);
      // A void function gives null.
      var value = handle.invokeWithArguments(all) instanceof Number number ? number.longValue() : 0;
      return new Outcome(value, errno(state));
    } catch (Throwable thrown) {
      throw unexpected(thrown);
    }
  }

  /// What a handle of a C function never throws, but Java believes it can.
  static RuntimeException unexpected(Throwable thrown) {
    return switch (thrown) {
      case Error error -> throw error;
      case RuntimeException own -> own;
      default -> new IllegalStateException(thrown);
    };
  }
}
