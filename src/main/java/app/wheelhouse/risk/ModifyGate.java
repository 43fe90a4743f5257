package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// Judges changes of working orders: less risk passes, more risk goes through the checks again.
///
/// @param entries the gate that a grown or repriced entry passes again
record ModifyGate(EntryGate entries) {
  private static final int SIZE_LAYER = 2;
  private static final int STOP_LAYER = 5;
  private static final int FORM_LAYER = 6;

  ModifyOutcome approve(OrderSpec before, OrderSpec asked, Instrument instrument, RiskView view) {
    List<CheckResult> results = new ArrayList<>();
    if (before.role() != OrderRole.ENTRY) {
      OrderSpec after = resting(before, asked, instrument, view, results);
      return outcome(
          before, after, Verdict.over(results, asked.quantity(), after.quantity()), view);
    }
    boolean samePrice = Objects.equals(before.limit(), asked.limit());
    if (samePrice && asked.quantity().compareTo(before.quantity()) <= 0) {
      results.add(sizeFinding(before, asked).pass("The order gets smaller or stays as it is."));
      return outcome(
          before, asked, Verdict.over(results, asked.quantity(), asked.quantity()), view);
    }
    EntryGate.Evaluation evaluation =
        entries.evaluate(intent(asked, instrument, view), without(before, view));
    Candidate candidate = evaluation.candidate();
    Quantity sized = candidate.quantity();
    OrderSpec after =
        asked
            .withQuantity(sized == null || sized.isZero() ? asked.quantity() : sized)
            .withPrices(candidate.limit(), asked.trigger());
    return outcome(before, after, evaluation.verdict(), view);
  }

  static ModifyOutcome denied(OrderSpec before, Quantity asked, String sentence) {
    Finding finding = new Finding("modify-form", FORM_LAYER).held(Figures.words(before.type()), "");
    return new ModifyOutcome.Denied(Verdict.over(List.of(finding.deny(sentence)), asked, null));
  }

  private static ModifyOutcome outcome(
      OrderSpec before, OrderSpec after, Verdict verdict, RiskView view) {
    if (!verdict.isApproved()) {
      return new ModifyOutcome.Denied(verdict);
    }
    long validUntil = view.time() + view.limits().approvalValidMillis();
    return new ModifyOutcome.Approved(new ApprovedModify(before, after, validUntil), verdict);
  }

  /// An exit, stop or target: its size is held to the position, a looser stop is judged by its
  /// loss.
  private static OrderSpec resting(
      OrderSpec before,
      OrderSpec asked,
      Instrument instrument,
      RiskView view,
      List<CheckResult> results) {
    Position position = view.account().position(instrument.id());
    Quantity open =
        !position.isFlat() && position.closingSide() == before.side()
            ? position.quantity()
            : Quantity.ZERO;
    Quantity most = open.compareTo(before.quantity()) > 0 ? open : before.quantity();
    Quantity quantity = asked.quantity().min(most);
    results.add(size(before, asked, quantity, open));
    Price was = before.trigger();
    Price trigger = asked.trigger();
    if (was != null && trigger != null && before.type() != OrderType.TAKE_PROFIT) {
      results.add(stop(before, was, trigger, position, instrument, view));
    }
    return asked.withQuantity(quantity);
  }

  private static CheckResult size(
      OrderSpec before, OrderSpec asked, Quantity quantity, Quantity open) {
    Finding finding = sizeFinding(before, asked).input("position", Figures.size(open), "");
    if (!quantity.equals(asked.quantity())) {
      return finding.clamp(
          "Size lowered to what the position holds.",
          Figures.size(asked.quantity()),
          Figures.size(quantity));
    }
    boolean naked = before.role() == OrderRole.STOP && quantity.compareTo(open) < 0;
    return naked && quantity.compareTo(before.quantity()) < 0
        ? finding.warn("This stop no longer covers the whole position.")
        : finding.pass("The size stays within the position.");
  }

  private static CheckResult stop(
      OrderSpec before,
      Price was,
      Price trigger,
      Position position,
      Instrument instrument,
      RiskView view) {
    Finding finding =
        new Finding("modify-stop", STOP_LAYER).held(Figures.price(trigger), Figures.price(was));
    if (!StopMove.isLooser(before.side(), was, trigger)) {
      Price mark = view.mark(before.instrument());
      return mark != null && ExitGate.fires(before.type(), before.side(), trigger, mark)
          ? finding.warn("The market is already beyond this stop: it fires at once.")
          : finding.pass("The stop does not move away from the market.");
    }
    Price average = position.averagePrice();
    if (average == null || position.closingSide() != before.side()) {
      return finding.deny("A stop is not moved away before its position is open: leave it.");
    }
    Money loss = StopMove.loss(position, average, trigger, view);
    finding
        .input("loss at the stop", Figures.money(loss), "USDC")
        .input("most", Figures.money(StopMove.most(view)), "USDC");
    String denial = StopMove.denial(position, average, trigger, view, instrument);
    return denial.isEmpty()
        ? finding.warn("The stop moves away from the market: the position risks more.")
        : finding.deny(denial);
  }

  private static Finding sizeFinding(OrderSpec before, OrderSpec asked) {
    return new Finding("modify-size", SIZE_LAYER)
        .held(Figures.size(asked.quantity()), Figures.size(before.quantity()));
  }

  /// The changed entry as an order by hand; its bracket is judged as the default stop.
  private static OrderIntent intent(OrderSpec asked, Instrument instrument, RiskView view) {
    return new OrderIntent(
        0,
        "",
        asked.account(),
        null,
        instrument,
        asked.side(),
        asked.type(),
        asked.quantity(),
        null,
        asked.limit(),
        null,
        null,
        asked.leverage(),
        Confidence.NONE,
        view.time());
  }

  /// The view without the working part of this order, which is in the changed one again. With an
  /// open position part of it may be filled already: then nothing is taken out, which is the strict
  /// side.
  private static RiskView without(OrderSpec before, RiskView view) {
    Price limit = before.limit();
    InstrumentId instrument = before.instrument();
    if (limit == null || !view.account().position(instrument).isFlat()) {
      return view;
    }
    SortedMap<InstrumentId, Money> working = new TreeMap<>(view.workingEntryNotional());
    Money rest = view.workingNotional(instrument).minus(limit.times(before.quantity()));
    working.put(instrument, rest.max(Money.ZERO));
    return view.withWorking(working);
  }
}
