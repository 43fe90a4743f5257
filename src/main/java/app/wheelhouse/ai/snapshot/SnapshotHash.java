package app.wheelhouse.ai.snapshot;

import app.wheelhouse.support.RunningHash;

/// The name of a snapshot by its content.
public final class SnapshotHash {
  private SnapshotHash() {}

  /// SHA-256 of its canonical JSON, 64 hex digits.
  public static String of(Snapshot snapshot) {
    return RunningHash.of(SnapshotJson.write(snapshot));
  }
}
