package app.wheelhouse.store;

import java.nio.file.Path;
import java.util.OptionalLong;

/// Another desk uses the data directory.
public final class DirectoryBusy extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final long pid;

  /// @param holder process id of the other desk; empty when it did not say
  public DirectoryBusy(Path directory, OptionalLong holder) {
    super(
        "Another Wheelhouse"
            + (holder.isPresent() ? " (process " + holder.getAsLong() + ")" : "")
            + " is using "
            + directory
            + ". Use its window, or stop it with Ctrl-C first: stops stay at the venue. Or start"
            + " this one with another data directory (--data DIR).");
    this.pid = holder.orElse(0);
  }

  /// Process id of the other desk; empty when it did not say.
  public OptionalLong holder() {
    return pid == 0 ? OptionalLong.empty() : OptionalLong.of(pid);
  }
}
