package app.wheelhouse.desk;

import app.wheelhouse.exchange.core.Grouping;
import app.wheelhouse.exchange.core.OrderAsk;
import app.wheelhouse.exchange.core.OrderKind;
import app.wheelhouse.exchange.core.Tif;
import app.wheelhouse.exchange.core.Tpsl;
import app.wheelhouse.exchange.flow.SeededFlow;
import app.wheelhouse.exchange.server.ExchangeSettings;
import app.wheelhouse.exchange.server.ListedMarket;
import app.wheelhouse.exchange.server.LocalExchange;
import app.wheelhouse.exchange.server.OpeningAccounts;
import app.wheelhouse.exchange.server.VenueLimits;
import app.wheelhouse.exchange.wire.Network;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The test exchange on this computer with one funded account, whose agent is the public test key.
public final class RealMarket implements AutoCloseable {
  public static final String KEY =
      "0123456789012345678901234567890123456789012345678901234567890123";
  public static final String AGENT = "0x14791697260e4c9a71f18484c9f997b308e59325";
  public static final String MASTER = "0x00000000000000000000000000000000000000aa";
  public static final JsonMapper JSON = JsonMapper.builder().build();

  public final LocalExchange exchange;

  private RealMarket(LocalExchange exchange) {
    this.exchange = exchange;
  }

  public static RealMarket open() {
    return open(MASTER, AGENT);
  }

  /// With another agent than the test key's address.
  public static RealMarket open(String master, String agent) {
    return new RealMarket(
        LocalExchange.start(
            ExchangeSettings.standard(System::currentTimeMillis)
                .withNetwork(Network.TESTNET)
                .withAccounts(
                    OpeningAccounts.NONE
                        .fund(master, new BigDecimal("10000"))
                        .approve(master, agent))
                .withLimits(VenueLimits.NONE)
                .withMarket(ListedMarket.quiet().withFlow(new SeededFlow(7), 60_000))));
  }

  public String url() {
    return exchange.url();
  }

  VenueChoice venue() {
    return new VenueChoice(url(), "testnet");
  }

  /// An account of this name with the test key.
  static TradedAccount account(String name) {
    return new TradedAccount(name, "testnet", MASTER, () -> HexFormat.of().parseHex(KEY));
  }

  /// A session with real orders in BTC.
  RealRequest request(Mode mode, @Nullable Path data, Path folder) {
    return new RealRequest(run(mode, data), account("mine"), folder, false);
  }

  RunRequest run(Mode mode, @Nullable Path data) {
    return new RunRequest(
        mode,
        List.of(),
        List.of(),
        List.of("BTC"),
        1,
        Long.MAX_VALUE,
        Long.MAX_VALUE,
        false,
        AdvisorChoice.NONE,
        1,
        venue(),
        Long.MAX_VALUE,
        data,
        false,
        null);
  }

  /// Buys BTC for the account without this desk, as the venue's own page would.
  void buyElsewhere(String size) {
    exchange.ask(core -> {
      BigDecimal worst =
          core.market(0).markPx().multiply(new BigDecimal("1.05")).setScale(0, RoundingMode.DOWN);
      OrderAsk ask =
          new OrderAsk(
              0, true, worst, new BigDecimal(size), false, new OrderKind.Limit(Tif.IOC), null);
      return core.place(MASTER, List.of(ask), Grouping.NA, System.currentTimeMillis());
    });
  }

  /// Protects that by a stop or target that closes at the market, placed there as well.
  ///
  /// @param share of the mark, above 1 for a target
  void exitElsewhere(String size, String share) {
    exchange.ask(core -> {
      BigDecimal mark = core.market(0).markPx();
      BigDecimal at = mark.multiply(new BigDecimal(share)).setScale(0, RoundingMode.DOWN);
      BigDecimal worst = at.multiply(new BigDecimal("0.92")).setScale(0, RoundingMode.DOWN);
      Tpsl side = at.compareTo(mark) < 0 ? Tpsl.SL : Tpsl.TP;
      OrderAsk ask =
          new OrderAsk(
              0,
              false,
              worst,
              new BigDecimal(size),
              true,
              new OrderKind.Trigger(true, at, side),
              null);
      return core.place(MASTER, List.of(ask), Grouping.NA, System.currentTimeMillis());
    });
  }

  public JsonNode state() {
    return JSON.readTree(exchange.state());
  }

  @Override
  public void close() {
    exchange.close();
  }
}
