package app.wheelhouse.desk;

import app.wheelhouse.engine.RealAccount;
import app.wheelhouse.execution.BreakerSettings;
import app.wheelhouse.execution.DeadManSettings;
import app.wheelhouse.execution.InstrumentLanes;
import app.wheelhouse.execution.LostOrderSettings;
import app.wheelhouse.execution.ReconcilerSettings;
import app.wheelhouse.setting.LiveSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.venue.hyperliquid.RequestWeight;
import app.wheelhouse.venue.hyperliquid.feed.FeedSettings;
import app.wheelhouse.venue.hyperliquid.order.SigningTerms;

/// How long things may take around real orders; a drill brings quicker ones.
///
/// @param account what the engine does about missing stops
/// @param reading of the account at the venue
/// @param lost search for orders whose answer was lost
/// @param deadMan the venue's scheduled cancel
/// @param breaker pause after failures in a row
/// @param signing with the time after which the venue takes a request no more
/// @param link of the stream of fills and orders
/// @param weight of all requests in a minute, at most
/// @param exitMillis what the policy of the end may take
/// @param drainMillis what requests on their way may take at the end
/// @param atOnce requests of different instruments that may be on their way at a time
record RealTimes(
    RealAccount account,
    ReconcilerSettings reading,
    LostOrderSettings lost,
    DeadManSettings deadMan,
    BreakerSettings breaker,
    SigningTerms signing,
    FeedSettings link,
    int weight,
    long exitMillis,
    long drainMillis,
    int atOnce) {
  /// As the trader has it: an end takes at most five seconds in all.
  ///
  /// @param armName what is typed to arm trading; empty for no arming
  static RealTimes standard(String armName, Settings settings) {
    return new RealTimes(
        RealAccount.standard(armName),
        ReconcilerSettings.standard(),
        LostOrderSettings.standard(),
        DeadManSettings.standard().switched(settings.get(LiveSettings.DEAD_MAN)),
        BreakerSettings.standard(),
        SigningTerms.DEFAULT,
        FeedSettings.standard(),
        RequestWeight.PER_MINUTE,
        2_500,
        1_200,
        InstrumentLanes.MOST);
  }
}
