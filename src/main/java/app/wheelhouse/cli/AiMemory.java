package app.wheelhouse.cli;

import java.lang.management.ManagementFactory;

/// How much memory this computer has.
final class AiMemory {
  private AiMemory() {}

  /// Bytes; 0 when it is not told. By name, because a small Java runtime may come without the
  /// module that tells it.
  static long bytes() {
    try {
      Object bytes =
          Class.forName("com.sun.management.OperatingSystemMXBean")
              .getMethod("getTotalMemorySize")
              .invoke(ManagementFactory.getOperatingSystemMXBean());
      return bytes instanceof Long total ? total : 0;
    } catch (ReflectiveOperationException | IllegalArgumentException _) {
      return 0;
    }
  }
}
