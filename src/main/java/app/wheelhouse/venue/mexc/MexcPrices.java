package app.wheelhouse.venue.mexc;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Indication;
import app.wheelhouse.feed.PriceSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Mids of MEXC's USDT perpetuals, all in one request to `GET /api/v1/contract/ticker`.
public final class MexcPrices implements PriceSource {
  public static final String HOST = "https://api.mexc.com";

  private final OkHttpClient http;
  private final HttpUrl address;
  private final LongSupplier clock;

  /// @param base [#HOST], or a server of ones own
  /// @param clock epoch milliseconds
  public MexcPrices(OkHttpClient http, String base, LongSupplier clock) {
    this.http = http;
    this.address = HttpUrl.get(base + "/api/v1/contract/ticker");
    this.clock = clock;
  }

  /// The exchange itself, with a client of its own.
  public static MexcPrices standard(LongSupplier clock) {
    return new MexcPrices(new OkHttpClient(), HOST, clock);
  }

  @Override
  public String name() {
    return "mexc";
  }

  @Override
  public List<Indication> read(List<InstrumentId> instruments) throws IOException {
    Map<String, Double> mids;
    try {
      mids = mids();
    } catch (JacksonException e) {
      throw new IOException(address.host() + " did not answer in JSON", e);
    } catch (IOException e) {
      throw new IOException("No prices from " + address.host() + ": " + e.getMessage(), e);
    }
    long now = clock.getAsLong();
    List<Indication> prices = new ArrayList<>(instruments.size());
    for (InstrumentId id : instruments) {
      double price = price(mids, id.symbol());
      if (price > 0) {
        prices.add(new Indication(id, name(), price, now));
      }
    }
    return prices;
  }

  /// `kPEPE` is a thousand PEPE, here mostly a thousand times `PEPE_USDT`; 0 when none is listed.
  private static double price(Map<String, Double> mids, String symbol) {
    if (!symbol.startsWith("k")) {
      return mids.getOrDefault(symbol + "_USDT", 0.0);
    }
    String coin = symbol.substring(1);
    double thousand = mids.getOrDefault("1000" + coin + "_USDT", 0.0);
    return thousand > 0 ? thousand : 1000 * mids.getOrDefault(coin + "_USDT", 0.0);
  }

  private Map<String, Double> mids() throws IOException {
    Request request = new Request.Builder().url(address).build();
    try (Response response = http.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        throw new IOException("it answered " + response.code());
      }
      JsonNode reply = JsonMapper.shared().readTree(response.peekBody(16 << 20).string());
      Map<String, Double> mids = new TreeMap<>();
      for (JsonNode row : reply.path("data")) {
        double bid = row.path("bid1").asDouble(0);
        double ask = row.path("ask1").asDouble(0);
        if (bid > 0 && ask >= bid && ask < Double.POSITIVE_INFINITY) {
          mids.put(row.path("symbol").asString(""), (bid + ask) / 2);
        }
      }
      if (mids.isEmpty()) {
        throw new IOException("it lists none");
      }
      return mids;
    }
  }
}
