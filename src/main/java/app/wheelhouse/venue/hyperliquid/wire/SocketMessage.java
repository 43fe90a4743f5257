package app.wheelhouse.venue.hyperliquid.wire;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// One message of the venue's socket. Coins and times are the venue's own (times in epoch
/// milliseconds); public market data is in primitives, account data is exact.
public sealed interface SocketMessage {

  /// A whole book, best price first on each side; the arrays are the receiver's.
  record Books(
      String coin,
      long time,
      double[] bidPrices,
      double[] bidSizes,
      double[] askPrices,
      double[] askSizes)
      implements SocketMessage {}

  /// Public trades in the order of the message; row `i` is the same in all arrays.
  ///
  /// @param buys whether the buyer was the aggressor
  /// @param ids the venue's trade ids
  record Trades(
      String[] coins, long[] times, double[] prices, double[] sizes, boolean[] buys, long[] ids)
      implements SocketMessage {
    public int count() {
      return times.length;
    }
  }

  /// Best bid and offer; an empty side is NaN.
  record BestPrices(String coin, long time, double bid, double bidSize, double ask, double askSize)
      implements SocketMessage {
    public boolean hasBid() {
      return !Double.isNaN(bid);
    }

    public boolean hasAsk() {
      return !Double.isNaN(ask);
    }
  }

  /// The context of one instrument.
  record Contexts(String coin, AssetContext context) implements SocketMessage {}

  /// Forming candles, mostly one.
  record Candles(List<WireCandle> candles) implements SocketMessage {}

  /// Mids of all coins; row `i` is the same in both.
  record Mids(List<String> coins, double[] prices) implements SocketMessage {}

  /// Contexts of whole universes, by dex (empty = the main one), in the order of its `meta`.
  record AllContexts(SortedMap<String, List<AssetContext>> byDex) implements SocketMessage {}

  /// Fills of an account.
  ///
  /// @param snapshot whether they are old ones, sent on subscription
  record UserFills(boolean snapshot, String user, List<WireFill> fills) implements SocketMessage {}

  /// Orders of an account and what became of them.
  record OrderUpdates(List<OrderUpdate> updates) implements SocketMessage {}

  /// Channel `user`: each message holds one of these.
  record UserEvents(
      List<WireFill> fills,
      @Nullable WireFunding funding,
      @Nullable WireLiquidation liquidation,
      List<VenueCancel> cancels)
      implements SocketMessage {}

  /// An order that the venue ended by itself.
  record VenueCancel(String coin, long oid) {}

  /// Funding payments of an account.
  ///
  /// @param snapshot whether they are old ones, sent on subscription
  record UserFundings(boolean snapshot, String user, List<WireFunding> fundings)
      implements SocketMessage {}

  /// Deposits, withdrawals and transfers of an account.
  ///
  /// @param snapshot whether they are old ones, sent on subscription
  record LedgerUpdates(boolean snapshot, String user, List<LedgerUpdate> updates)
      implements SocketMessage {}

  /// What we use of the large account message.
  ///
  /// @param serverTime epoch milliseconds; 0 where the venue does not say
  /// @param agentValidUntil epoch milliseconds; 0 where there is none
  record WebData2(
      String user,
      long serverTime,
      @Nullable ClearinghouseState state,
      List<WireOrder> openOrders,
      @Nullable SpotState spot,
      @Nullable String agentAddress,
      long agentValidUntil)
      implements SocketMessage {}

  /// Margin and positions of an account on one dex (empty = the main one).
  record ClearinghouseStates(String user, String dex, ClearinghouseState state)
      implements SocketMessage {}

  /// All open orders of an account on one dex (empty = the main one).
  record OpenOrders(String user, String dex, List<WireOrder> orders) implements SocketMessage {}

  /// Tokens of an account.
  record SpotStates(String user, SpotState state) implements SocketMessage {}

  /// What an account may trade of one instrument.
  record ActiveAsset(ActiveAssetData data) implements SocketMessage {}

  /// A sentence of the venue to the account.
  record Notification(String text) implements SocketMessage {}

  /// The answer to a request that went over the socket.
  ///
  /// @param id of the request
  /// @param payload raw JSON: for `INFO` `{"type":…,"data":…}`, for `ACTION` what `/exchange`
  ///   answers; for `ERROR` the text without quotes
  record PostReply(long id, PostKind kind, String payload) implements SocketMessage {}

  /// What a [PostReply] answers.
  enum PostKind {
    INFO,
    ACTION,
    ERROR
  }

  /// A subscription was taken.
  record Subscribed(WireSubscription subscription) implements SocketMessage {}

  /// A subscription was ended.
  record Unsubscribed(WireSubscription subscription) implements SocketMessage {}

  /// The answer to a ping.
  record Pong() implements SocketMessage {}

  /// A complaint of the venue about what we sent.
  record VenueError(String text) implements SocketMessage {}

  /// A channel that we do not know; it is counted as drift.
  record Unknown(String channel) implements SocketMessage {}
}
