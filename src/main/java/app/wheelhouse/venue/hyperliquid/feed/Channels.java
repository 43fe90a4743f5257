package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.venue.hyperliquid.wire.SocketMessage;

/// The channel of each message, as the trader sees it in the connection panel.
final class Channels {
  private Channels() {}

  /// Empty for what is not a stream of this feed: answers, and the messages of accounts.
  static String of(SocketMessage message) {
    return switch (message) {
      case SocketMessage.Books _ -> Subscription.BOOK;
      case SocketMessage.Trades _ -> "trades";
      case SocketMessage.BestPrices _ -> "bbo";
      case SocketMessage.Contexts _, SocketMessage.AllContexts _ -> "activeAssetCtx";
      case SocketMessage.Candles _ -> Subscription.CANDLE;
      case SocketMessage.Mids _ -> Subscription.MIDS;
      case SocketMessage.Subscribed _,
          SocketMessage.Unsubscribed _,
          SocketMessage.Pong _,
          SocketMessage.VenueError _,
          SocketMessage.Notification _,
          SocketMessage.Unknown _,
          SocketMessage.PostReply _ ->
          "";
      case SocketMessage.UserFills _,
          SocketMessage.OrderUpdates _,
          SocketMessage.UserEvents _,
          SocketMessage.UserFundings _,
          SocketMessage.LedgerUpdates _,
          SocketMessage.WebData2 _,
          SocketMessage.ClearinghouseStates _,
          SocketMessage.OpenOrders _,
          SocketMessage.SpotStates _,
          SocketMessage.ActiveAsset _ ->
          "";
    };
  }
}
