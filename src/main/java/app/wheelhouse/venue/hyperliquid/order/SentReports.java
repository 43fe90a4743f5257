package app.wheelhouse.venue.hyperliquid.order;

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
  private final LongSupplier clock;

  /// @param clock engine time, epoch milliseconds
  SentReports(EnginePost engine, LongSupplier clock) {
    this.engine = engine;
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
      order.orders().forEach(spec -> change(spec, new OrderEvent.NotPlaced(reason)));
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
          order.orders().forEach(spec -> change(spec, new OrderEvent.Rejected(reason)));
      case ApprovedCancel cancel ->
          refused(new VenueRequest.Cancel(cancel.orderId()), reason, late);
      case ApprovedModify modify -> refused(change(modify), reason, late);
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
    change(
        spec,
        switch (answer) {
          case OrderAnswer.Resting(long oid) -> new OrderEvent.Accepted(Long.toString(oid));
          case OrderAnswer.Filled(long oid, _, _) -> new OrderEvent.Accepted(Long.toString(oid));
          case OrderAnswer.Waiting _ -> new OrderEvent.Accepted("");
          case OrderAnswer.Refused(VenueRefusal refusal) ->
              new OrderEvent.Rejected(refusal.reason());
          case OrderAnswer.Done _, OrderAnswer.Running _, OrderAnswer.Unclear _ ->
              new OrderEvent.Lost("the venue's answer was not clear");
        });
  }

  private void single(ApprovedAction action, OrderAnswer answer) {
    switch (answer) {
      case OrderAnswer.Refused(VenueRefusal refusal) -> refused(action, refusal);
      case OrderAnswer.Resting(long oid) -> {
        done(action);
        renumbered(action, oid);
      }
      case OrderAnswer.Filled(long oid, _, _) -> {
        done(action);
        renumbered(action, oid);
      }
      case OrderAnswer.Done _, OrderAnswer.Waiting _ -> done(action);
      case OrderAnswer.Running _, OrderAnswer.Unclear _ ->
          refused(action, "the venue's answer was not clear; look at the orders again", false);
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
      case ApprovedCancel cancel -> post(cancel, new OrderEvent.Canceled("canceled as asked"));
      case ApprovedModify modify ->
          change(
              modify.after(),
              new OrderEvent.Amended(modify.quantity(), modify.limit(), modify.trigger()));
      // The next state of the account shows it.
      case ApprovedLeverage _, ApprovedMargin _ -> {}
    }
  }

  /// A changed order has a new number.
  private void renumbered(ApprovedAction action, long oid) {
    if (action instanceof ApprovedModify modify) {
      change(modify.after(), new OrderEvent.Accepted(Long.toString(oid)));
    }
  }

  private static VenueRequest change(ApprovedModify modify) {
    return new VenueRequest.Modify(
        modify.orderId(), modify.quantity(), modify.limit(), modify.trigger());
  }

  private void refused(VenueRequest request, String reason, boolean late) {
    engine.post(new EngineEvent.VenueRefused(request, reason, late, clock.getAsLong()));
  }

  private void post(ApprovedCancel cancel, OrderEvent event) {
    engine.post(
        new EngineEvent.Reported(
            new ExecutionReport.OrderChanged(
                cancel.account(), cancel.orderId(), event, clock.getAsLong())));
  }

  private void change(OrderSpec spec, OrderEvent event) {
    engine.post(
        new EngineEvent.Reported(
            new ExecutionReport.OrderChanged(spec.account(), spec.id(), event, clock.getAsLong())));
  }
}
