package app.wheelhouse.venue.hyperliquid.account;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.venue.hyperliquid.order.AccountKnowledge;
import app.wheelhouse.venue.hyperliquid.wire.WireFill;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills from the venue's form into the desk's, every number exact.
final class FillForms {
  private static final Logger LOG = LoggerFactory.getLogger(FillForms.class);

  private final AccountScope scope;
  private final AccountKnowledge known;

  FillForms(AccountScope scope, AccountKnowledge known) {
    this.scope = scope;
    this.known = known;
  }

  /// Whether nothing says yet whose order it filled.
  boolean isOfStranger(WireFill wire) {
    return WireForms.cloid(wire.cloid()).isEmpty()
        && known.numbers().owner(wire.oid()).isEmpty()
        && !isForced(wire);
  }

  /// Snapshots come newest first, and a position follows its fills in their order.
  static List<WireFill> oldestFirst(List<WireFill> fills) {
    if (fills.isEmpty() || fills.getFirst().time() < fills.getLast().time()) {
      return fills;
    }
    return fills.reversed();
  }

  /// Empty for what is no perpetual, and for what makes no sense, which is logged: the next reading
  /// of the account shows what it did.
  Optional<Fill> fill(WireFill wire) {
    try {
      return WireForms.instrument(wire.coin())
          .map(instrument -> {
            ClientOrderId id = identity(wire);
            String trade = tradeId(wire);
            Fill fill =
                new Fill(
                    scope.account(),
                    trade,
                    id,
                    instrument,
                    wire.side(),
                    new Price(wire.price()),
                    new Quantity(wire.size()),
                    new Money(wire.fee()),
                    wire.crossed() ? Liquidity.TAKER : Liquidity.MAKER,
                    wire.time(),
                    known.leverage().of(instrument),
                    isForced(wire));
            known.numbers().filled(id, wire.oid(), trade, wire.size());
            return fill;
          });
    } catch (IllegalArgumentException senseless) {
      LOG.warn("A fill of {} makes no sense: {}", wire.coin(), senseless.getMessage());
      return Optional.empty();
    }
  }

  private ClientOrderId identity(WireFill wire) {
    WireForms.cloid(wire.cloid()).ifPresent(own -> known.numbers().learn(own, wire.oid()));
    return WireForms.identity(wire.cloid(), wire.oid(), known.numbers());
  }

  /// The venue's trade number is the key of duplicates; old records have none.
  private static String tradeId(WireFill wire) {
    return wire.tid() > 0 ? Long.toString(wire.tid()) : wire.hash() + ':' + wire.oid();
  }

  /// Closed by the venue: liquidated (the same field stands in the fills of whoever took the
  /// position over), deleveraged against another's loss, or settled at a delisting.
  private boolean isForced(WireFill wire) {
    WireFill.Liquidated liquidated = wire.liquidation();
    if (liquidated != null && (liquidated.user().isEmpty() || scope.isUs(liquidated.user()))) {
      return true;
    }
    return wire.direction().contains("Deleverag") || wire.direction().equals("Settlement");
  }
}
