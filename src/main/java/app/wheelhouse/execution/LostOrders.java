package app.wheelhouse.execution;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderStanding;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.support.Service;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the venue for every order whose answer was lost, until it has said what became of it.
///
/// Nothing is ever sent again. That an order was not placed is believed only after several answers,
/// spread over seconds, the last one after its bytes had expired; a question that fails says
/// nothing.
public final class LostOrders implements Service, EngineTap {
  private static final Logger LOG = LoggerFactory.getLogger(LostOrders.class);

  private final AccountId account;
  private final AccountReader reader;
  private final EnginePost engine;
  private final Function<ClientOrderId, Optional<Order>> orders;
  private final LongSupplier clock;
  private final LostOrderSettings settings;
  private final LookUps lookUps;
  private final TurnThread thread = new TurnThread("lost-orders", this::turn);

  /// @param orders an order of ours as the newest snapshot has it, ended ones included
  /// @param clock engine time, epoch milliseconds
  public LostOrders(
      AccountId account,
      AccountReader reader,
      EnginePost engine,
      Function<ClientOrderId, Optional<Order>> orders,
      LongSupplier clock,
      LostOrderSettings settings) {
    this.account = account;
    this.reader = reader;
    this.engine = engine;
    this.orders = orders;
    this.clock = clock;
    this.settings = settings;
    this.lookUps = new LookUps(settings);
  }

  @Override
  public String name() {
    return "lost-orders";
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void stop() {
    thread.stop();
  }

  /// Looks these up as well: what a session before left UNKNOWN.
  public void watch(Collection<ClientOrderId> ids) {
    long now = clock.getAsLong();
    ids.forEach(id -> lookUps.lost(id, now));
    thread.wake();
  }

  /// The searches that go on, oldest first.
  public List<LookUp> list() {
    return lookUps.list();
  }

  @Override
  public boolean wantsTicks() {
    return false;
  }

  @Override
  public void onNews(EngineNews news) {
    if (news instanceof EngineNews.ReportApplied(ExecutionReport report, long _)
        && report.account().equals(account)) {
      switch (report) {
        case ExecutionReport.OrderChanged changed -> changed(changed);
        case ExecutionReport.FillReported filled -> lookUps.heard(filled.fill().orderId());
        case ExecutionReport.FundingSettled _,
            ExecutionReport.CashMoved _,
            ExecutionReport.PositionCorrected _ -> {}
      }
    }
  }

  private void changed(ExecutionReport.OrderChanged changed) {
    ClientOrderId id = changed.orderId();
    switch (changed.event()) {
      case OrderEvent.Submitted _ -> {
        lookUps.submitted(id, clock.getAsLong());
        thread.wake();
      }
      case OrderEvent.Lost _ -> {
        lookUps.lost(id, clock.getAsLong());
        thread.wake();
      }
      // The venue works it; whether a lost cancel or change reached it is still asked for.
      case OrderEvent.Accepted _,
          OrderEvent.Amended _,
          OrderEvent.Triggered _,
          OrderEvent.PartiallyFilled _ ->
          lookUps.heard(id);
      case OrderEvent.Rejected _,
          OrderEvent.Filled _,
          OrderEvent.Canceled _,
          OrderEvent.Expired _,
          OrderEvent.NotPlaced _,
          OrderEvent.Denied _ ->
          lookUps.ended(id);
      case OrderEvent.Approved _, OrderEvent.Prepared _ -> {}
    }
  }

  /// Does what is due.
  ///
  /// @return milliseconds until something is due again
  long turn() {
    for (ClientOrderId id : lookUps.silentFor(clock.getAsLong())) {
      report(
          id,
          new OrderEvent.Lost(
              "nothing was heard of it for "
                  + settings.silentMillis() / 1_000
                  + " s; it is looked up at the venue and never sent twice"));
    }
    for (LookUp lookUp : lookUps.due(clock.getAsLong())) {
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
      ask(lookUp);
    }
    long next = lookUps.next();
    return next == Long.MAX_VALUE ? Long.MAX_VALUE : Math.max(1, next - clock.getAsLong());
  }

  private void ask(LookUp lookUp) {
    ClientOrderId id = lookUp.id();
    Order ours = orders.apply(id).orElse(null);
    if (ours != null && ours.status().isTerminal()) {
      lookUps.settled(lookUp);
      return;
    }
    long askedAt = clock.getAsLong();
    try {
      Optional<OrderStanding> standing = reader.order(id);
      if (standing.isPresent()) {
        known(lookUp, new LostAnswer(account, standing.get(), ours), askedAt);
      } else if (lookUps.unknown(lookUp, askedAt)) {
        notPlaced(lookUp, ours, askedAt);
      }
    } catch (ReadFailure failure) {
      LOG.warn("Order {} could not be looked up: {}", id.shortText(), failure.getMessage());
      lookUps.open(lookUp, askedAt, String.valueOf(failure.getMessage()));
    } catch (RuntimeException fault) {
      LOG.error("Order {} could not be looked up", id.shortText(), fault);
      lookUps.open(lookUp, askedAt, "the question failed; see the log");
    }
  }

  private void known(LookUp lookUp, LostAnswer answer, long askedAt) {
    long now = clock.getAsLong();
    LookUp current = lookUps.find(lookUp.id());
    if (current == null || current.since() != lookUp.since()) {
      // Ended, or a later request of it was lost, while the venue was asked.
      return;
    }
    answer.reports(now).forEach(report -> engine.post(new EngineEvent.Reported(report)));
    if (answer.isComplete()) {
      lookUps.settled(lookUp);
      say("The venue has answered about " + answer.what() + ": " + answer.text() + ".", now);
    } else {
      lookUps.open(lookUp, askedAt, "it was filled, but its fills are not listed yet");
    }
  }

  /// Proven: the venue does not know it and takes its bytes no more.
  private void notPlaced(LookUp lookUp, @Nullable Order ours, long askedAt) {
    boolean wasThere = ours != null && !(ours.venueOrderId().isEmpty() && ours.filled().isZero());
    String proof =
        "the venue was asked "
            + (lookUp.asked() + 1)
            + " times in "
            + Math.ceilDiv(askedAt - lookUp.since(), 1_000L)
            + " s and does not know it";
    report(
        lookUp.id(),
        wasThere
            ? new OrderEvent.Canceled(proof + " any more; nothing of it is open")
            : new OrderEvent.NotPlaced(
                proof + "; nothing is open; send it again if you still want it"));
    lookUps.settled(lookUp);
  }

  private void report(ClientOrderId id, OrderEvent event) {
    engine.post(
        new EngineEvent.Reported(
            new ExecutionReport.OrderChanged(account, id, event, clock.getAsLong())));
  }

  private void say(String text, long now) {
    engine.post(new EngineEvent.VenueSaid(text, now));
  }
}
