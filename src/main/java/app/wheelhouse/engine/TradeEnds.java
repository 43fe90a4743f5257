package app.wheelhouse.engine;

import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Remembers why each closing order was sent, so that a trade can say what ended it.
final class TradeEnds {
  private static final int KEPT = 1_000;

  private final SequencedMap<ClientOrderId, TradeEnd> causes = new LinkedHashMap<>();

  void sent(ClientOrderId order, TradeEnd cause) {
    causes.put(order, cause);
    if (causes.size() > KEPT) {
      causes.pollFirstEntry();
    }
  }

  /// What ended a trade whose last fill was this.
  ///
  /// @param order of the fill; null for a liquidation, or for one that was placed elsewhere
  TradeEnd of(Fill fill, @Nullable Order order) {
    if (fill.liquidation()) {
      return TradeEnd.LIQUIDATION;
    }
    if (order == null) {
      return TradeEnd.HAND;
    }
    return switch (order.spec().role()) {
      case STOP -> TradeEnd.STOP;
      case TARGET -> TradeEnd.TARGET;
      case ENTRY -> TradeEnd.UNKNOWN;
      case EXIT -> causes.getOrDefault(order.id(), TradeEnd.UNKNOWN);
    };
  }
}
