package app.wheelhouse.ai.grounding;

import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.ai.snapshot.Field;
import app.wheelhouse.ai.snapshot.Section;
import app.wheelhouse.ai.snapshot.Snapshot;
import app.wheelhouse.ai.snapshot.Table;
import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A snapshot like those of the desk: BTC at 64,123.5.
final class Shown {
  static final OwnFigures LONG =
      new OwnFigures(
          64_100.0,
          63_200.0,
          66_000.0,
          12.5,
          5,
          0.72,
          List.of("A 1h close below 63,350 invalidates the idea"));

  private Shown() {}

  static Snapshot btc() {
    return snapshot(
        List.of(
            section(
                "account",
                "Account",
                field("account.equity", "equity", "10250.40", "USDC"),
                field("account.balance", "cash", "9980.00", "USDC"),
                field("account.marginUse", "maintenance over equity", "4.25", "%"),
                field("account.drawdown", "fall from the peak", "3.10", "%"),
                field("account.tradesToday", "entries of the day", "3", ""),
                field("account.lossesInRow", "losing trades in a row", "2", "")),
            section(
                "subject",
                "Market of BTC",
                field("BTC.price", "last price", "64123.5", "USDC"),
                field("BTC.bid", "best bid", "64123.0", "USDC"),
                field("BTC.ask", "best ask", "64124.0", "USDC"),
                field("BTC.spread", "ask - bid", "1.0", "USDC"),
                field("BTC.change24h", "change over 24 h", "-2.13", "%"),
                field("BTC.high24h", "highest of 24 h", "65820.0", "USDC"),
                field("BTC.low24h", "lowest of 24 h", "63411.0", "USDC")),
            section(
                "funding",
                "Funding and open interest",
                field("BTC.funding.rate", "funding rate of an hour", "0.00125", "%"),
                field("BTC.openInterest", "open interest", "28450.123", "BTC"),
                field("BTC.openInterestChange", "open interest, change over 1 h", "1.84", "%")),
            indicators("1h", "71.6", "28.4", "63890.0", "63410.0", "412.55"),
            indicators("4h", "58.3", "19.7", "63402.0", "62150.0", "905.10"),
            section(
                "book",
                "Order book",
                field("BTC.book.imbalance5", "imbalance of the top 5 levels", "34.90", "%"),
                field("BTC.book.bids20", "size of the top 20 bids", "182.4", "BTC")),
            new Section(
                "bars",
                "Closed bars of 5m",
                5,
                List.of(),
                List.of(
                    new Table(
                        "BTC.bars5m",
                        "closed bars, oldest first",
                        List.of("opened", "open", "high", "low", "close", "volume"),
                        List.of(
                            List.of(
                                "07-14 12:00", "63980.0", "64055.5", "63951.0", "64010.0", "31.27"),
                            List.of(
                                "07-14 12:05",
                                "64010.0",
                                "64188.0",
                                "64002.5",
                                "64150.0",
                                "58.91"))))),
            section(
                "news",
                "News",
                field("news.1", "headline", "Spot ETF inflows reach $512M, most since March", "")),
            section(
                "rules",
                "Rules",
                field("rules.maxLeverage", "highest leverage", "10", "x"),
                field("rules.minRewardRisk", "least reward/risk", "1.5", ""),
                field("rules.minConfidence", "least confidence of an entry", "0.6", ""))));
  }

  /// About a thousand fields: eight coins with seven timeframes, 50 bars.
  static Snapshot large(long seed) {
    Random random = new Random(seed);
    List<Section> sections = new ArrayList<>(btc().sections());
    List<Field> fields = new ArrayList<>();
    for (String coin : List.of("ETH", "SOL", "DOGE", "AVAX", "LINK", "ARB", "XRP")) {
      double price = Math.exp(random.nextDouble(-1, 8));
      for (String frame : List.of("1m", "5m", "15m", "30m", "1h", "4h", "1d")) {
        String path = coin + "." + frame + ".";
        for (String name : List.of("ema12", "ema26", "ema50", "sma20", "bbUpper", "bbLower")) {
          fields.add(
              field(
                  path + name,
                  name + ", " + frame,
                  five(price * random.nextDouble(0.95, 1.05)),
                  ""));
        }
        for (String name : List.of("rsi14", "adx14", "plusDi14", "minusDi14")) {
          fields.add(
              field(path + name, name + ", " + frame, fixed(random.nextDouble(5, 90), 1), ""));
        }
        fields.add(
            field(
                path + "atrPercent",
                "ATR 14 over the close, " + frame,
                fixed(random.nextDouble(0.1, 4), 2),
                "%"));
        fields.add(
            field(
                path + "macd",
                "MACD 12,26, " + frame,
                fixed(random.nextGaussian() * price / 50, 4),
                ""));
      }
    }
    sections.add(new Section("indicators", "Indicators", 4, fields, List.of()));
    List<List<String>> rows = new ArrayList<>();
    double price = 64_000;
    for (int i = 0; i < 50; i++) {
      price += random.nextGaussian() * 60;
      rows.add(
          List.of(
              "07-14 0" + i % 10 + ":00",
              five(price),
              five(price + random.nextDouble(80)),
              five(price - random.nextDouble(80)),
              five(price + random.nextGaussian() * 40),
              fixed(random.nextDouble(5, 80), 2)));
    }
    sections.add(
        new Section(
            "bars",
            "Closed bars of 15m",
            5,
            List.of(),
            List.of(
                new Table(
                    "BTC.bars15m",
                    "closed bars, oldest first",
                    List.of("opened", "open", "high", "low", "close", "volume"),
                    rows))));
    return snapshot(sections);
  }

  static Snapshot snapshot(List<Section> sections) {
    return new Snapshot(
        Snapshot.VERSION,
        1_752_480_000_000L,
        InstrumentId.hyperliquid("BTC"),
        TriggerReason.CYCLE,
        64_123.5,
        sections);
  }

  static Section section(String id, String title, Field... fields) {
    return new Section(id, title, 2, List.of(fields), List.of());
  }

  static Field field(String path, String label, String value, String unit) {
    return new Field(path, label, value, unit);
  }

  private static Section indicators(
      String frame, String rsi, String adx, String ema12, String ema50, String atr) {
    String path = "BTC." + frame + ".";
    return section(
        "indicators",
        "Indicators at the last closed bar of each timeframe (bb = Bollinger 20,2)",
        field(path + "ema12", "EMA 12, " + frame, ema12, ""),
        field(path + "ema50", "EMA 50, " + frame, ema50, ""),
        field(path + "rsi14", "RSI 14, " + frame, rsi, ""),
        field(path + "adx14", "ADX 14, " + frame, adx, ""),
        field(path + "atr14", "ATR 14, " + frame, atr, ""),
        field(path + "macdHist", "MACD histogram, " + frame, "-35.20", ""),
        field(path + "bbWidth", "band width, " + frame, "2.84", "%"),
        field(path + "percentB", "%b, " + frame, "0.87", ""));
  }

  private static String five(double price) {
    int decimals = Math.max(0, 4 - (int) Math.floor(Math.log10(price)));
    return fixed(price, Math.min(decimals, 6));
  }

  static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
