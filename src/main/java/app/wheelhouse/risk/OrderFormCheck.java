package app.wheelhouse.risk;

import app.wheelhouse.domain.order.OrderType;
import org.jspecify.annotations.Nullable;

/// Only complete market and limit orders of the account in view.
final class OrderFormCheck implements RiskCheck {
  @Override
  public String rule() {
    return "order-form";
  }

  @Override
  public int layer() {
    return 6;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    OrderIntent intent = candidate.intent();
    String fault = fault(intent, view);
    Finding finding = Finding.of(this).held(Figures.words(intent.type()), "market or limit");
    if (fault == null) {
      return new Step(finding.pass("The order is complete."), candidate);
    }
    return new Step(finding.deny(fault), candidate.withLeverage(Math.max(1, intent.leverage())));
  }

  private static @Nullable String fault(OrderIntent intent, RiskView view) {
    OrderType type = intent.type();
    if (!intent.account().equals(view.account().id())) {
      return "The order is for account " + intent.account() + ": choose that account first.";
    }
    if (type != OrderType.MARKET && type != OrderType.LIMIT) {
      return "An entry is a market or a limit order: choose one of them.";
    }
    if (type.hasLimit() != (intent.limit() != null)) {
      return type.hasLimit()
          ? "A limit order needs a limit price: enter one."
          : "A market order has no limit price: remove it or choose a limit order.";
    }
    if (intent.leverage() < 1) {
      return "Leverage is 1 or more: choose at least 1x.";
    }
    Double share = intent.sizeShare();
    if (share != null && !(share > 0 && share <= 1)) {
      return "The size is above 0 % to 100 % of equity: choose a share in that range.";
    }
    return null;
  }
}
