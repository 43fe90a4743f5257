package app.wheelhouse.ai.snapshot;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.BarsSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.indicator.IndicatorReading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The last bars of the subject, and short looks at the charts of up to four coins.
final class BarTables {
  private static final int BARS = 50;
  private static final int COINS = 4;

  private BarTables() {}

  static Section bars(Look look) {
    BarsSnapshot bars = look.market().bars(BarSpec.of(look.timeframe()));
    String label = look.timeframe().label();
    List<List<String>> rows = new ArrayList<>();
    for (int i = Math.max(0, bars.size() - BARS); i < bars.size(); i++) {
      rows.add(
          List.of(
              ShownTime.of(bars.openTime(i), look.timeframe()),
              look.display().price(bars.open(i)),
              look.display().price(bars.high(i)),
              look.display().price(bars.low(i)),
              look.display().price(bars.close(i)),
              look.display().volume(bars.volume(i))));
    }
    Table table =
        new Table(
            look.symbol() + ".bars" + label,
            "closed bars, oldest first, opening time in UTC, volume in " + look.symbol(),
            List.of("opened", "open", "high", "low", "close", "volume"),
            rows);
    return new Section(
        SectionKind.BARS.id(),
        "Closed bars of " + label,
        SectionKind.BARS.priority(),
        List.of(),
        List.of(table));
  }

  static Section charts(Look look) {
    List<List<String>> rows = new ArrayList<>();
    coins(look)
        .forEach((symbol, market) -> {
          for (Timeframe timeframe : look.frames()) {
            row(symbol, market, timeframe, rows);
          }
        });
    Table table =
        new Table(
            "charts",
            "change and range position over the last " + BARS + " bars",
            List.of(
                "symbol",
                "timeframe",
                "changePercent",
                "rangePercent",
                "trend",
                "rsi14",
                "atrPercent"),
            rows);
    return new Section(
        SectionKind.CHARTS.id(),
        "Charts (rangePercent 0 = at the low of those bars, 100 = at the high)",
        SectionKind.CHARTS.priority(),
        List.of(),
        rows.isEmpty() ? List.of() : List.of(table));
  }

  /// The subject, then coins with a position, then the others in the desk's order.
  private static SequencedMap<String, InstrumentSnapshot> coins(Look look) {
    List<InstrumentSnapshot> order = new ArrayList<>();
    order.add(look.market());
    for (InstrumentId held : look.desk().account().positions().keySet()) {
      look.desk().instrument(held).ifPresent(order::add);
    }
    order.addAll(look.desk().instruments());
    SequencedMap<String, InstrumentSnapshot> coins = new LinkedHashMap<>();
    for (InstrumentSnapshot market : order) {
      if (coins.size() < COINS) {
        coins.putIfAbsent(ShownSymbol.of(market.instrument().id()), market);
      }
    }
    return coins;
  }

  private static void row(
      String symbol, InstrumentSnapshot market, Timeframe timeframe, List<List<String>> rows) {
    BarsSnapshot bars = market.bars(BarSpec.of(timeframe));
    if (bars.size() < Look.FEWEST_BARS) {
      return;
    }
    int first = Math.max(0, bars.size() - BARS);
    double price = market.price();
    double high = price;
    double low = price;
    for (int i = first; i < bars.size(); i++) {
      high = Math.max(high, bars.high(i));
      low = Math.min(low, bars.low(i));
    }
    IndicatorReading reading = market.readings().get(timeframe);
    boolean ready = reading != null && reading.ready();
    rows.add(
        List.of(
            symbol,
            timeframe.label(),
            Display.percent(price / bars.open(first) - 1),
            Display.fixed((price - low) / (high - low) * 100, 0),
            ready ? Regime.of(reading).words() : Display.UNKNOWN,
            ready ? Display.fixed(reading.rsi14(), 1) : Display.UNKNOWN,
            ready ? Display.percent(reading.atr14() / reading.close()) : Display.UNKNOWN));
  }
}
