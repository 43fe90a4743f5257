package app.wheelhouse.venue.hyperliquid.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What is subscribed on which connection: all of one coin on the same, so that its books, trades
/// and candles keep their order, and all mids on each as its heartbeat.
final class SubscriptionPlan {
  private static final List<String> OF_A_COIN =
      List.of("l2Book", "bbo", "trades", "activeAssetCtx");

  private SubscriptionPlan() {}

  /// What one connection carries.
  record Share(List<String> coins, List<Subscription> subscriptions) {
    Share {
      coins = List.copyOf(coins);
      subscriptions = List.copyOf(subscriptions);
    }
  }

  /// As few connections as hold them.
  ///
  /// @throws IllegalArgumentException when the venue does not allow so many; the message says how
  ///   many it does
  static List<Share> of(Collection<String> coins, FeedSettings.Limits limits) {
    int perCoin = OF_A_COIN.size() + 1;
    int room = (limits.perConnection() - 1) / perCoin;
    int most = room * limits.connections();
    if (coins.size() > most) {
      throw new IllegalArgumentException(
          "Hyperliquid allows one address "
              + limits.subscriptions()
              + " subscriptions, enough for "
              + most
              + " instruments and not for "
              + coins.size()
              + "; choose fewer");
    }
    List<Share> shares = new ArrayList<>();
    List<String> all = List.copyOf(coins);
    for (int from = 0; from < all.size(); from += room) {
      shares.add(share(all.subList(from, Math.min(all.size(), from + room))));
    }
    return shares;
  }

  private static Share share(List<String> coins) {
    List<Subscription> chosen = new ArrayList<>();
    chosen.add(Subscription.mids());
    for (String coin : coins) {
      for (String type : OF_A_COIN) {
        chosen.add(Subscription.of(type, coin));
      }
      chosen.add(Subscription.minuteCandles(coin));
    }
    return new Share(coins, chosen);
  }
}
