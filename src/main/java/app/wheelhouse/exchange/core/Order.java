package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// An order of a client from its registration to its end; the record stays for the history.
final class Order extends Resting {
  final long oid;
  final Holding holding;
  final OrderAsk ask;
  final boolean positionTpsl;
  final long timestamp;
  Phase phase = Phase.MOVING;
  String status = "open";
  long statusTime;
  boolean triggered;
  BigDecimal filledSz = BigDecimal.ZERO;
  BigDecimal filledNotional = BigDecimal.ZERO;

  /// The bracket to which it belongs as parent or child.
  @Nullable Bracket bracket;

  Order(long oid, Holding holding, OrderAsk ask, boolean positionTpsl, long timestamp) {
    super(ask.buy(), ask.px(), ask.sz());
    this.oid = oid;
    this.holding = holding;
    this.ask = ask;
    this.positionTpsl = positionTpsl;
    this.timestamp = timestamp;
    this.statusTime = timestamp;
  }

  UserAccount account() {
    return holding.account;
  }

  boolean ended() {
    return phase == Phase.ENDED;
  }

  boolean isParent() {
    return bracket != null && bracket.parent == this;
  }

  boolean isChild() {
    return bracket != null && bracket.parent != this;
  }

  /// A stop or take-profit of the whole position, whatever its size will be.
  boolean wholePosition() {
    return positionTpsl && ask.sz().signum() == 0;
  }

  /// True for a stop order, waiting or live.
  static boolean isStop(OrderAsk ask) {
    return ask.kind() instanceof OrderKind.Trigger trigger && trigger.tpsl() == Tpsl.SL;
  }
}
