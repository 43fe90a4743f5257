package app.wheelhouse.advisor.scripted;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Proposes something plausible about the facts of a prompt: mostly hold, else an opening with a
/// stop and a target on their right sides, or something about the open position.
final class Policy {
  private final Facts facts;
  private final Draw draw;

  Policy(Facts facts, Draw draw) {
    this.facts = facts;
    this.draw = draw;
  }

  Answer answer() {
    String side = facts.side();
    Optional<BigDecimal> price = facts.price();
    if (!side.equals("flat")) {
      return held(side);
    }
    if (price.isEmpty() || draw.chance(0.45)) {
      return plain("hold", null);
    }
    return opening(price.get(), isLong());
  }

  /// Seven times of ten with the relative strength, else against it.
  private boolean isLong() {
    Optional<BigDecimal> rsi = facts.rsi();
    if (rsi.isEmpty()) {
      return draw.chance(0.5);
    }
    boolean strong = rsi.get().compareTo(BigDecimal.valueOf(50L)) >= 0;
    return strong == draw.chance(0.7);
  }

  private Answer held(String side) {
    int at = draw.between(1, 100);
    if (at <= 60) {
      return plain("hold", null);
    }
    if (at <= 78) {
      return plain("close", null);
    }
    if (at <= 90) {
      return plain("reduce", BigDecimal.valueOf(draw.between(10, 75)));
    }
    if (at <= 97) {
      return plain("increase", BigDecimal.valueOf(draw.between(1, 8)));
    }
    // A proposal that the position forbids: the gate has work.
    return facts
        .price()
        .map(price -> opening(price, side.equals("short")))
        .orElse(plain("close", null));
  }

  private Answer plain(String action, @Nullable BigDecimal size) {
    return new Answer(
        action,
        facts.symbol(),
        confidence(40, 80),
        null,
        null,
        null,
        size,
        null,
        reasoning(action),
        List.of());
  }

  private Answer opening(BigDecimal price, boolean isLong) {
    int risk = draw.between(60, 250);
    int reward = risk * draw.between(11, 30) / 10;
    @Nullable BigDecimal entry = draw.chance(0.2) ? moved(price, isLong ? -5 : 5) : null;
    BigDecimal from = entry == null ? price : entry;
    String action = isLong ? "open_long" : "open_short";
    return new Answer(
        action,
        facts.symbol(),
        confidence(50, 90),
        entry,
        moved(from, isLong ? -risk : risk),
        moved(from, isLong ? reward : -reward),
        draw.chance(0.25) ? null : BigDecimal.valueOf(draw.between(1, 15)),
        draw.chance(0.5) ? null : BigDecimal.valueOf(draw.between(1, 6)),
        reasoning(action),
        draw.chance(0.5) ? List.of(isLong ? "RSI(14,1h) < 35" : "RSI(14,1h) > 65") : List.of());
  }

  private BigDecimal confidence(int least, int most) {
    return BigDecimal.valueOf(draw.between(least, most), 2);
  }

  /// The price so many hundredths of a percent away, with its own decimals.
  private static BigDecimal moved(BigDecimal price, int basisPoints) {
    return price
        .multiply(BigDecimal.valueOf(10_000L + basisPoints, 4))
        .setScale(price.scale(), RoundingMode.HALF_EVEN);
  }

  private String reasoning(String action) {
    return new Reasoning(facts, draw).about(action);
  }
}
