package app.wheelhouse.exchange.core;

import static app.wheelhouse.exchange.core.Bench.d;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Seeded sessions of several clients and the flow: after every action the books must balance.
class RandomSessionTest {
  private static final int ACTIONS = 4_000;

  @ParameterizedTest
  @CsvSource({"1, ON_FULL_FILL", "2, ON_FIRST_FILL", "3, ON_FULL_FILL", "4, ON_FIRST_FILL"})
  void whateverClientsDoTheExchangeBalances(long seed, ChildRule rule) {
    Session session = new Session(seed, ExchangeRules.standard().with(rule));
    for (int i = 0; i < ACTIONS; i++) {
      session.act();
      session.check();
    }
    session.checkHistory();
    assertThat(session.core.counts())
        .as("the session met what it is meant to test")
        .containsKeys(
            "status.filled",
            "status.triggered",
            "status.canceled",
            "liquidations",
            "fundings",
            "status.siblingFilledCanceled",
            "status.reduceOnlyCanceled",
            "status.scheduledCancel",
            "status.selfTradeCanceled",
            "status.liquidatedCanceled",
            "refused.MARGIN",
            "refused.TRIGGER_PX",
            "refused.REDUCE_ONLY",
            "refused.CLOID");
  }

  @Test
  void sameSeedGivesTheSameExchange() {
    Session one = new Session(7, ExchangeRules.standard());
    Session two = new Session(7, ExchangeRules.standard());
    for (int i = 0; i < ACTIONS; i++) {
      one.act();
      two.act();
    }
    assertThat(one.events).isEqualTo(two.events);
  }

  private static final class Session {
    private static final int[] ASSETS = {Bench.BTC, Bench.ETH, Bench.SOL};
    private final SplittableRandom chance;
    private final List<ExchangeEvent> events = new ArrayList<>();
    private final ExchangeCore core;
    private final List<String> clients = new ArrayList<>();
    private final double[] px = {100_000, 2_000, 150};
    private long now = Bench.START;
    private int cloids;
    private int checked;
    private final Map<Long, BigDecimal> filled = new HashMap<>();
    private final Map<String, BigDecimal> positions = new HashMap<>();

    Session(long seed, ExchangeRules rules) {
      chance = new SplittableRandom(seed);
      core = new ExchangeCore(ListedAssets.standard(), rules, events::add);
      for (int i = 0; i < 5; i++) {
        String client = String.format(Locale.ROOT, "0x%040x", i + 1);
        clients.add(client);
        core.deposit(client, d("5000"), now);
      }
      for (int asset : ASSETS) {
        core.mark(asset, exact(asset, px[asset]), exact(asset, px[asset]), now);
      }
    }

    void act() {
      now += chance.nextInt(30_000);
      int asset = ASSETS[chance.nextInt(ASSETS.length)];
      String client = clients.get(chance.nextInt(clients.size()));
      switch (chance.nextInt(20)) {
        case 0, 1, 2 -> move(asset);
        case 3, 4 -> flowBook(asset);
        case 5 ->
            core.flowQuote(
                asset,
                chance.nextBoolean(),
                near(asset, 0.003),
                lots(asset, 3_000),
                1 + chance.nextInt(5),
                now);
        case 6, 7 ->
            core.flowTrade(
                asset, chance.nextBoolean(), near(asset, 0.005), lots(asset, 9_000), now);
        case 8, 9, 10, 11, 12 -> core.place(client, List.of(order(asset)), Grouping.NA, now);
        case 13 -> bracket(client, asset);
        case 14 -> guards(client, asset);
        case 15 -> cancel(client);
        case 16 -> modify(client);
        case 17 -> leverage(client, asset);
        case 18 -> {
          if (chance.nextInt(4) == 0) {
            Long at = chance.nextInt(3) == 0 ? null : now + chance.nextInt(60_000);
            core.scheduleCancel(client, at, now);
          }
        }
        default -> {
          if (chance.nextInt(4) == 0) {
            flatten(client);
          }
        }
      }
      if (chance.nextInt(100) == 0) {
        core.rejectNextStops(1);
      }
      if (chance.nextInt(50) == 0) {
        core.fundingRate(asset, new BigDecimal(chance.nextInt(-50, 50)).movePointLeft(5));
      }
      for (String broke : clients) {
        if (core.ledger(broke).balance().compareTo(d("200")) < 0) {
          core.deposit(broke, d("4000"), now);
        }
      }
    }

    private void move(int asset) {
      double step = chance.nextInt(25) == 0 ? 0.12 : 0.004;
      px[asset] *= 1 + (chance.nextDouble() - 0.5) * 2 * step;
      BigDecimal mark = exact(asset, px[asset]);
      core.mark(asset, mark, mark, now);
      flowBook(asset);
    }

    private void flowBook(int asset) {
      if (chance.nextInt(25) == 0) {
        core.flowBook(asset, List.of(), List.of(), now);
        return;
      }
      List<Level> bids = new ArrayList<>();
      List<Level> asks = new ArrayList<>();
      for (int i = 1; i <= 4; i++) {
        bids.add(new Level(exact(asset, px[asset] * (1 - i * 0.0007)), lots(asset, 4_000)));
        asks.add(new Level(exact(asset, px[asset] * (1 + i * 0.0007)), lots(asset, 4_000)));
      }
      core.flowBook(asset, bids, asks, now);
    }

    private OrderAsk order(int asset) {
      boolean closes = chance.nextInt(4) == 0;
      String cloid = cloid();
      if (chance.nextInt(5) == 0) {
        BigDecimal trigger = near(asset, 0.01);
        return new OrderAsk(
            asset,
            chance.nextBoolean(),
            near(asset, 0.03),
            lots(asset, 6_000),
            closes,
            new OrderKind.Trigger(
                chance.nextBoolean(), trigger, chance.nextBoolean() ? Tpsl.SL : Tpsl.TP),
            cloid);
      }
      Tif[] tifs = {Tif.GTC, Tif.GTC, Tif.IOC, Tif.ALO, Tif.FRONTEND_MARKET};
      return new OrderAsk(
          asset,
          chance.nextBoolean(),
          near(asset, 0.006),
          lots(asset, 40_000),
          closes,
          new OrderKind.Limit(tifs[chance.nextInt(tifs.length)]),
          cloid);
    }

    private void bracket(String client, int asset) {
      boolean buy = chance.nextBoolean();
      BigDecimal sz = lots(asset, 8_000);
      List<OrderAsk> asks = new ArrayList<>();
      asks.add(
          new OrderAsk(
              asset,
              buy,
              near(asset, 0.003),
              sz,
              false,
              new OrderKind.Limit(chance.nextInt(3) == 0 ? Tif.IOC : Tif.GTC),
              cloid()));
      asks.add(child(asset, !buy, sz, Tpsl.TP));
      asks.add(child(asset, !buy, sz, Tpsl.SL));
      core.place(client, asks, Grouping.NORMAL_TPSL, now);
    }

    private void guards(String client, int asset) {
      boolean buy = position(client, asset).signum() < 0;
      BigDecimal sz = chance.nextBoolean() ? BigDecimal.ZERO : lots(asset, 2_000);
      core.place(
          client,
          List.of(child(asset, buy, sz, Tpsl.TP), child(asset, buy, sz, Tpsl.SL)),
          Grouping.POSITION_TPSL,
          now);
    }

    private OrderAsk child(int asset, boolean buy, BigDecimal sz, Tpsl tpsl) {
      double away = 0.002 + chance.nextDouble() * 0.02;
      boolean above = buy == (tpsl == Tpsl.SL);
      BigDecimal trigger = exact(asset, px[asset] * (above ? 1 + away : 1 - away));
      BigDecimal worst = exact(asset, trigger.doubleValue() * (buy ? 1.03 : 0.97));
      boolean isMarket = chance.nextInt(3) != 0;
      return new OrderAsk(
          asset,
          buy,
          isMarket ? worst : trigger,
          sz,
          true,
          new OrderKind.Trigger(isMarket, trigger, tpsl),
          cloid());
    }

    private void cancel(String client) {
      List<OrderView> open = core.openOrders(client);
      if (!open.isEmpty()) {
        OrderView order = open.get(chance.nextInt(open.size()));
        core.cancel(client, order.asset(), ref(order), now);
      }
    }

    private void modify(String client) {
      List<OrderView> open = core.openOrders(client);
      if (open.isEmpty()) {
        return;
      }
      OrderView order = open.get(chance.nextInt(open.size()));
      OrderKind kind =
          order.kind() instanceof OrderKind.Trigger trigger
              ? new OrderKind.Trigger(trigger.isMarket(), near(order.asset(), 0.01), trigger.tpsl())
              : order.kind();
      BigDecimal sz = order.origSz().signum() == 0 ? order.origSz() : lots(order.asset(), 6_000);
      OrderAsk ask =
          new OrderAsk(
              order.asset(),
              order.buy(),
              near(order.asset(), 0.01),
              sz,
              order.reduceOnly(),
              kind,
              null);
      PlaceResult result = core.modify(client, ref(order), ask, now);
      if (!(result instanceof PlaceResult.Error)) {
        assertThat(result.oid()).isGreaterThan(order.oid());
        assertThat(core.order(client, new OrderRef.Oid(result.oid())).orElseThrow().cloid())
            .isEqualTo(order.cloid());
      }
    }

    private void leverage(String client, int asset) {
      core.updateLeverage(client, asset, chance.nextInt(3) != 0, 1 + chance.nextInt(40), now);
      core.updateIsolatedMargin(client, asset, chance.nextInt(-50, 50) * 1_000_000L, now);
    }

    private void flatten(String client) {
      for (int asset : ASSETS) {
        BigDecimal szi = position(client, asset);
        if (szi.signum() != 0) {
          boolean buy = szi.signum() < 0;
          BigDecimal limit = exact(asset, px[asset] * (buy ? 1.05 : 0.95));
          core.place(
              client,
              List.of(
                  new OrderAsk(
                      asset,
                      buy,
                      limit,
                      szi.abs().add(lots(asset, 100)),
                      true,
                      new OrderKind.Limit(Tif.IOC),
                      null)),
              Grouping.NA,
              now);
        }
      }
    }

    private static OrderRef ref(OrderView order) {
      return order.cloid() == null
          ? new OrderRef.Oid(order.oid())
          : new OrderRef.Cloid(order.cloid());
    }

    private String cloid() {
      if (chance.nextInt(40) != 0) {
        cloids++;
      }
      return String.format(Locale.ROOT, "0x%032x", cloids);
    }

    private BigDecimal near(int asset, double share) {
      return exact(asset, px[asset] * (1 + (chance.nextDouble() - 0.5) * 2 * share));
    }

    private BigDecimal exact(int asset, double price) {
      return core.assets().get(asset).roundPx(BigDecimal.valueOf(price), RoundingMode.HALF_UP);
    }

    private BigDecimal lots(int asset, int usdc) {
      double size = (20 + chance.nextInt(usdc)) / px[asset];
      return core.assets()
          .get(asset)
          .roundSz(BigDecimal.valueOf(size))
          .max(d(asset == 2 ? "0.1" : "0.0002"));
    }

    private BigDecimal position(String client, int asset) {
      return core.state(client).positions().stream()
          .filter(position -> position.asset() == asset)
          .map(PositionView::szi)
          .findFirst()
          .orElse(BigDecimal.ZERO);
    }

    /// What must hold after every action.
    void check() {
      for (int asset : ASSETS) {
        BookView book = core.book(asset, 1);
        if (!book.bids().isEmpty() && !book.asks().isEmpty()) {
          assertThat(book.bids().getFirst().px()).isLessThan(book.asks().getFirst().px());
        }
      }
      for (; checked < events.size(); checked++) {
        if (events.get(checked) instanceof ExchangeEvent.FillMade(FillView fill)) {
          fill(fill);
        }
      }
      balances();
    }

    private void fill(FillView fill) {
      OrderView order = core.order(fill.address(), new OrderRef.Oid(fill.oid())).orElseThrow();
      BigDecimal sum = filled.merge(fill.oid(), fill.sz(), BigDecimal::add);
      if (order.origSz().signum() > 0) {
        assertThat(sum).as("no order fills beyond its size").isLessThanOrEqualTo(order.origSz());
      }
      BigDecimal signed = fill.buy() ? fill.sz() : fill.sz().negate();
      String key = fill.address() + fill.coin();
      BigDecimal before = positions.getOrDefault(key, BigDecimal.ZERO);
      assertThat(fill.startPosition()).isEqualByComparingTo(before);
      BigDecimal after = before.add(signed);
      positions.put(key, after);
      if (order.reduceOnly()) {
        assertThat(after.abs()).as("reduce-only never increases").isLessThan(before.abs());
        assertThat(after.signum() * before.signum()).as("nor flips").isNotNegative();
      }
      assertThat(
              fill.buy()
                  ? fill.px().compareTo(order.limitPx()) <= 0
                  : fill.px().compareTo(order.limitPx()) >= 0)
          .as("never worse than the limit: %s of %s", fill, order)
          .isEqualTo(true);
    }

    private void balances() {
      BigDecimal all = core.flowCash();
      BigDecimal deposits = BigDecimal.ZERO;
      Map<Integer, BigDecimal> sums = new HashMap<>();
      for (String client : clients) {
        AccountState state = core.state(client);
        Ledger ledger = core.ledger(client);
        assertThat(ledger.balance())
            .isEqualByComparingTo(
                ledger
                    .deposits()
                    .add(ledger.realised())
                    .subtract(ledger.fees())
                    .add(ledger.funding())
                    .add(ledger.backstop()));
        assertThat(state.crossMarginSummary().accountValue())
            .as("after liquidation nobody owes")
            .isNotNegative();
        BigDecimal cash = state.marginSummary().accountValue();
        for (int asset : ASSETS) {
          String key = client + core.assets().get(asset).name();
          assertThat(position(client, asset))
              .as("position = sum of fills")
              .isEqualByComparingTo(positions.getOrDefault(key, BigDecimal.ZERO));
        }
        for (PositionView position : state.positions()) {
          sums.merge(position.asset(), position.szi(), BigDecimal::add);
          assertThat(position.cross() || position.marginUsed().signum() >= 0).isTrue();
          cash = cash.subtract(position.szi().multiply(core.market(position.asset()).markPx()));
        }
        assertThat(cash.subtract(state.marginSummary().totalRawUsd()).abs())
            .as("raw cash = value less exposure")
            .isLessThan(d("0.00001"));
        all = all.add(cash).add(ledger.fees()).subtract(ledger.backstop());
        deposits = deposits.add(ledger.deposits());
      }
      // marks have up to six decimals more than cash, so the shown sums are rounded
      assertThat(all.subtract(deposits).abs()).as("cash is conserved").isLessThan(d("0.0001"));
      for (int asset : ASSETS) {
        assertThat(sums.getOrDefault(asset, BigDecimal.ZERO).add(core.flowPosition(asset)))
            .as("clients and flow hold nothing together")
            .isEqualByComparingTo(BigDecimal.ZERO);
      }
    }

    /// What must hold over the whole history.
    void checkHistory() {
      long known = 0;
      for (String client : clients) {
        List<OrderView> history = core.history(client, Integer.MAX_VALUE);
        Set<Long> open = new HashSet<>();
        core.openOrders(client).forEach(order -> open.add(order.oid()));
        known += history.size();
        Set<String> taken = new HashSet<>();
        for (OrderView order : history.reversed()) {
          assertThat(order.status().equals("open"))
              .as("%s", order)
              .isEqualTo(open.contains(order.oid()));
          assertThat(order.sz()).isNotNegative();
          boolean wasTaken = !order.status().endsWith("ejected");
          if (order.cloid() != null && wasTaken && !order.status().equals("canceled")) {
            assertThat(taken.add(order.cloid())).as("one life per id: %s", order).isTrue();
          }
        }
        BigDecimal left =
            core.fills(client, 0, Long.MAX_VALUE).stream()
                .map(FillView::fee)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(core.ledger(client).fees()).isEqualByComparingTo(left);
        BigDecimal realised =
            core.fills(client, 0, Long.MAX_VALUE).stream()
                .map(FillView::closedPnl)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(core.ledger(client).realised()).isEqualByComparingTo(realised);
        BigDecimal funding =
            core.funding(client, 0, Long.MAX_VALUE).stream()
                .map(FundingView::usdc)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(core.ledger(client).funding()).isEqualByComparingTo(funding);
      }
      assertThat(core.counts().get("placed")).as("open + ended = placed").isEqualTo(known);
    }
  }
}
