package app.wheelhouse.execution;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
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
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries approved actions to a venue, those of one instrument one after another, durable before
/// the wire.
///
/// An order whose bytes may have left is never sent again: a failure after that point is UNKNOWN.
/// Cancels and reduce-only orders go out even when the journal cannot be written; entries never. A
/// lost cancel or change makes its order UNKNOWN too.
public final class ExecutionService implements EngineOutlet {
  private static final Logger LOG = LoggerFactory.getLogger(ExecutionService.class);

  private final ExecutionClient client;
  private final JournalCommit journal;
  private final EnginePost engine;
  private final SendLanes lanes;
  private final LongSupplier clock;
  private final SendGuard guard;

  /// What was handed to the wire and is not answered, in the order in which it left.
  private final NavigableMap<Long, ApprovedAction> onTheWire = new ConcurrentSkipListMap<>();

  private final AtomicLong departures = new AtomicLong();
  private volatile boolean ending;

  /// All requests one after another.
  ///
  /// @param guard the last look at what adds exposure, told how each request ended
  /// @param lane one thread at a time, in order; the caller's own thread on a tape
  /// @param clock engine time, epoch milliseconds
  public ExecutionService(
      ExecutionClient client,
      JournalCommit journal,
      EnginePost engine,
      Executor lane,
      LongSupplier clock,
      SendGuard guard) {
    this(client, journal, engine, SendLanes.single(lane), clock, guard);
  }

  /// @param client safe for several threads where the lanes have several, as all else here
  /// @param clock engine time, epoch milliseconds
  /// @param guard the last look at what adds exposure, told how each request ended
  public ExecutionService(
      ExecutionClient client,
      JournalCommit journal,
      EnginePost engine,
      SendLanes lanes,
      LongSupplier clock,
      SendGuard guard) {
    this.client = client;
    this.journal = journal;
    this.engine = engine;
    this.lanes = lanes;
    this.clock = clock;
    this.guard = guard;
  }

  @Override
  public void accept(Instruction instruction) {
    ApprovedAction action = instruction.action();
    lanes.put(instrument(action), !Prepared.addsExposure(action), () -> carry(instruction));
  }

  /// Ends entries: those that still wait for their turn are not sent, all else is. All that is on
  /// the wire when the time is over becomes UNKNOWN, to be looked up at the next start.
  ///
  /// @param millis how long to wait for what is on its way
  /// @return whether all was answered in time
  /// @throws InterruptedException when the caller is being stopped
  public boolean drain(long millis) throws InterruptedException {
    ending = true;
    if (lanes.await(millis)) {
      return true;
    }
    onTheWire
        .values()
        .forEach(sending -> lost(sending, "the desk ended before the venue's answer came"));
    return false;
  }

  /// True when the venue answered.
  private boolean carry(Instruction instruction) {
    ApprovedAction action = instruction.action();
    if (ending && Prepared.addsExposure(action)) {
      tell(action, new OrderEvent.Canceled("the desk ended before it was sent"));
      return false;
    }
    Prepared prepared = prepare(action);
    if (prepared == null || !commit(prepared, instruction)) {
      return false;
    }
    tell(action, new OrderEvent.Prepared());
    if (prepared.addsExposure()) {
      if (clock.getAsLong() > prepared.expiresAt()) {
        tell(
            action,
            new OrderEvent.Expired(
                "it waited too long to be sent at the price that was approved, so nothing was sent;"
                    + " try again"));
        return false;
      }
      // Last, because a guard counts what it lets pass.
      Optional<String> refusal = guard.refusal(action);
      if (refusal.isPresent()) {
        tell(action, new OrderEvent.Canceled(refusal.get()));
        return false;
      }
    }
    return send(prepared);
  }

  private boolean send(Prepared prepared) {
    ApprovedAction action = prepared.action();
    // Submitted is reported first: from here on the bytes may be at the venue, whatever happens.
    tell(action, new OrderEvent.Submitted());
    Long departure = departures.getAndIncrement();
    onTheWire.put(departure, action);
    try {
      client.send(prepared);
      guard.answered(action, prepared.addsExposure());
      return true;
    } catch (SendFailure failure) {
      LOG.warn("The answer to a request was lost: {}", failure.getMessage());
      guard.failed(action, prepared.addsExposure());
      lost(action, "the venue's answer was lost");
    } catch (RuntimeException fault) {
      LOG.error("Sending a request failed", fault);
      guard.failed(action, prepared.addsExposure());
      lost(action, "it is not known whether it was sent");
    } finally {
      onTheWire.remove(departure);
    }
    return false;
  }

  private static InstrumentId instrument(ApprovedAction action) {
    return switch (action) {
      case ApprovedOrder order -> order.entry().instrument();
      case ApprovedCancel cancel -> cancel.instrument();
      case ApprovedModify modify -> modify.after().instrument();
      case ApprovedLeverage leverage -> leverage.instrument();
      case ApprovedMargin margin -> margin.instrument();
    };
  }

  /// What a lost request was about must be looked up: the new orders, or the one that it was to end
  /// or change.
  private void lost(ApprovedAction action, String why) {
    switch (action) {
      case ApprovedOrder _ ->
          tell(action, new OrderEvent.Lost(why + "; it is looked up and never sent twice"));
      case ApprovedCancel cancel ->
          report(
              cancel.account(),
              cancel.orderId(),
              new OrderEvent.Lost("its cancel may not have reached the venue: " + why));
      case ApprovedModify modify ->
          report(
              modify.account(),
              modify.orderId(),
              new OrderEvent.Lost("its change may not have reached the venue: " + why));
      case ApprovedLeverage leverage ->
          say(
              "It is not known whether the leverage of "
                  + leverage.instrument().symbol()
                  + " was changed to "
                  + leverage.leverage()
                  + ": "
                  + why);
      case ApprovedMargin margin ->
          say(
              "It is not known whether the margin of "
                  + margin.instrument().symbol()
                  + " was changed: "
                  + why);
    }
  }

  private void say(String text) {
    engine.post(new EngineEvent.VenueSaid(text, clock.getAsLong()));
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
      if (prepared.addsExposure()) {
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
