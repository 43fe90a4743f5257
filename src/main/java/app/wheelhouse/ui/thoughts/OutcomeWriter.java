package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.untrusted.CleanText;
import app.wheelhouse.ui.control.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Says what became of a decision, from its disposition and the orders that came of it.
final class OutcomeWriter {
  private static final int WHY = 400;

  private final ThoughtTexts texts;

  OutcomeWriter(ThoughtTexts texts) {
    this.texts = texts;
  }

  /// @param orders by id; null for one that is no longer kept
  /// @param instrument null when the session does not trade it
  /// @param before what was said last, for orders that are no longer kept
  Outcome write(
      DecisionRecord record,
      Function<ClientOrderId, @Nullable Order> orders,
      @Nullable Instrument instrument,
      @Nullable Outcome before) {
    return switch (record.disposition()) {
      case DecisionRecord.Held _ -> new Outcome(Outcome.Kind.HELD, "");
      case DecisionRecord.Ignored(String reason) ->
          new Outcome(Outcome.Kind.IGNORED, texts.filled("ignored", CleanText.line(reason, WHY)));
      case DecisionRecord.Denied(String rule, String reason) ->
          new Outcome(
              Outcome.Kind.DENIED, texts.filled("denied", rule, CleanText.line(reason, WHY)));
      case DecisionRecord.Acted acted -> acted(known(acted.orders(), orders), instrument, before);
    };
  }

  static List<Order> known(
      List<ClientOrderId> ids, Function<ClientOrderId, @Nullable Order> orders) {
    List<Order> known = new ArrayList<>(ids.size());
    for (ClientOrderId id : ids) {
      Order order = orders.apply(id);
      if (order != null) {
        known.add(order);
      }
    }
    return known;
  }

  private Outcome acted(
      List<Order> orders, @Nullable Instrument instrument, @Nullable Outcome before) {
    Order lead = null;
    for (Order order : orders) {
      if (!order.spec().role().isProtective()) {
        lead = order;
      }
    }
    if (lead == null || instrument == null) {
      return before != null ? before : new Outcome(Outcome.Kind.WORKING, texts.get("acted"));
    }
    Outcome entered = lead(lead, instrument);
    for (Order order : orders) {
      if (order.spec().role().isProtective() && !order.filled().isZero()) {
        boolean stop = order.spec().role() == OrderRole.STOP;
        String text = texts.filled(stop ? "stopped" : "targeted", average(order, instrument));
        return new Outcome(
            stop ? Outcome.Kind.STOPPED : Outcome.Kind.TARGET, entered.text() + "\n" + text);
      }
    }
    return entered;
  }

  private Outcome lead(Order order, Instrument instrument) {
    String size = order.spec().quantity() + " " + instrument.symbol();
    String filled = order.filled() + " " + instrument.symbol();
    String at = average(order, instrument);
    boolean entry = order.spec().role() == OrderRole.ENTRY;
    OrderStatus status = order.status();
    return switch (status) {
      case INTENT, APPROVED, PREPARED, SUBMITTED ->
          new Outcome(Outcome.Kind.WORKING, texts.filled("sent", size));
      case ACCEPTED -> new Outcome(Outcome.Kind.WORKING, texts.filled("working", size));
      case UNKNOWN -> new Outcome(Outcome.Kind.WORKING, texts.filled("unknown", size));
      case PARTIALLY_FILLED ->
          new Outcome(Outcome.Kind.WORKING, texts.filled("partly", filled, size, at));
      case FILLED ->
          new Outcome(Outcome.Kind.DONE, texts.filled(entry ? "filled" : "closed", filled, at));
      case DENIED, CANCELED, EXPIRED, REJECTED, NOT_PLACED -> {
        String why =
            order.note().isEmpty()
                ? texts.word("status", status)
                : CleanText.line(order.note(), WHY);
        yield order.filled().isZero()
            ? new Outcome(Outcome.Kind.FAILED, texts.filled("unfilled", why))
            : new Outcome(Outcome.Kind.DONE, texts.filled("ended", filled, size, at, why));
      }
    };
  }

  /// The average price of an order's fills, at the instrument's precision.
  static String average(Order order, Instrument instrument) {
    if (order.filled().isZero()) {
      return Figures.UNKNOWN;
    }
    BigDecimal average =
        order.filledValue().amount().divide(order.filled().value(), MathContext.DECIMAL128);
    return Figures.number(average, Figures.decimals(instrument, average.doubleValue()));
  }
}
