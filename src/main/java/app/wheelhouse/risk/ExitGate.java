package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Judges exits: never by limits or trading state, only by whether there is something to close.
final class ExitGate {
  private static final int FORM_LAYER = 6;
  private static final int SIZE_LAYER = 2;
  private static final int PRICE_LAYER = 5;

  private ExitGate() {}

  static RiskOutcome approve(ExitIntent intent, RiskView view) {
    List<CheckResult> results = new ArrayList<>(3);
    results.add(form(intent, view));
    Instrument instrument = intent.instrument();
    Position position = view.account().position(instrument.id());
    Quantity quantity = size(intent, position, results);
    Side side = position.closingSide();
    Price limit = intent.limit();
    Price trigger = intent.trigger();
    Price roundLimit = limit == null ? null : Ticks.passive(instrument, limit.value(), side);
    Price roundTrigger =
        trigger == null ? null : Ticks.trigger(instrument, trigger.value(), side, intent.type());
    results.add(prices(intent, side, roundLimit, roundTrigger, view));
    Verdict verdict = Verdict.over(results, intent.quantity(), quantity);
    if (!verdict.isApproved()) {
      return new RiskOutcome.Denied(verdict);
    }
    OrderSpec exit = spec(intent, position, quantity, roundLimit, roundTrigger);
    long validUntil = view.time() + view.limits().approvalValidMillis();
    ApprovedOrder order = new ApprovedOrder(List.of(exit), 0, Double.POSITIVE_INFINITY, validUntil);
    return new RiskOutcome.Approved(order, verdict);
  }

  private static CheckResult form(ExitIntent intent, RiskView view) {
    Finding finding = new Finding("exit-form", FORM_LAYER).held(Figures.words(intent.type()), "");
    OrderType type = intent.type();
    if (!intent.account().equals(view.account().id())) {
      return finding.deny(
          "The exit is for account " + intent.account() + ": choose that account first.");
    }
    if (intent.role() == OrderRole.ENTRY) {
      return finding.deny("An exit never opens a position: send an entry instead.");
    }
    if (type.hasLimit() != (intent.limit() != null)
        || type.hasTrigger() != (intent.trigger() != null)) {
      return finding.deny("The prices do not fit the kind of order: enter those that it needs.");
    }
    return finding.pass("The exit is complete and reduce-only.");
  }

  private static Quantity size(ExitIntent intent, Position position, List<CheckResult> results) {
    Finding finding =
        new Finding("exit-size", SIZE_LAYER)
            .held(Figures.size(intent.quantity()), Figures.size(position.quantity()));
    String symbol = intent.instrument().symbol();
    if (position.isFlat()) {
      results.add(finding.deny("There is no position in " + symbol + " to close."));
      return Quantity.ZERO;
    }
    Quantity most = position.quantity().min(intent.quantity());
    Quantity quantity = intent.instrument().roundSize(most.value());
    if (quantity.isZero()) {
      results.add(finding.deny("The size is below one lot of " + symbol + ": take a larger one."));
    } else if (quantity.equals(intent.quantity())) {
      results.add(finding.pass("The size is within the position."));
    } else {
      results.add(
          finding.clamp(
              "Size lowered to what the position holds in whole lots.",
              Figures.size(intent.quantity()),
              Figures.size(quantity)));
    }
    return quantity;
  }

  private static CheckResult prices(
      ExitIntent intent, Side side, @Nullable Price limit, @Nullable Price trigger, RiskView view) {
    Finding finding =
        new Finding("exit-price", PRICE_LAYER)
            .input("limit", Figures.price(intent.limit()), "USDC")
            .input("trigger", Figures.price(intent.trigger()), "USDC");
    if (intent.limit() != null && limit == null || intent.trigger() != null && trigger == null) {
      return finding.deny("A price is below the smallest one: correct it.");
    }
    Price mark = view.mark(intent.instrument().id());
    if (trigger != null && mark != null && fires(intent.type(), side, trigger, mark)) {
      return finding.warn("The market is already beyond this trigger: the order fires at once.");
    }
    boolean same =
        Objects.equals(limit, intent.limit()) && Objects.equals(trigger, intent.trigger());
    return same
        ? finding.pass("All prices are whole ticks.")
        : finding.clamp(
            "Prices were rounded to whole ticks, never for more risk.",
            Figures.price(intent.limit()) + " / " + Figures.price(intent.trigger()),
            Figures.price(limit) + " / " + Figures.price(trigger));
  }

  /// A stop fires when the mark is at or beyond its trigger against the position, a target in
  /// favour.
  static boolean fires(OrderType type, Side closingSide, Price trigger, Price mark) {
    int beyond = mark.compareTo(trigger) * closingSide.sign();
    return type == OrderType.TAKE_PROFIT ? beyond <= 0 : beyond >= 0;
  }

  private static OrderSpec spec(
      ExitIntent intent,
      Position position,
      Quantity quantity,
      @Nullable Price limit,
      @Nullable Price trigger) {
    return new OrderSpec(
        intent.account(),
        ClientOrderId.derive(intent.account(), intent.session(), intent.number(), intent.role()),
        intent.instrument().id(),
        position.closingSide(),
        intent.type(),
        quantity,
        limit,
        trigger,
        // An exit trades at once or not at all; only stops and targets rest.
        intent.type().hasTrigger() ? TimeInForce.GTC : TimeInForce.IOC,
        true,
        intent.role(),
        position.leverage(),
        null);
  }
}
