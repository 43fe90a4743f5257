package app.wheelhouse.risk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The gate: no order, exit, change or cancel reaches execution without passing here.
///
/// Without state and without side effects: the same intent and view give the same answer.
public final class RiskEngine {
  private final EntryGate entries;

  RiskEngine(EntryGate entries) {
    this.entries = entries;
  }

  /// The gate with all checks in their fixed order; there is no way to build one with fewer.
  public static RiskEngine standard() {
    return new RiskEngine(EntryGate.standard());
  }

  /// Judges an entry; on approval gives the normalised order with its stop and target.
  ///
  /// @return an approval valid from `view.time()` for the limits' milliseconds, while the mark is
  ///   within the price band around the present one; or the denial
  public RiskOutcome approve(OrderIntent intent, RiskView view) {
    EntryGate.Evaluation evaluation = entries.evaluate(intent, view);
    Verdict verdict = evaluation.verdict();
    Price mark = view.mark(intent.instrument().id());
    if (!verdict.isApproved() || mark == null) {
      return new RiskOutcome.Denied(verdict);
    }
    double width = mark.value().multiply(view.limits().priceBandShare()).doubleValue();
    ApprovedOrder order =
        new ApprovedOrder(
            Bracket.of(evaluation.candidate()),
            mark.toDouble() - width,
            mark.toDouble() + width,
            view.time() + view.limits().approvalValidMillis());
    return new RiskOutcome.Approved(order, verdict);
  }

  /// What [#approve] would say, without an approval: for the ticket and for what-if questions.
  public Verdict preview(OrderIntent intent, RiskView view) {
    return entries.evaluate(intent, view).verdict();
  }

  /// The same with what the order would be and do: notional, margin, liquidation, loss, gain.
  public OrderOutlook outlook(OrderIntent intent, RiskView view) {
    return OrderOutlook.of(entries.evaluate(intent, view), view);
  }

  /// Equity that no position and no working entry binds as initial margin, USDC; zero or above.
  ///
  /// @param leverage that working entries of other instruments are taken at, 1 or more
  public static Money freeEquity(InstrumentId instrument, int leverage, RiskView view) {
    return view.equity().minus(MarginUse.ofAll(instrument, leverage, view)).max(Money.ZERO);
  }

  /// The account's figures at the view's marks: for gauges, surveillance and what-if questions.
  ///
  /// @param instruments of every open position
  public static AccountRisk accountRisk(
      RiskView view, Function<InstrumentId, Instrument> instruments) {
    return AccountRisks.of(view, instruments);
  }

  /// What a jump of prices would do to every open position: which stop fires, what is liquidated.
  ///
  /// @param shares of the mark by instrument: −0.08 for a fall of 8 %; one that is not there stays
  /// @param stops first resting stop by instrument
  /// @param instruments of every open position
  /// @throws IllegalArgumentException when a share would leave no price above zero
  public static ShockOutcome shock(
      RiskView view,
      SortedMap<InstrumentId, BigDecimal> shares,
      SortedMap<InstrumentId, Price> stops,
      Function<InstrumentId, Instrument> instruments) {
    return Shocks.of(view, shares, stops, instruments);
  }

  /// What a stop would mean where none rests yet: the gate takes any, since none is worse.
  ///
  /// @throws IllegalArgumentException when the position is flat
  public static StopOutlook stopOutlook(
      Position position, Price newStop, RiskView view, Instrument instrument) {
    return StopOutlooks.of(position, null, newStop, null, view, instrument);
  }

  /// The same for a stop that rests already: moving it towards the market is always taken.
  ///
  /// @param present where the stop rests now; null when there is none
  /// @param target of the position; null for none
  /// @throws IllegalArgumentException when the position is flat
  public static StopOutlook stopOutlook(
      Position position,
      @Nullable Price present,
      Price newStop,
      @Nullable Price target,
      RiskView view,
      Instrument instrument) {
    return StopOutlooks.of(position, present, newStop, target, view, instrument);
  }

  /// Judges an order that closes or protects a position. Limits and trading state never block it;
  /// it is denied only when there is nothing to close or it is not an order at all.
  ///
  /// @return an approval whose order is reduce-only, on the closing side, at most the position,
  ///   with an open price band
  public RiskOutcome approveExit(ExitIntent intent, RiskView view) {
    return ExitGate.approve(intent, view);
  }

  /// A cancel is always approved.
  ///
  /// @param time engine time, epoch milliseconds
  public ApprovedCancel approveCancel(OrderSpec order, long time) {
    return new ApprovedCancel(order.account(), order.id(), order.instrument(), time);
  }

  /// Judges a change of the leverage that the venue has set for an instrument: never while a
  /// position or a waiting entry of it stands at another one.
  ///
  /// @param leverage 1 or more
  public LeverageOutcome approveLeverage(
      AccountId account, Instrument instrument, int leverage, RiskView view) {
    return LeverageGate.approve(account, instrument, leverage, view);
  }

  /// Judges a change of a working order: a smaller size or a tighter stop passes, a grown or
  /// repriced entry passes the checks again, a looser stop is denied unless its loss is within the
  /// limit for orders by hand. Callers that move stops automatically must never ask for a looser
  /// one.
  ///
  /// @param before the order as it works now
  /// @param instrument of that order
  /// @param limit present exactly for limit types
  /// @param trigger present exactly for trigger types
  public ModifyOutcome approveModify(
      OrderSpec before,
      Instrument instrument,
      Quantity quantity,
      @Nullable Price limit,
      @Nullable Price trigger,
      RiskView view) {
    Side side = before.side();
    Quantity lots = instrument.roundSize(quantity.value());
    Price newLimit = limit == null ? null : Ticks.passive(instrument, limit.value(), side);
    Price newTrigger =
        trigger == null ? null : Ticks.trigger(instrument, trigger.value(), side, before.type());
    if (!before.instrument().equals(instrument.id())
        || !before.account().equals(view.account().id())) {
      return ModifyGate.denied(
          before, quantity, "The order belongs to another account or instrument: choose it first.");
    }
    if (lots.isZero()) {
      return ModifyGate.denied(
          before, quantity, "No size would be left: cancel the order instead.");
    }
    if (before.type().hasLimit() != (newLimit != null)
        || before.type().hasTrigger() != (newTrigger != null)) {
      return ModifyGate.denied(
          before, quantity, "The prices do not fit the kind of order: enter those that it needs.");
    }
    OrderSpec asked = before.withQuantity(lots).withPrices(newLimit, newTrigger);
    return new ModifyGate(entries).approve(before, asked, instrument, view);
  }
}
