package app.wheelhouse.sim;

import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// A trader without a plan on a random walk: everything that can be asked of a venue, seeded.
final class RandomTrader {
  final Scene scene;
  final boolean onCandles;
  double low;
  double high;
  private final SplittableRandom random;
  private final List<OrderSpec> sent = new ArrayList<>();
  private double price = 100;

  RandomTrader(long seed, boolean onCandles, double maxVolumeShare) {
    this.random = new SplittableRandom(seed);
    this.onCandles = onCandles;
    this.scene =
        new Scene(
            new SimSettings(
                seed,
                FeeRates.DEFAULT,
                0.0005,
                LatencySettings.INSTANT,
                0.03,
                maxVolumeShare,
                new FundingSettings(true, 600_000, 0.0001)),
            2_000);
  }

  /// The market moves once; `low` and `high` bound what was traded.
  void market() {
    if (onCandles) {
      bar();
    } else {
      tick();
    }
  }

  private void bar() {
    double open = moved(random.nextInt(5) == 0 ? 0.03 : 0.0005);
    double close = moved(0.02);
    high = cents(Math.max(open, close) * (1 + random.nextDouble() * 0.02));
    low = cents(Math.min(open, close) * (1 - random.nextDouble() * 0.02));
    price = close;
    scene.bar(open, high, low, close, random.nextInt(40));
  }

  private void tick() {
    scene.later(random.nextInt(4_000));
    price = moved(0.02);
    double bid = cents(price - 0.02);
    double ask = cents(price + 0.02);
    low = bid;
    high = ask;
    switch (random.nextInt(5)) {
      case 0 -> scene.quote(bid, random.nextInt(20), ask, random.nextInt(20));
      case 1 -> scene.context(price, (random.nextDouble() - 0.5) * 0.001);
      case 2, 3 -> scene.trade(price, random.nextInt(1, 30) / 4.0);
      default ->
          scene.book(
              new double[][] {{bid, 2}, {cents(bid - 0.5), 5}},
              new double[][] {{ask, 2}, {cents(ask + 0.5), 5}});
    }
  }

  private double moved(double share) {
    price = cents(Math.max(5, price * (1 + (random.nextDouble() - 0.5) * 2 * share)));
    return price;
  }

  private static double cents(double value) {
    return Math.max(1, Math.round(value * 100)) / 100.0;
  }

  private String near(double share) {
    double raw = Math.max(1, price * (1 + (random.nextDouble() - 0.5) * 2 * share));
    return BigDecimal.valueOf(raw).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }

  private String size() {
    return BigDecimal.valueOf(random.nextInt(1, 12_000), 3).toPlainString();
  }

  private Side side() {
    return random.nextBoolean() ? Side.BUY : Side.SELL;
  }

  /// Asks something of the venue; gives what was asked.
  String act() {
    int choice = random.nextInt(10);
    switch (choice) {
      case 0 -> send(scene.market(side(), size()));
      case 1 -> send(timed(scene.limit(side(), size(), near(0.02))));
      case 2, 3 -> bracket(scene.market(side(), size()));
      case 4, 5 -> bracket(timed(scene.limit(side(), size(), near(0.02))));
      case 6 -> send(scene.exit(side(), size()));
      case 7 -> single();
      case 8 -> any().ifPresent(scene::cancel);
      default ->
          any()
              .ifPresent(spec ->
                  scene.modify(
                      spec,
                      size(),
                      spec.type().hasLimit() ? near(0.03) : null,
                      spec.type().hasTrigger() ? near(0.03) : null));
    }
    return "choice " + choice;
  }

  private void single() {
    OrderRole role = random.nextBoolean() ? OrderRole.EXIT : OrderRole.ENTRY;
    OrderType type = OrderType.values()[1 + random.nextInt(4)];
    send(
        scene.spec(
            side(),
            type,
            size(),
            type.hasLimit() ? near(0.02) : null,
            type.hasTrigger() ? near(0.02) : null,
            role,
            null));
  }

  private OrderSpec timed(OrderSpec spec) {
    TimeInForce[] all = TimeInForce.values();
    return Scene.with(spec, all[random.nextInt(all.length)], random.nextInt(1, 22));
  }

  private void bracket(OrderSpec entry) {
    boolean up = entry.side() == Side.BUY;
    String below = BigDecimal.valueOf(Math.round(price * 97), 2).toPlainString();
    String above = BigDecimal.valueOf(Math.round(price * 103), 2).toPlainString();
    send(
        entry,
        scene.stop(entry, up ? below : above),
        random.nextBoolean()
            ? scene.target(entry, entry.quantity().toString(), up ? above : below)
            : scene.takeProfit(entry, up ? above : below));
  }

  private void send(OrderSpec... group) {
    sent.addAll(List.of(group));
    scene.submit(group);
  }

  private Optional<OrderSpec> any() {
    List<OrderSpec> working = scene.venue.working();
    List<OrderSpec> from = working.isEmpty() || random.nextInt(8) == 0 ? sent : working;
    return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
  }
}
