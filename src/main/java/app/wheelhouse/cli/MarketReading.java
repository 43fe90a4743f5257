package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.venue.hyperliquid.info.HyperliquidInfo;
import app.wheelhouse.venue.hyperliquid.info.InfoException;
import app.wheelhouse.venue.hyperliquid.info.MarketCatalogue;
import app.wheelhouse.venue.hyperliquid.info.MarketTable;
import app.wheelhouse.venue.hyperliquid.info.MarketTable.Market;
import app.wheelhouse.venue.hyperliquid.wire.DriftCounter;
import app.wheelhouse.venue.hyperliquid.wire.FundingRate;
import app.wheelhouse.venue.hyperliquid.wire.PredictedFunding;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Books;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Trades;
import java.util.List;

/// The reads behind the `market` commands.
record MarketReading(HyperliquidInfo venue) {

  /// A read.
  @FunctionalInterface
  interface Read<T> {
    T read() throws InfoException;
  }

  /// What a market paid, and what is expected next at several venues.
  record Funding(List<FundingRate> past, List<PredictedFunding> next) {}

  /// @throws BadInput when the venue gives nothing, with its reason
  static <T> T of(Read<T> read) throws BadInput {
    try {
      return read.read();
    } catch (InfoException failure) {
      throw new BadInput(failure.getMessage());
    }
  }

  /// @param dex a builder's dex; empty for the main one
  MarketTable table(String dex) throws InfoException {
    List<String> dexes = dex.isEmpty() ? List.of() : List.of(dex);
    DriftCounter drift = new DriftCounter();
    return new MarketCatalogue(venue, drift, () -> 0, dexes).refresh().table();
  }

  Market market(String coin) throws InfoException {
    int colon = coin.indexOf(':');
    return table(colon < 0 ? "" : coin.substring(0, colon))
        .find(coin)
        .orElseThrow(() -> unlisted(coin));
  }

  Books book(String coin) throws InfoException {
    return venue.l2Book(coin).orElseThrow(() -> unlisted(coin));
  }

  Trades trades(String coin) throws InfoException {
    return venue.recentTrades(coin);
  }

  /// @param span milliseconds before the venue's time now
  Funding funding(String coin, long span) throws InfoException {
    long now = venue.exchangeStatus().time();
    List<FundingRate> past = venue.fundingHistory(coin, Math.max(0, now - span), now);
    List<PredictedFunding> next =
        venue.predictedFundings().stream().filter(each -> each.coin().equals(coin)).toList();
    // A market that is listed may have paid nothing yet.
    if (past.isEmpty() && next.isEmpty() && table("").find(coin).isEmpty()) {
      throw unlisted(coin);
    }
    return new Funding(past, next);
  }

  private static InfoException unlisted(String coin) {
    return new InfoException(
        InfoException.Kind.REFUSED,
        "The venue has no market "
            + coin.replaceAll("\\p{Cntrl}", "")
            + "; wheelhouse market list shows all (BTC, not btc).");
  }
}
