package app.wheelhouse.venue.paper;

import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.engine.VenueRequest;
import app.wheelhouse.execution.ExecutionClient;
import app.wheelhouse.execution.Prepared;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedCancel;
import app.wheelhouse.risk.ApprovedLeverage;
import app.wheelhouse.risk.ApprovedMargin;
import app.wheelhouse.risk.ApprovedModify;
import app.wheelhouse.risk.ApprovedOrder;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/// Sends approved actions to the simulated venue inside the engine, with the latency it draws.
public final class PaperExecutionClient implements ExecutionClient {
  private final EnginePost engine;
  private final ToLongFunction<ClientOrderId> latency;
  private final LongSupplier clock;
  private long nonce;

  /// @param latency milliseconds a request takes to arrive, by the order it is about
  /// @param clock engine time, epoch milliseconds
  public PaperExecutionClient(
      EnginePost engine, ToLongFunction<ClientOrderId> latency, LongSupplier clock) {
    this.engine = engine;
    this.latency = latency;
    this.clock = clock;
  }

  @Override
  public Prepared prepare(ApprovedAction action, long now) {
    return new Prepared(action, PaperWire.text(action), ++nonce, action.validUntil());
  }

  @Override
  public void send(Prepared prepared) {
    request(prepared.action())
        .ifPresent(request ->
            engine.post(
                new EngineEvent.ToVenue(
                    request, latency.applyAsLong(subject(prepared.action())), clock.getAsLong())));
  }

  private static Optional<VenueRequest> request(ApprovedAction action) {
    return switch (action) {
      case ApprovedOrder order -> Optional.of(new VenueRequest.Place(order.orders()));
      case ApprovedCancel cancel -> Optional.of(new VenueRequest.Cancel(cancel.orderId()));
      case ApprovedModify modify ->
          Optional.of(
              new VenueRequest.Modify(
                  modify.orderId(), modify.quantity(), modify.limit(), modify.trigger()));
      // The simulated venue takes leverage from each order and has isolated margin only.
      case ApprovedLeverage _, ApprovedMargin _ -> Optional.empty();
    };
  }

  private static ClientOrderId subject(ApprovedAction action) {
    return switch (action) {
      case ApprovedOrder order -> order.entry().id();
      case ApprovedCancel cancel -> cancel.orderId();
      case ApprovedModify modify -> modify.orderId();
      case ApprovedLeverage _, ApprovedMargin _ ->
          throw new IllegalStateException("Not sent to the simulated venue: " + action);
    };
  }
}
