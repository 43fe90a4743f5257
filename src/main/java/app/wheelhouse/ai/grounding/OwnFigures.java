package app.wheelhouse.ai.grounding;

import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.money.Price;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures of the answer that a text belongs to; null where it gave none.
///
/// @param entry limit price; null for market
/// @param sizePercent margin, percent of equity
/// @param leverage 1 or more
/// @param confidence as stated, 0 to 1
/// @param invalidation what would prove the answer wrong, in its words
public record OwnFigures(
    @Nullable Double entry,
    @Nullable Double stop,
    @Nullable Double target,
    @Nullable Double sizePercent,
    @Nullable Integer leverage,
    @Nullable Double confidence,
    List<String> invalidation) {
  /// No figures.
  public static final OwnFigures NONE =
      new OwnFigures(null, null, null, null, null, null, List.of());

  public OwnFigures {
    invalidation = List.copyOf(invalidation);
  }

  /// Of a decision.
  public static OwnFigures of(Decision decision) {
    Double confidence = decision.header().confidence().value();
    List<String> invalidation = decision.header().rationale().invalidation();
    return switch (decision) {
      case Decision.Open open ->
          new OwnFigures(
              plain(open.entry()),
              plain(open.stop()),
              plain(open.target()),
              percent(open.sizeShare()),
              open.leverage(),
              confidence,
              invalidation);
      case Decision.Increase increase ->
          new OwnFigures(
              null, null, null, percent(increase.sizeShare()), null, confidence, invalidation);
      case Decision.Reduce reduce ->
          new OwnFigures(
              null, null, null, (double) reduce.percent(), null, confidence, invalidation);
      case Decision.Close _, Decision.Hold _ ->
          new OwnFigures(null, null, null, null, null, confidence, invalidation);
    };
  }

  private static @Nullable Double plain(@Nullable Price price) {
    return price == null ? null : price.toDouble();
  }

  private static @Nullable Double percent(@Nullable Double share) {
    return share == null ? null : share * 100;
  }
}
