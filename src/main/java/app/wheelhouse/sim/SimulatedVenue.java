package app.wheelhouse.sim;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A venue in memory for one account: takes market events and orders, gives execution reports.
///
/// Deterministic: equal settings and calls give equal reports. Not thread-safe: one writer. Calls
/// must carry event time, epoch milliseconds; an earlier time than before counts as the latest one.
/// Latency is drawn here but waited for by the caller, who submits when it is over. A sink must not
/// call back into the venue.
public final class SimulatedVenue {
  private final Floor floor;
  private final Ledger ledger;
  private final Brackets brackets;
  private final Intake intake;
  private final TickMatch ticks;
  private final PathWalk path;
  private final LatencyModel latency;
  private final FundingModel funding;
  private long nextFunding = Long.MIN_VALUE;

  /// @param deposit the starting balance
  /// @param instruments what is traded here, each once
  public SimulatedVenue(
      SimSettings settings, AccountId account, Money deposit, List<Instrument> instruments) {
    floor = new Floor(instruments);
    ledger = new Ledger(account, deposit, new FeeModel(settings.fees()), floor);
    brackets = new Brackets(ledger);
    Execution execution = new Execution(ledger, brackets, new TakerModel(settings.slippageShare()));
    OrderRules rules = new OrderRules(ledger, new MarginModel(ledger, floor));
    intake = new Intake(settings, floor, ledger, rules, execution);
    ticks = new TickMatch(execution, ledger, settings.maxVolumeShare());
    path = new PathWalk(execution, ledger, settings.maxVolumeShare());
    latency = new LatencyModel(settings.latency(), new Draws(settings.seed()));
    funding = new FundingModel(settings.funding());
  }

  /// Begins with a position that was held before, at its cost; before the first event. One of an
  /// instrument that is not traded here is ignored.
  public void hold(Position position) {
    Pit pit = floor.pit(position.instrument());
    if (pit != null) {
      ledger.hold(pit, position);
    }
  }

  /// Begins with an order that protected such a position before, as the venue had it; after its
  /// position, before the first event. Nothing is reported; one of an instrument that is not traded
  /// here is ignored.
  ///
  /// @param spec reduce-only, sized by what is still open of it
  public void hold(OrderSpec spec, long now) {
    Pit pit = floor.pit(spec.instrument());
    if (pit != null) {
      ledger.begin(now, _ -> {});
      intake.hold(spec, pit);
    }
  }

  /// Takes a market event; funding due by its time comes first. An instrument that is not traded
  /// here is ignored, and so is a candle while quotes, books or trades tell the price.
  public void on(MarketEvent event, ReportSink sink) {
    long time = event.time();
    if (time >= nextFunding) {
      settle(time, sink);
    }
    Pit pit = floor.pit(event.instrument());
    if (pit == null) {
      return;
    }
    boolean idle = pit.isIdle();
    if (!idle) {
      ledger.begin(time, sink);
    }
    MarketView view = pit.view();
    switch (event) {
      case Candle candle -> step(candle, pit, idle);
      case Trade trade -> {
        view.store(trade);
        if (!idle) {
          ticks.onTrade(pit, trade);
        }
      }
      case Quote quote -> {
        view.store(quote);
        if (!idle) {
          ticks.onQuote(pit, quote);
        }
      }
      case Book book -> {
        view.store(book);
        if (!idle) {
          ticks.onBook(pit, book.bids(), book.asks());
        }
      }
      case Context context -> {
        view.store(context);
        if (!idle) {
          ticks.watch(pit);
        }
      }
    }
  }

  private void step(Candle candle, Pit pit, boolean idle) {
    MarketView view = pit.view();
    if (view.isTicking(candle.time())) {
      return;
    }
    boolean jump = !view.continues(candle);
    view.store(candle);
    if (idle || !MarketView.isPrice(candle.close())) {
      view.moveTo(candle.close(), candle.time());
      return;
    }
    if (jump && candle.closed()) {
      path.walkBar(pit, candle);
    } else {
      path.walk(pit, candle.close(), jump);
    }
    ticks.watch(pit);
  }

  /// Places single orders, or an entry with the protective orders whose parent it is. Each is
  /// answered by Accepted or Rejected (with a reason for the trader) before anything else. A
  /// bracket stands or falls as a whole. An id that the venue knows is ignored: nothing is placed
  /// twice.
  ///
  /// @throws IllegalArgumentException for an order of another account
  public void submit(List<OrderSpec> group, long now, ReportSink sink) {
    settle(now, sink);
    intake.place(group);
    for (OrderSpec spec : group) {
      watch(spec);
    }
  }

  private void watch(OrderSpec spec) {
    Pit pit = floor.pit(spec.instrument());
    if (pit != null && !pit.isIdle()) {
      ticks.watch(pit);
    }
  }

  /// Cancels what is not executed yet; the children of an entry that never filled end with it.
  public CancelResult cancel(ClientOrderId id, long now, ReportSink sink) {
    settle(now, sink);
    SimOrder order = floor.find(id);
    if (order == null) {
      return CancelResult.UNKNOWN_ORDER;
    }
    if (!order.isLive()) {
      return CancelResult.ALREADY_FINAL;
    }
    brackets.cancel(order, "canceled");
    return CancelResult.DONE;
  }

  /// Changes a live order.
  ///
  /// @param quantity the new total size, including what is filled already
  /// @param limit the new limit; null keeps it, ignored for a type without one
  /// @param trigger the new trigger; null keeps it, ignored for a type without one
  public CancelResult modify(
      ClientOrderId id,
      Quantity quantity,
      @Nullable Price limit,
      @Nullable Price trigger,
      long now,
      ReportSink sink) {
    settle(now, sink);
    SimOrder order = floor.find(id);
    if (order == null) {
      return CancelResult.UNKNOWN_ORDER;
    }
    Pit pit = floor.pit(order.spec().instrument());
    if (!order.isLive() || pit == null) {
      return CancelResult.ALREADY_FINAL;
    }
    CancelResult result = intake.change(order, quantity, limit, trigger, pit);
    watch(order.spec());
    return result;
  }

  /// Lets time pass without a market event: settles every funding boundary up to `now`, at the mark
  /// price and rate known before it.
  public void settle(long now, ReportSink sink) {
    ledger.begin(now, sink);
    if (nextFunding == Long.MIN_VALUE) {
      nextFunding = funding.nextAfter(now);
    }
    while (nextFunding <= now && !ledger.account().positions().isEmpty()) {
      floor.pits().forEach(this::fund);
      nextFunding = funding.nextAfter(nextFunding);
    }
    if (nextFunding <= now) {
      nextFunding = funding.nextAfter(now);
    }
  }

  private void fund(Pit pit) {
    Price mark = pit.view().markPrice(ledger.now());
    if (!pit.position().isFlat() && mark != null) {
      double rate = funding.rate(pit.view().fundingRate());
      ledger.fund(pit, funding.payment(pit.position(), mark, rate), rate, nextFunding);
    }
  }

  /// Milliseconds that one step of one order takes: log-normal around the median, cut to the range;
  /// equal for equal seed, id and purpose.
  ///
  /// @param purpose `submit`, `cancel`, `modify` …
  public long latency(ClientOrderId id, String purpose) {
    return latency.millis(id, purpose);
  }

  /// The account as the venue books it.
  public Account account() {
    return ledger.account();
  }

  /// Every open order as it stands, sleeping protective orders included, in order of arrival.
  public List<OrderSpec> working() {
    return floor.live().stream().map(SimOrder::spec).toList();
  }

  /// An order as it stands: every open one, and the newest 10,000 that are finished.
  public Optional<OrderSpec> find(ClientOrderId id) {
    return Optional.ofNullable(floor.find(id)).map(SimOrder::spec);
  }

  /// Where an order stands, for those that [#find] gives.
  public Optional<OrderStatus> status(ClientOrderId id) {
    return Optional.ofNullable(floor.find(id)).map(order -> order.order().status());
  }
}
