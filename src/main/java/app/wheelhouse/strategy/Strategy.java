package app.wheelhouse.strategy;

import app.wheelhouse.domain.market.Bar;
import org.jspecify.annotations.Nullable;

/// A rule strategy on one instrument: it sees closed bars only, one by one, and may speak.
///
/// An instance belongs to one instrument and one thread and is never shared.
public interface Strategy {
  StrategySpec spec();

  /// Learns from a closed bar that is older than the session (warm-up) and stays silent.
  void learn(Bar bar);

  /// Takes a closed bar in and answers with a signal, or null for nothing to say. Silent until
  /// `spec().warmUp()` bars were seen.
  ///
  /// @param holding +1 when the account is long, −1 short, 0 flat
  @Nullable Signal onBar(Bar bar, int holding);
}
