package cubby.sim.line;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/// One function of the C library, with the errno that it leaves. Any thread may call.
final class NativeCall {
  private static final StructLayout CALL_STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      CALL_STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private final MethodHandle handle;

  private NativeCall(MethodHandle handle) {
    this.handle = handle;
  }

  @SuppressWarnings("restricted")
  static NativeCall to(String name, FunctionDescriptor descriptor, Linker.Option... options) {
    var linker = Linker.nativeLinker();
    var all = new Linker.Option[options.length + 1];
    all[0] = Linker.Option.captureCallState("errno");
    System.arraycopy(options, 0, all, 1, options.length);
    return new NativeCall(
        linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor, all));
  }

  /// @param value what the function returned
  /// @param errno means something only where `value` says that it failed
  record Outcome(long value, int errno) {
    /// @throws IOException if the function returned a negative value
    long orThrow(String what) throws IOException {
      if (value < 0) {
        throw new IOException("%s failed with error %d of the system".formatted(what, errno));
      }
      return value;
    }
  }

  Outcome with(Object... arguments) {
    try (var arena = Arena.ofConfined()) {
      var state = arena.allocate(CALL_STATE);
      var all = new Object[arguments.length + 1];
      all[0] = state;
      System.arraycopy(arguments, 0, all, 1, arguments.length);
      // A void function gives null.
      var value = handle.invokeWithArguments(all) instanceof Number number ? number.longValue() : 0;
      return new Outcome(value, (int) ERRNO.get(state, 0L));
    } catch (Error | RuntimeException thrown) {
      throw thrown;
    } catch (Throwable thrown) {
      throw new IllegalStateException(thrown);
    }
  }
}
