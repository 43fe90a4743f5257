package app.wheelhouse.venue.hyperliquid.account;

import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.account.VenueReading.Holding;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderStanding;
import app.wheelhouse.domain.order.VenueOrder;
import app.wheelhouse.execution.AccountReader;
import app.wheelhouse.execution.ReadFailure;
import app.wheelhouse.venue.hyperliquid.info.AccountInfo;
import app.wheelhouse.venue.hyperliquid.info.InfoException;
import app.wheelhouse.venue.hyperliquid.info.Span;
import app.wheelhouse.venue.hyperliquid.order.AccountKnowledge;
import app.wheelhouse.venue.hyperliquid.order.OrderNumbers;
import app.wheelhouse.venue.hyperliquid.wire.ActiveAssetData;
import app.wheelhouse.venue.hyperliquid.wire.ClearinghouseState;
import app.wheelhouse.venue.hyperliquid.wire.OrderUpdate;
import app.wheelhouse.venue.hyperliquid.wire.WireFill;
import app.wheelhouse.venue.hyperliquid.wire.WireOrder;
import app.wheelhouse.venue.hyperliquid.wire.WirePosition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/// Reads one account (weight 82, and one for each 20 rows; 20 more for each leverage that is not
/// known or too old; once an hour 20 more for where the collateral lives) or one order (2, and 20
/// where it may have fills). Thread-safe.
///
/// Balances and positions are read first and fills last, so that the fills explain at least what
/// the positions show.
public final class HyperliquidAccountReader implements AccountReader {
  /// The venue's clock and ours are never quite the same; what happens now must not be cut off.
  private static final long AHEAD_MILLIS = 3_600_000;

  /// Unknown leverages that one reading asks for at most.
  private static final int MOST_UNKNOWN = 5;

  private final AccountInfo info;
  private final AccountScope scope;
  private final AccountKnowledge known;
  private final LongSupplier clock;
  private final List<InstrumentId> instruments;
  private final Collateral collateral;
  private final FillForms fills;
  private final CashForms cash;

  /// @param clock epoch milliseconds
  /// @param instruments of the session, whose leverage is wanted
  public HyperliquidAccountReader(
      AccountInfo info,
      AccountScope scope,
      AccountKnowledge known,
      LongSupplier clock,
      List<InstrumentId> instruments) {
    this.info = info;
    this.scope = scope;
    this.known = known;
    this.clock = clock;
    this.instruments = List.copyOf(instruments);
    this.collateral = new Collateral(info, clock);
    this.fills = new FillForms(scope, known);
    this.cash = new CashForms(scope);
  }

  /// Whether spot USDC is the collateral, as far as it was read; never blocks.
  public boolean isUnified() {
    return collateral.isUnified();
  }

  @Override
  public VenueReading read(long since) throws ReadFailure {
    return reading(() -> readAll(since));
  }

  @Override
  public Optional<OrderStanding> order(ClientOrderId id) throws ReadFailure {
    return reading(() -> {
      OptionalLong number = known.numbers().numberOf(id);
      Optional<OrderUpdate> found =
          number.isPresent() ? info.orderStatus(number.getAsLong()) : info.orderStatus(id.value());
      return found.isEmpty() ? Optional.empty() : standing(id, found.get());
    });
  }

  /// An order of others in its full form; empty when the venue does not know it. Weight 2.
  ///
  /// @param open whether it works or waits
  record Sighting(VenueOrder order, boolean open) {}

  Optional<Sighting> sighting(long number) throws ReadFailure {
    return reading(() ->
        info.orderStatus(number)
            .flatMap(update ->
                WireForms.order(update.order(), known.numbers(), BigDecimal.ZERO)
                    .map(order -> new Sighting(order, isOpen(update)))));
  }

  /// Something that is read.
  @FunctionalInterface
  private interface Reading<T> {
    T now() throws InfoException;
  }

  private static <T> T reading(Reading<T> reading) throws ReadFailure {
    try {
      return reading.now();
    } catch (InfoException failure) {
      throw new ReadFailure(String.valueOf(failure.getMessage()), failure);
    } catch (IllegalArgumentException | ArithmeticException senseless) {
      throw new ReadFailure(
          "What the venue says about the account makes no sense, so it is not used: "
              + senseless.getMessage(),
          senseless);
    }
  }

  private VenueReading readAll(long since) throws InfoException {
    long began = clock.getAsLong();
    ClearinghouseState state = info.clearinghouseState("");
    Money balance = collateral.balance(state);
    SortedMap<InstrumentId, Holding> holdings = holdings(state, began);
    readLeverage(holdings.keySet(), began);
    List<VenueOrder> orders = orders(holdings);
    Span span = Span.of(Math.max(0, since), Math.max(since, began) + AHEAD_MILLIS);
    List<Fill> filled = filled(info.userFillsByTime(span));
    List<ExecutionReport.FundingSettled> funding =
        info.userFunding(span).stream()
            .flatMap(each -> cash.funding(each, began).stream())
            .sorted(Comparator.comparingLong(ExecutionReport.FundingSettled::time))
            .toList();
    List<ExecutionReport.CashMoved> moves =
        info.userNonFundingLedgerUpdates(span).stream()
            .flatMap(each -> cash.move(each, collateral.isUnified()).stream())
            .sorted(Comparator.comparingLong(ExecutionReport.CashMoved::time))
            .toList();
    return new VenueReading(
        scope.account(),
        balance,
        holdings,
        orders,
        filled,
        funding,
        moves,
        known.leverage().isolated(),
        since,
        state.time() > 0 ? state.time() : began);
  }

  private SortedMap<InstrumentId, Holding> holdings(ClearinghouseState state, long began) {
    SortedMap<InstrumentId, Holding> holdings = new TreeMap<>();
    for (WirePosition position : state.positions()) {
      InstrumentId instrument = WireForms.instrument(position.coin()).orElse(null);
      BigDecimal entry = position.entryPrice();
      if (instrument != null && entry != null && position.size().signum() != 0) {
        int leverage = Math.max(1, position.leverage().value());
        holdings.put(instrument, new Holding(position.size(), new Price(entry), leverage));
        // What is held can be added to as it is, cross margin or not.
        known.leverage().confirmed(instrument, leverage, true, began);
      }
    }
    return holdings;
  }

  /// Of the session's instruments without a position: those that are not known, and the first that
  /// was read too long ago.
  private void readLeverage(Set<InstrumentId> held, long began) throws InfoException {
    int unknown = 0;
    int old = 0;
    for (InstrumentId instrument : instruments) {
      boolean isKnown = known.leverage().isKnown(instrument);
      boolean isOld = isKnown && known.leverage().isOld(instrument, began);
      if (held.contains(instrument) || isKnown && !isOld) {
        continue;
      }
      if (isOld ? old++ < 1 : unknown++ < MOST_UNKNOWN) {
        long asked = clock.getAsLong();
        ActiveAssetData data = info.activeAssetData(instrument.symbol());
        if (data.leverage().value() >= 1) {
          known
              .leverage()
              .confirmed(instrument, data.leverage().value(), data.leverage().isolated(), asked);
        }
      }
    }
  }

  private List<VenueOrder> orders(SortedMap<InstrumentId, Holding> holdings) throws InfoException {
    List<VenueOrder> orders = new ArrayList<>();
    SortedSet<Long> seen = new TreeSet<>();
    collect(info.frontendOpenOrders(""), seen, holdings, orders);
    return orders;
  }

  /// A bracket's children stand inside their entry, and some versions list them beside it as well.
  private void collect(
      List<WireOrder> listed,
      SortedSet<Long> seen,
      SortedMap<InstrumentId, Holding> holdings,
      List<VenueOrder> orders) {
    for (WireOrder wire : listed) {
      OrderNumbers numbers = known.numbers();
      WireForms.cloid(wire.cloid()).ifPresent(own -> numbers.learn(own, wire.oid()));
      BigDecimal position =
          WireForms.instrument(wire.coin())
              .map(holdings::get)
              .map(Holding::signed)
              .orElse(BigDecimal.ZERO);
      if (seen.add(wire.oid())) {
        WireForms.order(wire, numbers, position).ifPresent(orders::add);
      }
      collect(wire.children(), seen, holdings, orders);
    }
  }

  private List<Fill> filled(List<WireFill> wires) {
    return wires.stream()
        .flatMap(wire -> fills.fill(wire).stream())
        .sorted(Comparator.comparingLong(Fill::time))
        .toList();
  }

  private Optional<OrderStanding> standing(ClientOrderId id, OrderUpdate update)
      throws InfoException {
    WireOrder wire = update.order();
    known.numbers().learn(id, wire.oid());
    VenueOrder order = WireForms.order(wire, known.numbers(), BigDecimal.ZERO).orElse(null);
    if (order == null) {
      return Optional.empty();
    }
    StatusMeaning meaning = StatusMeaning.of(update.status());
    boolean untouched =
        meaning.kind() == StatusMeaning.Kind.REJECTED
            || isOpen(update) && wire.size().compareTo(wire.originalSize()) == 0;
    return Optional.of(
        new OrderStanding(
            order, isOpen(update), end(meaning, wire), untouched ? List.of() : of(id, wire)));
  }

  private static boolean isOpen(OrderUpdate update) {
    return switch (StatusMeaning.of(update.status()).kind()) {
      // What is new to us is not over.
      case OPEN, TRIGGERED, UNKNOWN -> true;
      case FILLED, PLAIN_CANCEL, CANCELED, REJECTED -> false;
    };
  }

  private static OrderEvent end(StatusMeaning meaning, WireOrder wire) {
    return switch (meaning.kind()) {
      case OPEN, TRIGGERED, FILLED, UNKNOWN -> new OrderEvent.Accepted(Long.toString(wire.oid()));
      case PLAIN_CANCEL, CANCELED -> new OrderEvent.Canceled(meaning.words());
      case REJECTED -> new OrderEvent.Rejected(meaning.words());
    };
  }

  /// Also those under numbers that the order had before it was changed.
  private List<Fill> of(ClientOrderId id, WireOrder wire) throws InfoException {
    long from = known.numbers().since(id, wire.timestamp());
    Span span =
        Span.of(Math.max(0, from - 1_000), Math.max(from, clock.getAsLong()) + AHEAD_MILLIS);
    List<Fill> all = filled(info.userFillsByTime(span));
    return all.stream().filter(fill -> fill.orderId().equals(id)).toList();
  }
}
