package app.wheelhouse.tape;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.Venue;
import app.wheelhouse.domain.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a file name or a symbol column says about the instrument; a hint, never more.
///
/// `hyperliquid-BTC-5m.csv.gz` is BTC of hyperliquid for 5m, `btcusdt-trades.csv` is BTCUSDT. A
/// first part in lower case is the venue when another part follows; dates and words such as
/// `trades` are passed over.
///
/// @param venue null when the name has none
/// @param symbol null when the name has none; a slash is left out (`BTC/USDT` is `BTCUSDT`)
/// @param timeframe null when the name has none
public record InstrumentHint(
    @Nullable String venue, @Nullable String symbol, @Nullable Timeframe timeframe) {
  private static final Set<String> WORDS =
      Set.of(
          "orderbook",
          "orderbooks",
          "book",
          "books",
          "l2",
          "depth",
          "bbo",
          "price",
          "prices",
          "quote",
          "quotes",
          "trade",
          "trades",
          "tick",
          "ticks",
          "candle",
          "candles",
          "klines",
          "bars",
          "ohlcv");

  /// Reads the last part of a path.
  static InstrumentHint ofFile(String fileName) {
    List<String> parts = new ArrayList<>();
    Timeframe timeframe = null;
    for (String part : stem(fileName).split("[-_ ]")) {
      String lower = part.toLowerCase(Locale.ROOT);
      Timeframe named = Timeframe.parse(lower).orElse(null);
      if (named != null) {
        timeframe = named;
      } else if (!lower.matches("[0-9]*") && !WORDS.contains(lower)) {
        parts.add(part);
      }
    }
    String venue = null;
    if (parts.size() > 1 && parts.getFirst().matches("[a-z][a-z0-9]{0,31}")) {
      venue = parts.removeFirst();
    }
    return new InstrumentHint(venue, symbol(String.join("-", parts)), timeframe);
  }

  private static String stem(String fileName) {
    int point = fileName.indexOf('.');
    return point < 0 ? fileName : fileName.substring(0, point);
  }

  private static @Nullable String symbol(String text) {
    String bare = text.replace("/", "");
    String symbol = bare.equals(bare.toLowerCase(Locale.ROOT)) ? upper(bare) : bare;
    return symbol.matches("[A-Za-z0-9._:-]{1,32}") ? symbol : null;
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /// The same hint with the symbol of a symbol column; null when that is no symbol.
  @Nullable InstrumentHint withSymbol(String text) {
    String named = symbol(text);
    return named == null ? null : new InstrumentHint(venue, named, timeframe);
  }

  /// The instrument as hinted; `tape` for an unnamed venue, `UNKNOWN` for an unnamed symbol.
  public InstrumentId instrument() {
    return new InstrumentId(
        new Venue(venue == null ? "tape" : venue), symbol == null ? "UNKNOWN" : symbol);
  }
}
