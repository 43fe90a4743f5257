package app.wheelhouse.exchange.flow;

import java.math.BigDecimal;

/// A scripted jump: book, mark and oracle of a coin stand at the price from then on.
///
/// @param after milliseconds since the flow's first step
/// @param coin as "BTC"
public record FlowMove(long after, String coin, BigDecimal price) {
  public FlowMove {
    if (after < 0 || price.signum() <= 0) {
      throw new IllegalArgumentException("No move: " + coin + " to " + price + " after " + after);
    }
  }
}
