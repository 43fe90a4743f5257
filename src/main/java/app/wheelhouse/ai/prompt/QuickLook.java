package app.wheelhouse.ai.prompt;

import app.wheelhouse.ai.snapshot.ShownSymbol;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.engine.BarsSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The few facts that a scalper's quick questions rest on, as text.
///
/// @param prices last closes and the price now, oldest first
/// @param bidShare bids over bids and asks of the top five levels, percent; `unknown` without a
///   book
/// @param buys size bought by takers of the recent trades
/// @param sells size sold by takers of them
public record QuickLook(
    String symbol, List<String> prices, String bidShare, String buys, String sells) {
  private static final int CLOSES = 10;
  private static final int LEVELS = 5;
  private static final String UNKNOWN = "unknown";

  public QuickLook {
    prices = List.copyOf(prices);
  }

  /// @param timeframe whose closes are shown
  public static QuickLook of(InstrumentSnapshot market, Timeframe timeframe) {
    Instrument instrument = market.instrument();
    BarsSnapshot bars = market.bars(BarSpec.of(timeframe));
    List<String> prices = new ArrayList<>();
    for (int i = Math.max(0, bars.size() - CLOSES); i < bars.size(); i++) {
      prices.add(price(instrument, bars.close(i)));
    }
    prices.add(price(instrument, market.price()));
    double bought = 0;
    double sold = 0;
    for (Trade trade : market.prints()) {
      bought += trade.buySize();
      sold += trade.size() - trade.buySize();
    }
    return new QuickLook(
        ShownSymbol.of(instrument.id()),
        prices,
        share(market.book()),
        size(bought),
        size(Math.max(0, sold)));
  }

  private static String price(Instrument instrument, double price) {
    return price > 0 && Double.isFinite(price)
        ? instrument.roundPrice(price, RoundingMode.HALF_EVEN).toString()
        : UNKNOWN;
  }

  private static String share(@Nullable Book book) {
    if (book == null || !book.isTwoSided()) {
      return UNKNOWN;
    }
    return Math.round((book.imbalance(LEVELS) + 1) * 50) + " %";
  }

  /// To a thousandth; a scalper's question needs no more.
  private static String size(double size) {
    long parts = Math.round(size * 1_000);
    return parts / 1_000 + "." + Long.toString(1_000 + parts % 1_000).substring(1);
  }

  String lines() {
    return "symbol: "
        + symbol
        + "\nprices, oldest first: "
        + String.join(" ", prices)
        + "\nbids of the book: "
        + bidShare
        + "\nbought by takers: "
        + buys
        + "\nsold by takers: "
        + sells;
  }
}
