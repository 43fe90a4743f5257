package app.wheelhouse.cli;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.venue.hyperliquid.info.MarketTable.Market;
import app.wheelhouse.venue.hyperliquid.wire.AssetContext;
import app.wheelhouse.venue.hyperliquid.wire.FundingRate;
import app.wheelhouse.venue.hyperliquid.wire.PredictedFunding;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Books;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Trades;
import java.util.ArrayList;
import java.util.List;

/// What the venue says, as lines of the `market` commands.
final class MarketRows {
  private static final double HOURS_A_YEAR = 8_760;

  private MarketRows() {}

  static MarketRow listed(Market market) {
    AssetContext context = market.context();
    Instrument instrument = market.instrument();
    return MarketRow.of()
        .with("coin", market.coin())
        .with("mark", context.mark())
        .with("day%", percent(context.mark() / context.prevDayPrice() - 1))
        .with("funding%/h", percent(context.funding()))
        .with("openInterest$", Math.rint(context.openInterest() * context.mark()))
        .with("dayVolume$", Math.rint(context.dayNotional()))
        .with("maxLeverage", (long) instrument.maxLeverage())
        .with("tick", instrument.tickSize().toPlainString())
        .with("lot", instrument.lotSize().value().toPlainString());
  }

  static MarketRow details(Market market) {
    AssetContext context = market.context();
    Instrument instrument = market.instrument();
    return MarketRow.of()
        .with("coin", market.coin())
        .with("assetId", (long) market.assetId())
        .with("mark", context.mark())
        .with("oracle", context.oracle())
        .with("mid", context.mid())
        .with("premium%", percent(context.premium()))
        .with("funding%/h", percent(context.funding()))
        .with("funding%/year", percent(context.funding() * HOURS_A_YEAR))
        .with("openInterest", context.openInterest())
        .with("dayVolume$", context.dayNotional())
        .with("previousDay", context.prevDayPrice())
        .with("tick", instrument.tickSize().toPlainString())
        .with("significantFigures", (long) instrument.maxSignificantFigures())
        .with("lot", instrument.lotSize().value().toPlainString())
        .with("minOrder$", instrument.minNotional().amount().toPlainString())
        .with("onlyIsolated", market.asset().onlyIsolated())
        .with("marginTiers", tiers(instrument));
  }

  private static List<String> tiers(Instrument instrument) {
    return instrument.tiers().stream()
        .map(tier ->
            tier.maxLeverage()
                + "x from $"
                + tier.lowerBound().amount().stripTrailingZeros().toPlainString())
        .toList();
  }

  /// @param depth how many levels of each side
  static List<MarketRow> book(Books book, int depth) {
    List<MarketRow> rows = new ArrayList<>();
    int levels = Math.max(book.bidPrices().length, book.askPrices().length);
    for (int i = 0; i < Math.min(depth, levels); i++) {
      rows.add(
          MarketRow.of()
              .with("bidSize", at(book.bidSizes(), i))
              .with("bid", at(book.bidPrices(), i))
              .with("ask", at(book.askPrices(), i))
              .with("askSize", at(book.askSizes(), i)));
    }
    return rows;
  }

  static MarketRow best(Books book) {
    double bid = at(book.bidPrices(), 0);
    double ask = at(book.askPrices(), 0);
    return MarketRow.of()
        .with("time", MarketRow.time(book.time()))
        .with("coin", book.coin())
        .with("bid", bid)
        .with("ask", ask)
        // Half a tick has one decimal more than a price; the sum of doubles may have many.
        .with("mid", Math.rint((bid + ask) / 2 * 1e8) / 1e8);
  }

  /// Newest first.
  static List<MarketRow> trades(Trades trades, int count) {
    List<MarketRow> rows = new ArrayList<>();
    for (int i = 0; i < trades.count(); i++) {
      rows.add(
          MarketRow.of()
              .with("time", MarketRow.time(trades.times()[i]))
              .with("side", trades.buys()[i] ? "buy" : "sell")
              .with("price", trades.prices()[i])
              .with("size", trades.sizes()[i])
              .with("id", trades.ids()[i]));
    }
    rows.sort((a, b) -> text(b, "time").compareTo(text(a, "time")));
    return rows.subList(0, Math.min(count, rows.size()));
  }

  static MarketRow funding(FundingRate rate) {
    return MarketRow.of()
        .with("time", MarketRow.time(rate.time()))
        .with("venue", "hyperliquid")
        .with("funding%", percent(rate.rate()))
        .with("hours", 1L)
        .with("premium%", percent(rate.premium()));
  }

  static MarketRow predicted(PredictedFunding next) {
    return MarketRow.of()
        .with("time", MarketRow.time(next.nextTime()))
        .with("venue", next.venue() + " (next)")
        .with("funding%", percent(next.rate()))
        .with("hours", (long) next.intervalHours())
        .with("premium%", Double.NaN);
  }

  private static String text(MarketRow row, String name) {
    return String.valueOf(row.values().get(name));
  }

  private static double at(double[] values, int index) {
    return index < values.length ? values[index] : Double.NaN;
  }

  /// A share in percent, to a millionth of a percent.
  private static double percent(double share) {
    return Math.rint(share * 1e8) / 1e6;
  }
}
