package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.engine.VenueRequest;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedCancel;
import app.wheelhouse.risk.ApprovedLeverage;
import app.wheelhouse.risk.ApprovedMargin;
import app.wheelhouse.risk.ApprovedModify;
import app.wheelhouse.risk.ApprovedOrder;
import java.util.List;
import java.util.function.LongSupplier;

/// Tells the engine what became of a request: orders by their own reports, cancels and changes that
/// were not carried out as refusals, the rest as a notice.
///
/// A fill is never told from here: the reply has no fee and no trade number, the socket brings
/// both.
final class SentReports {
  private final EnginePost engine;
  private final AccountKnowledge known;
  private final LongSupplier clock;

  /// @param clock engine time, epoch milliseconds
  SentReports(EnginePost engine, AccountKnowledge known, LongSupplier clock) {
    this.engine = engine;
    this.known = known;
    this.clock = clock;
  }

  /// The venue answered.
  void answered(ApprovedAction action, ExchangeReply reply) {
    switch (reply) {
      case ExchangeReply.Refused(VenueRefusal refusal) -> refused(action, refusal);
      case ExchangeReply.Answers answers -> answered(action, answers);
      case ExchangeReply.Done _ -> done(action);
    }
  }

  /// The venue said no to all of it.
  void refused(ApprovedAction action, VenueRefusal refusal) {
    refused(action, refusal.reason(), refusal.kind() == RefusalKind.GONE);
  }

  /// It certainly never reached the venue.
  void notSent(ApprovedAction action, String reason) {
    if (action instanceof ApprovedOrder order) {
      order.orders().forEach(spec -> ended(spec, new OrderEvent.NotPlaced(reason)));
    } else {
      refused(action, reason, false);
    }
  }

  /// Not carried out.
  ///
  /// @param late whether there was nothing left to do, which is no fault
  void refused(ApprovedAction action, String reason, boolean late) {
    switch (action) {
      case ApprovedOrder order ->
          order.orders().forEach(spec -> ended(spec, new OrderEvent.Rejected(reason)));
      case ApprovedCancel cancel ->
          refused(new VenueRequest.Cancel(cancel.orderId()), reason, late);
      case ApprovedModify modify -> {
        known.numbers().settled(modify.orderId());
        refused(change(modify), reason, late);
      }
      case ApprovedLeverage leverage ->
          say("The leverage of " + leverage.instrument().symbol() + " stays as it was: " + reason);
      case ApprovedMargin margin ->
          say("The margin of " + margin.instrument().symbol() + " stays as it was: " + reason);
    }
  }

  /// A notice to the trader.
  void say(String text) {
    engine.post(new EngineEvent.VenueSaid(text, clock.getAsLong()));
  }

  private void answered(ApprovedAction action, ExchangeReply.Answers answers) {
    switch (action) {
      case ApprovedOrder order -> {
        List<OrderAnswer> each = answers.of(order.orders().size());
        for (int i = 0; i < each.size(); i++) {
          placed(order.orders().get(i), each.get(i));
        }
      }
      case ApprovedCancel _, ApprovedModify _, ApprovedLeverage _, ApprovedMargin _ ->
          single(action, answers.of(1).getFirst());
    }
  }

  private void placed(OrderSpec spec, OrderAnswer answer) {
    switch (answer) {
      case OrderAnswer.Resting(long oid) -> accepted(spec, oid);
      case OrderAnswer.Filled(long oid, _, _) -> accepted(spec, oid);
      case OrderAnswer.Waiting _ -> change(spec, new OrderEvent.Accepted(""));
      case OrderAnswer.Refused(VenueRefusal refusal) -> {
        heed(refusal);
        ended(spec, new OrderEvent.Rejected(refusal.reason()));
      }
      case OrderAnswer.Done _, OrderAnswer.Running _, OrderAnswer.Unclear _ ->
          change(spec, new OrderEvent.Lost("the venue's answer was not clear"));
    }
  }

  private void accepted(OrderSpec spec, long oid) {
    known.numbers().learn(spec.id(), oid);
    change(spec, new OrderEvent.Accepted(Long.toString(oid)));
  }

  /// Told once: the stream may tell the same end.
  private void ended(OrderSpec spec, OrderEvent end) {
    if (known.numbers().end(spec.id())) {
      change(spec, end);
    }
  }

  private void heed(VenueRefusal refusal) {
    if (refusal.kind() == RefusalKind.RATE) {
      known.address().exhausted();
    }
  }

  private void single(ApprovedAction action, OrderAnswer answer) {
    switch (answer) {
      case OrderAnswer.Refused(VenueRefusal refusal) -> {
        heed(refusal);
        refused(action, refusal);
      }
      case OrderAnswer.Resting(long oid) -> renumbered(action, oid);
      case OrderAnswer.Filled(long oid, _, _) -> renumbered(action, oid);
      case OrderAnswer.Done _, OrderAnswer.Waiting _ -> done(action);
      case OrderAnswer.Running _, OrderAnswer.Unclear _ -> unclear(action);
    }
  }

  /// The order that was meant is asked for, as after a lost answer.
  private void unclear(ApprovedAction action) {
    OrderEvent lost = new OrderEvent.Lost("the venue's answer was not clear");
    switch (action) {
      case ApprovedOrder order -> order.orders().forEach(spec -> change(spec, lost));
      case ApprovedCancel cancel -> post(cancel.account(), cancel.orderId(), lost);
      case ApprovedModify modify -> change(modify.after(), lost);
      case ApprovedLeverage leverage -> {
        known.leverage().doubtful(leverage.instrument(), clock.getAsLong());
        refused(action, "the venue's answer was not clear", false);
      }
      case ApprovedMargin _ -> refused(action, "the venue's answer was not clear", false);
    }
  }

  private void done(ApprovedAction action) {
    switch (action) {
      // An ok without a word on the orders: they may be there or not.
      case ApprovedOrder order ->
          order
              .orders()
              .forEach(spec ->
                  change(spec, new OrderEvent.Lost("the venue did not say what became of it")));
      case ApprovedCancel cancel -> {
        if (known.numbers().end(cancel.orderId())) {
          post(cancel.account(), cancel.orderId(), new OrderEvent.Canceled("canceled as asked"));
        }
      }
      case ApprovedModify modify -> {
        known.numbers().settled(modify.orderId());
        change(
            modify.after(),
            new OrderEvent.Amended(modify.quantity(), modify.limit(), modify.trigger()));
      }
      case ApprovedLeverage leverage ->
          known
              .leverage()
              .confirmed(leverage.instrument(), leverage.leverage(), true, clock.getAsLong());
      // The next state of the account shows it.
      case ApprovedMargin _ -> {}
    }
  }

  /// A changed order has a new number, which is known before the change counts as settled: else the
  /// end of the old number would pass for the end of the order (X8).
  private void renumbered(ApprovedAction action, long oid) {
    if (action instanceof ApprovedModify modify) {
      known.numbers().learn(modify.orderId(), oid);
      done(action);
      change(modify.after(), new OrderEvent.Accepted(Long.toString(oid)));
    } else {
      done(action);
    }
  }

  private static VenueRequest change(ApprovedModify modify) {
    return new VenueRequest.Modify(
        modify.orderId(), modify.quantity(), modify.limit(), modify.trigger());
  }

  private void refused(VenueRequest request, String reason, boolean late) {
    engine.post(new EngineEvent.VenueRefused(request, reason, late, clock.getAsLong()));
  }

  private void post(AccountId account, ClientOrderId order, OrderEvent event) {
    engine.post(
        new EngineEvent.Reported(
            new ExecutionReport.OrderChanged(account, order, event, clock.getAsLong())));
  }

  private void change(OrderSpec spec, OrderEvent event) {
    engine.post(
        new EngineEvent.Reported(
            new ExecutionReport.OrderChanged(spec.account(), spec.id(), event, clock.getAsLong())));
  }
}
