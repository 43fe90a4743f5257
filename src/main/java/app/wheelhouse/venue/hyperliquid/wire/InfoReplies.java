package app.wheelhouse.venue.hyperliquid.wire;

import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Books;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Mids;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Trades;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads the replies of `/info`, one method a request type. Fields that we do not know are counted,
/// optional ones may be absent. Every method throws [MalformedMessage] when the reply cannot be
/// read. Thread-safe.
public final class InfoReplies {
  private final DriftCounter drift;
  private final MarketReplies market;

  /// @param drift where fields and values that we do not know are counted
  public InfoReplies(DriftCounter drift) {
    this.drift = drift;
    this.market = new MarketReplies(drift);
  }

  public Meta meta(String json) throws MalformedMessage {
    return object(json, "meta", Meta::read);
  }

  /// `metaAndAssetCtxs`.
  public AssetContexts assetContexts(String json) throws MalformedMessage {
    return market.assetContexts(json);
  }

  /// The dexes by their index; the first is the main one.
  public List<PerpDex> perpDexs(String json) throws MalformedMessage {
    return ListReplies.perpDexs(WireJson.tree(json, "perpDexs"), drift);
  }

  /// `allMids`.
  public Mids mids(String json) throws MalformedMessage {
    return market.mids(json);
  }

  /// `l2Book`; empty when the venue has none (its reply is null).
  public Optional<Books> book(String json) throws MalformedMessage {
    return market.book(json);
  }

  /// `candleSnapshot`, oldest first as the venue sends them.
  public List<WireCandle> candles(String json) throws MalformedMessage {
    return market.candles(json);
  }

  public Trades recentTrades(String json) throws MalformedMessage {
    return market.trades(json);
  }

  public List<FundingRate> fundingHistory(String json) throws MalformedMessage {
    return list(json, "fundingHistory", FundingRate::read);
  }

  /// One row a coin and venue; venues without a prediction are left out.
  public List<PredictedFunding> predictedFundings(String json) throws MalformedMessage {
    return ListReplies.predictedFundings(WireJson.tree(json, "predictedFundings"), drift);
  }

  /// The coins whose open interest is at its cap.
  public List<String> perpsAtOpenInterestCap(String json) throws MalformedMessage {
    return ListReplies.texts(
        WireJson.tree(json, "perpsAtOpenInterestCap"), "perpsAtOpenInterestCap");
  }

  public ExchangeStatus exchangeStatus(String json) throws MalformedMessage {
    return object(json, "exchangeStatus", ExchangeStatus::read);
  }

  public ClearinghouseState clearinghouseState(String json) throws MalformedMessage {
    return object(json, "clearinghouseState", ClearinghouseState::read);
  }

  public SpotState spotClearinghouseState(String json) throws MalformedMessage {
    return object(json, "spotClearinghouseState", SpotState::read);
  }

  public List<WireOrder> openOrders(String json) throws MalformedMessage {
    return list(json, "openOrders", WireOrder::read);
  }

  public List<WireOrder> frontendOpenOrders(String json) throws MalformedMessage {
    return list(json, "frontendOpenOrders", WireOrder::read);
  }

  /// Empty when the venue does not know the order.
  public Optional<OrderUpdate> orderStatus(String json) throws MalformedMessage {
    return object(
        json,
        "orderStatus",
        in ->
            switch (in.text("status")) {
              case "order" -> Optional.of(in.need("order", OrderUpdate::read));
              case "unknownOid" -> Optional.empty();
              // What we do not understand is never "there is no such order".
              default -> throw new MalformedMessage("orderStatus is neither order nor unknownOid");
            });
  }

  /// Newest first.
  public List<OrderUpdate> historicalOrders(String json) throws MalformedMessage {
    return list(json, "historicalOrders", OrderUpdate::read);
  }

  /// `userFills` and `userFillsByTime`.
  public List<WireFill> userFills(String json) throws MalformedMessage {
    return list(json, "userFills", WireFill::read);
  }

  public List<WireFunding> userFunding(String json) throws MalformedMessage {
    return list(json, "userFunding", WireFunding::readWrapped);
  }

  /// `userNonFundingLedgerUpdates`.
  public List<LedgerUpdate> ledgerUpdates(String json) throws MalformedMessage {
    return list(json, "userNonFundingLedgerUpdates", LedgerUpdate::read);
  }

  public UserFees userFees(String json) throws MalformedMessage {
    return object(json, "userFees", UserFees::read);
  }

  public UserRateLimit userRateLimit(String json) throws MalformedMessage {
    return object(json, "userRateLimit", UserRateLimit::read);
  }

  public ActiveAssetData activeAssetData(String json) throws MalformedMessage {
    return object(json, "activeAssetData", ActiveAssetData::read);
  }

  public UserRole userRole(String json) throws MalformedMessage {
    return object(json, "userRole", UserRole::read);
  }

  public List<ExtraAgent> extraAgents(String json) throws MalformedMessage {
    return list(json, "extraAgents", ExtraAgent::read);
  }

  /// Empty when there are none (the reply is null).
  public List<SubAccount> subAccounts(String json) throws MalformedMessage {
    JsonNode reply = WireJson.tree(json, "subAccounts");
    return reply.isNull()
        ? List.of()
        : WireObject.readAll(reply, "subAccounts", drift, SubAccount::read);
  }

  /// What a builder may take at most, tenths of a basis point.
  public long maxBuilderFee(String json) throws MalformedMessage {
    return WireNumbers.whole(WireJson.tree(json, "maxBuilderFee"), "maxBuilderFee");
  }

  /// Where the account's collateral lives: `disabled`, `dexAbstraction`, `unifiedAccount`,
  /// `portfolioMargin`, or what the venue calls it next.
  public String userAbstraction(String json) throws MalformedMessage {
    JsonNode reply = WireJson.tree(json, "userAbstraction");
    if (!reply.isString()) {
      throw new MalformedMessage("Expected a text as userAbstraction");
    }
    return reply.stringValue();
  }

  private <T> T object(String json, String what, WireObject.Part<T> part) throws MalformedMessage {
    return WireObject.read(WireJson.tree(json, what), what, drift, part);
  }

  private <T> List<T> list(String json, String what, WireObject.Part<T> part)
      throws MalformedMessage {
    return WireObject.readAll(WireJson.tree(json, what), what, drift, part);
  }
}
