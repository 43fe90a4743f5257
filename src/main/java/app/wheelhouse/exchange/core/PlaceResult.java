package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What became of one order of a batch, as the reply says it.
public sealed interface PlaceResult {
  /// The exchange's number; a refused order has one too, for the history.
  long oid();

  /// In the book; a part may have filled.
  record Resting(long oid, @Nullable String cloid) implements PlaceResult {}

  /// Filled at once; of an immediate order perhaps a part, the rest is canceled.
  record Filled(BigDecimal totalSz, BigDecimal avgPx, long oid, @Nullable String cloid)
      implements PlaceResult {}

  /// A child whose parent has not filled. The wire has only the word, without the number.
  record WaitingForFill(long oid) implements PlaceResult {}

  /// A trigger that waits for the mark, as a child of a filled parent or of a position. The wire
  /// has only the word. A trigger order of its own answers `Resting`.
  record WaitingForTrigger(long oid) implements PlaceResult {}

  /// Not taken.
  record Error(long oid, Refusal reason, String text) implements PlaceResult {}
}
