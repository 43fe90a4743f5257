package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who decides on this desk, how they are, and what they cost, in words.
///
/// @param name of the model, or the rules by their own name
/// @param word the lamp in a few words
/// @param sentence what is wrong and what to do; empty when all is well
/// @param mend whether the way to the AI settings stands beside it
/// @param gauge of the day's money; null where no model is asked
/// @param level intelligence level in force, 1 to 10
/// @param thinking questions that wait for an answer, oldest first
public record DeskHead(
    String name,
    Lamp lamp,
    String word,
    String sentence,
    boolean mend,
    @Nullable Gauge gauge,
    int level,
    List<Card> thinking) {
  public DeskHead {
    thinking = List.copyOf(thinking);
  }

  /// Whether a model is asked, not rules.
  public boolean isModel() {
    return lamp != Lamp.RULES && lamp != Lamp.OFF;
  }

  boolean isThinkingAbout(@Nullable InstrumentId instrument) {
    return thinking.stream().anyMatch(card -> card.instrument().equals(instrument));
  }

  /// The day's money.
  ///
  /// @param share of the budget that is spent, 0 to 1
  public record Gauge(String text, String detail, double share, Heat heat) {}

  /// How near the budget is.
  public enum Heat {
    USUAL,
    /// From 80 % on.
    NEAR,
    SPENT
  }

  /// One question that is being answered.
  ///
  /// @param waited for how long
  /// @param text the end of what has come so far; empty before the first word
  public record Card(
      InstrumentId instrument, String symbol, String trigger, String waited, String text) {}
}
