package app.wheelhouse.execution;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineOutlet;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.engine.Instruction;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedCancel;
import app.wheelhouse.risk.ApprovedLeverage;
import app.wheelhouse.risk.ApprovedMargin;
import app.wheelhouse.risk.ApprovedModify;
import app.wheelhouse.risk.ApprovedOrder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries approved actions to a venue, one after another on one lane, durable before the wire.
///
/// An order whose bytes may have left is never sent again: a failure after that point is UNKNOWN.
/// Cancels and reduce-only orders go out even when the journal cannot be written; entries never.
public final class ExecutionService implements EngineOutlet {
  private static final Logger LOG = LoggerFactory.getLogger(ExecutionService.class);

  private final ExecutionClient client;
  private final JournalCommit journal;
  private final EnginePost engine;
  private final Executor lane;
  private final LongSupplier clock;
  private final SendGuard guard;

  /// @param guard the last look at what adds exposure
  /// @param lane one thread at a time, in order; the caller's own thread on a tape
  /// @param clock engine time, epoch milliseconds
  public ExecutionService(
      ExecutionClient client,
      JournalCommit journal,
      EnginePost engine,
      Executor lane,
      LongSupplier clock,
      SendGuard guard) {
    this.client = client;
    this.journal = journal;
    this.engine = engine;
    this.lane = lane;
    this.clock = clock;
    this.guard = guard;
  }

  @Override
  public void accept(Instruction instruction) {
    lane.execute(() -> carry(instruction));
  }

  private void carry(Instruction instruction) {
    ApprovedAction action = instruction.action();
    Prepared prepared = prepare(action);
    if (prepared == null || !commit(prepared, instruction)) {
      return;
    }
    tell(action, new OrderEvent.Prepared());
    if (addsExposure(action)) {
      Optional<String> refusal = guard.refusal(action);
      if (refusal.isPresent()) {
        tell(action, new OrderEvent.Canceled(refusal.get()));
        return;
      }
      if (clock.getAsLong() > prepared.expiresAt()) {
        tell(action, new OrderEvent.Expired("it was approved too long ago to be sent safely"));
        return;
      }
    }
    // Submitted is reported first: from here on the bytes may be at the venue, whatever happens.
    tell(action, new OrderEvent.Submitted());
    try {
      client.send(prepared);
    } catch (SendFailure failure) {
      LOG.warn("The answer to a request was lost: {}", failure.getMessage());
      tell(action, new OrderEvent.Lost("the venue's answer was lost"));
    } catch (RuntimeException fault) {
      LOG.error("Sending a request failed", fault);
      tell(action, new OrderEvent.Lost("it is not known whether it was sent"));
    }
  }

  /// Null when it cannot be prepared: then nothing was sent and nothing is.
  private @Nullable Prepared prepare(ApprovedAction action) {
    try {
      return client.prepare(action, clock.getAsLong());
    } catch (RequestRefused refused) {
      tell(action, new OrderEvent.Canceled(refused.sentence()));
      return null;
    } catch (RuntimeException fault) {
      LOG.error("A request could not be prepared", fault);
      tell(
          action,
          new OrderEvent.Canceled("it could not be prepared and was not sent; see the log"));
      return null;
    }
  }

  private boolean commit(Prepared prepared, Instruction instruction) {
    try {
      journal.commit(prepared, instruction, clock.getAsLong());
      return true;
    } catch (NotDurable failure) {
      LOG.error("The journal could not take a request: {}", failure.getMessage());
      if (addsExposure(prepared.action())) {
        tell(
            prepared.action(),
            new OrderEvent.Canceled(
                "the journal could not be written, so no entry is sent; free disk space or check"
                    + " the disk, then restart"));
        return false;
      }
      return true;
    }
  }

  private static boolean addsExposure(ApprovedAction action) {
    return switch (action) {
      case ApprovedOrder order -> !order.entry().reduceOnly();
      case ApprovedModify modify -> !modify.before().reduceOnly();
      case ApprovedCancel _ -> false;
      case ApprovedLeverage _ -> true;
      case ApprovedMargin _ -> false;
    };
  }

  /// Tells the engine about each new order of the action; cancels and changes have none of their
  /// own.
  private void tell(ApprovedAction action, OrderEvent event) {
    List<OrderSpec> orders =
        switch (action) {
          case ApprovedOrder order -> order.orders();
          case ApprovedModify _, ApprovedCancel _, ApprovedLeverage _, ApprovedMargin _ ->
              List.of();
        };
    for (OrderSpec spec : orders) {
      report(spec.account(), spec.id(), event);
    }
  }

  private void report(AccountId account, ClientOrderId id, OrderEvent event) {
    engine.post(
        new EngineEvent.Reported(
            new ExecutionReport.OrderChanged(account, id, event, clock.getAsLong())));
  }
}
