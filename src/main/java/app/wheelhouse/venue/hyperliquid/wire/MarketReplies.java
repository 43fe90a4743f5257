package app.wheelhouse.venue.hyperliquid.wire;

import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Books;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Mids;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Trades;
import java.util.List;
import java.util.Optional;

/// The replies that look like messages of the socket, read in the same way.
final class MarketReplies {
  /// Reads what follows in a scanner.
  @FunctionalInterface
  private interface Reading<T> {
    T from(JsonScanner in) throws MalformedMessage;
  }

  private final DriftCounter drift;

  MarketReplies(DriftCounter drift) {
    this.drift = drift;
  }

  Optional<Books> book(String json) throws MalformedMessage {
    return read(
        json,
        "l2Book",
        in -> in.isNull() ? Optional.empty() : Optional.of(new BookReader().read(in)));
  }

  List<WireCandle> candles(String json) throws MalformedMessage {
    return read(
        json, "candleSnapshot", in -> in.isNull() ? List.of() : new CandleReader().read(in));
  }

  Trades trades(String json) throws MalformedMessage {
    return read(json, "recentTrades", new TradesReader()::read);
  }

  Mids mids(String json) throws MalformedMessage {
    return read(json, "allMids", new MidsReader()::plain);
  }

  /// `[meta,[ctx…]]`.
  AssetContexts assetContexts(String json) throws MalformedMessage {
    return read(json, "metaAndAssetCtxs", this::both);
  }

  private AssetContexts both(JsonScanner in) throws MalformedMessage {
    Meta meta = null;
    List<AssetContext> contexts = null;
    in.openArray();
    while (in.nextElement()) {
      if (meta == null) {
        meta = WireObject.read(WireJson.tree(in.raw(), "meta"), "meta", drift, Meta::read);
      } else if (contexts == null) {
        contexts = new ContextReader().list(in);
      } else {
        in.skip();
      }
    }
    if (meta == null || contexts == null || meta.universe().size() != contexts.size()) {
      throw new MalformedMessage("Contexts that do not fit their universe");
    }
    return new AssetContexts(meta, contexts);
  }

  private <T> T read(String json, String what, Reading<T> reading) throws MalformedMessage {
    JsonScanner in = new JsonScanner(drift);
    in.load(json, what);
    T read = reading.from(in);
    in.finish();
    return read;
  }
}
