package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.wire.WireAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// What a client of the socket wants to hear.
///
/// @param user lower case, empty for a public channel
/// @param coin empty where the channel has none
/// @param more what else tells one from another: interval of candles, steps of a book
record Subscription(String type, String user, String coin, String more) {
  private static final Set<String> OF_ALL = Set.of("allMids", "allDexsAssetCtxs");
  private static final Set<String> OF_COIN = Set.of("l2Book", "bbo", "trades", "activeAssetCtx");
  private static final Set<String> OF_USER =
      Set.of(
          "orderUpdates",
          "userFills",
          "userFundings",
          "userEvents",
          "userNonFundingLedgerUpdates",
          "webData2",
          "clearinghouseState",
          "openOrders",
          "spotState",
          "twapStates",
          "notification");

  /// Empty when the exchange has nothing like it.
  ///
  /// @param listed whether a coin is listed
  static Optional<Subscription> read(JsonNode wanted, Predicate<String> listed) {
    String type = wanted.path("type").asString("");
    String user = wanted.path("user").asString("").toLowerCase(Locale.ROOT);
    String coin = wanted.path("coin").asString("");
    boolean known =
        wanted.path("dex").asString("").isEmpty()
            && switch (type) {
              case "candle" ->
                  listed.test(coin)
                      && Interval.of(wanted.path("interval").asString("")).isPresent();
              case "activeAssetData" -> WireAddress.isAddress(user) && listed.test(coin);
              default ->
                  OF_ALL.contains(type)
                      || (OF_COIN.contains(type) && listed.test(coin))
                      || (OF_USER.contains(type) && WireAddress.isAddress(user));
            };
    return known
        ? Optional.of(
            new Subscription(
                type,
                type.equals("candle") || OF_COIN.contains(type) || OF_ALL.contains(type)
                    ? ""
                    : user,
                OF_USER.contains(type) || OF_ALL.contains(type) ? "" : coin,
                more(type, wanted)))
        : Optional.empty();
  }

  /// Of one account.
  boolean isOfUser() {
    return !user.isEmpty();
  }

  private static String more(String type, JsonNode wanted) {
    return switch (type) {
      case "candle" -> wanted.path("interval").asString("");
      case "l2Book" ->
          wanted.hasNonNull("nSigFigs")
              ? wanted.path("nSigFigs") + "/" + wanted.path("mantissa")
              : "";
      default -> "";
    };
  }
}
