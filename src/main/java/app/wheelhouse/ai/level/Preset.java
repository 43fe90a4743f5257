package app.wheelhouse.ai.level;

import java.util.Optional;

/// Levels with a name of their own; any other level is a custom choice.
public enum Preset {
  CONSERVATIVE(2),
  MODERATE(5),
  AGGRESSIVE(8);

  private final int level;

  Preset(int level) {
    this.level = level;
  }

  public LevelProfile profile() {
    return LevelTable.of(level);
  }

  /// The preset of a level, empty for a custom one.
  public static Optional<Preset> of(int level) {
    for (Preset preset : values()) {
      if (preset.level == level) {
        return Optional.of(preset);
      }
    }
    return Optional.empty();
  }
}
