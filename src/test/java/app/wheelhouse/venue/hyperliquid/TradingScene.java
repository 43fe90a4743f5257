package app.wheelhouse.venue.hyperliquid;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.exchange.core.Level;
import app.wheelhouse.exchange.server.ExchangeSettings;
import app.wheelhouse.exchange.server.ListedMarket;
import app.wheelhouse.exchange.server.LocalExchange;
import app.wheelhouse.exchange.server.OpeningAccounts;
import app.wheelhouse.exchange.wire.Network;
import app.wheelhouse.execution.Prepared;
import app.wheelhouse.execution.RateGovernor;
import app.wheelhouse.execution.SendFailure;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.BareApprovals;
import app.wheelhouse.tape.BarCache;
import app.wheelhouse.venue.hyperliquid.info.InfoException;
import app.wheelhouse.venue.hyperliquid.info.InfoTimes;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// All that a session with real orders has, against an exchange on this computer: BTC around
/// 100,000, an account of 100,000 USDC, and time that a test moves.
final class TradingScene implements AutoCloseable {
  static final long START = 1_757_376_000_000L;
  static final AccountId ACCOUNT = new AccountId("hyperliquid", "test");
  static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");
  static final String MASTER = "0x00000000000000000000000000000000000000aa";
  static final String AGENT = "0x14791697260e4c9a71f18484c9f997b308e59325";
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(20);

  final AtomicLong clock = new AtomicLong(START);
  final LocalExchange exchange;
  final HyperliquidMarket market;
  final HyperliquidTrading trading;
  final List<EngineEvent> told = new CopyOnWriteArrayList<>();

  TradingScene(Path folder) {
    exchange =
        LocalExchange.start(
            ExchangeSettings.standard(clock::get)
                .withNetwork(Network.TESTNET)
                .withAccounts(
                    OpeningAccounts.NONE
                        .fund(MASTER, new BigDecimal("100000"))
                        .approve(MASTER, AGENT))
                .withMarket(ListedMarket.quiet().withTick(0)));
    exchange.ask(core -> {
      core.mark(0, new BigDecimal("100000"), new BigDecimal("100000"), clock.get());
      core.flowBook(0, List.of(level("99990", "1")), List.of(level("100010", "1")), clock.get());
      return true;
    });
    market =
        new HyperliquidMarket(
            HyperliquidEndpoint.at(exchange.url(), HyperliquidNetwork.TESTNET),
            InfoTimes.of(clock::get, System::nanoTime, new Random(3)),
            new RateGovernor(RequestWeight.PER_MINUTE, System::nanoTime),
            new BarCache(folder.resolve("bars"), _ -> {}),
            _ -> {});
    trading =
        new HyperliquidTrading(
            market,
            TradingTerms.standard(ACCOUNT, MASTER, List.of(BTC), folder.resolve("nonces")),
            HexFormat.of().parseHex("0123456789".repeat(6) + "0123"),
            _ -> Optional.of(Price.of("100000")),
            told::add);
  }

  private static Level level(String price, String size) {
    return new Level(new BigDecimal(price), new BigDecimal(size));
  }

  /// Everything a session does before its first order.
  TradingCheck begin() throws InfoException {
    market.refresh();
    TradingCheck check = trading.check();
    trading.start();
    await(trading.stream()::isUp);
    return check;
  }

  void leverage(int times) throws SendFailure {
    carry(BareApprovals.leverage(ACCOUNT, BTC, times));
  }

  Prepared prepare(ApprovedAction action) {
    return trading.client().prepare(action, clock.get());
  }

  void carry(ApprovedAction action) throws SendFailure {
    trading.client().send(prepare(action));
  }

  /// An entry to buy at a limit, with a stop at 95,000 and a target at 110,000.
  static List<OrderSpec> bracket(String size, String price) {
    OrderSpec entry = spec(id(1), Side.BUY, OrderType.LIMIT, size, price, null, null);
    return List.of(
        entry,
        spec(id(2), Side.SELL, OrderType.STOP_MARKET, size, null, "95000", entry.id()),
        spec(id(3), Side.SELL, OrderType.TAKE_PROFIT, size, null, "110000", entry.id()));
  }

  static OrderSpec entry(int number, String size, String price) {
    return spec(id(number), Side.BUY, OrderType.LIMIT, size, price, null, null);
  }

  static ClientOrderId id(int number) {
    return new ClientOrderId("0xabcdef%026x".formatted(number));
  }

  ApprovedAction order(List<OrderSpec> specs) {
    return BareApprovals.order(clock.get() + 2_000, specs.toArray(OrderSpec[]::new));
  }

  ApprovedAction order(OrderSpec... specs) {
    return order(List.of(specs));
  }

  private static OrderSpec spec(
      ClientOrderId id,
      Side side,
      OrderType type,
      String size,
      @Nullable String limit,
      @Nullable String trigger,
      @Nullable ClientOrderId parent) {
    return new OrderSpec(
        ACCOUNT,
        id,
        BTC,
        side,
        type,
        Quantity.of(size),
        limit == null ? null : Price.of(limit),
        trigger == null ? null : Price.of(trigger),
        TimeInForce.GTC,
        parent != null,
        parent == null
            ? OrderRole.ENTRY
            : type == OrderType.TAKE_PROFIT ? OrderRole.TARGET : OrderRole.STOP,
        5,
        parent);
  }

  /// Somebody sells into the book.
  void sold(String price, String size) {
    clock.addAndGet(10);
    exchange.ask(
        core -> core.flowTrade(0, false, new BigDecimal(price), new BigDecimal(size), clock.get()));
  }

  List<OrderEvent> events(ClientOrderId id) {
    return told.stream()
        .filter(EngineEvent.Reported.class::isInstance)
        .map(event -> ((EngineEvent.Reported) event).report())
        .filter(ExecutionReport.OrderChanged.class::isInstance)
        .map(ExecutionReport.OrderChanged.class::cast)
        .filter(changed -> changed.orderId().equals(id))
        .map(ExecutionReport.OrderChanged::event)
        .toList();
  }

  List<String> names(ClientOrderId id) {
    return events(id).stream().map(OrderEvent::name).toList();
  }

  List<Fill> fills() {
    return told.stream()
        .filter(EngineEvent.Reported.class::isInstance)
        .map(event -> ((EngineEvent.Reported) event).report())
        .filter(ExecutionReport.FillReported.class::isInstance)
        .map(report -> ((ExecutionReport.FillReported) report).fill())
        .toList();
  }

  <T extends EngineEvent> List<T> of(Class<T> kind) {
    return told.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// Waits for what another thread does; never looks at a clock to judge.
  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + LIMIT_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It did not happen within 20 s");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Override
  public void close() {
    trading.close();
    market.close();
    exchange.close();
  }
}
