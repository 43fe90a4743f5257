package app.wheelhouse.exchange.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether the orders of a batch make sense together. The sentences are guesses: the venue only
/// says that one malformed order fails the whole batch.
final class Batches {
  private Batches() {}

  /// What is wrong with all of it, null where nothing is.
  static @Nullable String malformed(List<OrderAsk> asks, Grouping grouping, int assets) {
    if (asks.isEmpty()) {
      return "Order batch is empty.";
    }
    for (OrderAsk ask : asks) {
      if (ask.asset() < 0 || ask.asset() >= assets) {
        return "Unknown asset " + ask.asset() + ".";
      }
    }
    return switch (grouping) {
      case NA -> null;
      case NORMAL_TPSL -> bracket(asks.getFirst(), asks.subList(1, asks.size()));
      case POSITION_TPSL -> guards(asks);
    };
  }

  /// The same order under this client id.
  static OrderAsk named(OrderAsk ask, @Nullable String cloid) {
    return new OrderAsk(
        ask.asset(), ask.buy(), ask.px(), ask.sz(), ask.reduceOnly(), ask.kind(), cloid);
  }

  private static @Nullable String bracket(OrderAsk parent, List<OrderAsk> children) {
    if (!(parent.kind() instanceof OrderKind.Limit) || children.isEmpty()) {
      return "Invalid TP/SL grouping: the first order is a limit order, one or two follow.";
    }
    for (OrderAsk child : children) {
      if (!guards(child) || child.asset() != parent.asset() || child.buy() == parent.buy()) {
        return "Invalid TP/SL grouping: a child is a reduce-only trigger of the other side.";
      }
    }
    return null;
  }

  private static @Nullable String guards(List<OrderAsk> asks) {
    return asks.stream().allMatch(Batches::guards)
        ? null
        : "Invalid TP/SL grouping: a guard of a position is a reduce-only trigger.";
  }

  private static boolean guards(OrderAsk ask) {
    return ask.reduceOnly() && ask.kind() instanceof OrderKind.Trigger;
  }
}
