package app.wheelhouse.vault;

/// Hears of a vault that was opened or closed, on the thread that did it.
public interface VaultListener {
  /// Why it was locked.
  enum Reason {
    /// Somebody asked for it, or the desk stops.
    ASKED,
    /// Nobody touched the desk for the time that was set.
    IDLE,
    /// The machine slept in between.
    SLEPT
  }

  void unlocked();

  void locked(Reason reason);
}
