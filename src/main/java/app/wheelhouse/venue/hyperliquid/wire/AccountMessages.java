package app.wheelhouse.venue.hyperliquid.wire;

import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.ActiveAsset;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.ClearinghouseStates;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.LedgerUpdates;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Notification;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.OpenOrders;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.OrderUpdates;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.SpotStates;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.UserEvents;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.UserFills;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.UserFundings;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.VenueCancel;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.WebData2;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The socket's messages about an account and about the connection itself; they come seldom.
final class AccountMessages {
  private static final Set<String> CHANNELS =
      Set.of(
          "userFills",
          "orderUpdates",
          "user",
          "userFundings",
          "userNonFundingLedgerUpdates",
          "webData2",
          "clearinghouseState",
          "openOrders",
          "spotState",
          "activeAssetData",
          "notification",
          "post",
          "subscriptionResponse");

  private final DriftCounter drift;

  AccountMessages(DriftCounter drift) {
    this.drift = drift;
  }

  boolean knows(String channel) {
    return CHANNELS.contains(channel);
  }

  /// @param channel one that is known
  /// @param data its data as text
  SocketMessage read(String channel, String data) throws MalformedMessage {
    if (channel.equals("post")) {
      return PostReplies.read(data, drift);
    }
    JsonNode tree = WireJson.tree(data, channel);
    return switch (channel) {
      case "orderUpdates" ->
          new OrderUpdates(WireObject.readAll(tree, channel, drift, OrderUpdate::read));
      case "userFills" -> WireObject.read(tree, channel, drift, AccountMessages::fills);
      case "user" -> WireObject.read(tree, channel, drift, AccountMessages::events);
      case "userFundings" -> WireObject.read(tree, channel, drift, AccountMessages::fundings);
      case "userNonFundingLedgerUpdates" ->
          WireObject.read(tree, channel, drift, AccountMessages::ledger);
      case "webData2" -> WireObject.read(tree, channel, drift, AccountMessages::webData2);
      case "clearinghouseState" -> WireObject.read(tree, channel, drift, AccountMessages::state);
      case "openOrders" -> WireObject.read(tree, channel, drift, AccountMessages::openOrders);
      case "spotState" -> WireObject.read(tree, channel, drift, AccountMessages::spot);
      case "activeAssetData" ->
          new ActiveAsset(WireObject.read(tree, channel, drift, ActiveAssetData::read));
      case "notification" ->
          WireObject.read(tree, channel, drift, in -> new Notification(in.text("notification")));
      case "subscriptionResponse" ->
          WireObject.read(tree, channel, drift, AccountMessages::subscription);
      default -> throw new IllegalArgumentException("Not a channel of accounts: " + channel);
    };
  }

  private static UserFills fills(WireObject in) throws MalformedMessage {
    return new UserFills(
        in.flag("isSnapshot"), in.text("user", ""), in.needList("fills", WireFill::read));
  }

  private static UserEvents events(WireObject in) throws MalformedMessage {
    in.skip("twapHistory", "twapSliceFills");
    return new UserEvents(
        in.list("fills", WireFill::read),
        in.part("funding", WireFunding::read),
        in.part("liquidation", WireLiquidation::read),
        in.list(
            "nonUserCancel", cancel -> new VenueCancel(cancel.text("coin"), cancel.whole("oid"))));
  }

  private static UserFundings fundings(WireObject in) throws MalformedMessage {
    return new UserFundings(
        in.flag("isSnapshot"), in.text("user", ""), in.needList("fundings", WireFunding::read));
  }

  private static LedgerUpdates ledger(WireObject in) throws MalformedMessage {
    return new LedgerUpdates(
        in.flag("isSnapshot"),
        in.text("user", ""),
        in.needList("nonFundingLedgerUpdates", LedgerUpdate::read));
  }

  private static WebData2 webData2(WireObject in) throws MalformedMessage {
    in.skip(
        "leadingVaults",
        "totalVaultEquity",
        "cumLedger",
        "meta",
        "assetCtxs",
        "isVault",
        "twapStates",
        "spotAssetCtxs",
        "optOutOfSpotDusting",
        "perpsAtOpenInterestCap");
    return new WebData2(
        in.text("user", ""),
        in.whole("serverTime", 0),
        in.part("clearinghouseState", ClearinghouseState::read),
        in.needList("openOrders", WireOrder::read),
        in.part("spotState", SpotState::read),
        in.textOrNull("agentAddress"),
        in.whole("agentValidUntil", 0));
  }

  private static ClearinghouseStates state(WireObject in) throws MalformedMessage {
    return new ClearinghouseStates(
        in.text("user", ""),
        in.text("dex", ""),
        in.need("clearinghouseState", ClearinghouseState::read));
  }

  private static OpenOrders openOrders(WireObject in) throws MalformedMessage {
    return new OpenOrders(
        in.text("user", ""), in.text("dex", ""), in.needList("orders", WireOrder::read));
  }

  private static SpotStates spot(WireObject in) throws MalformedMessage {
    return new SpotStates(in.text("user", ""), in.need("spotState", SpotState::read));
  }

  private static SocketMessage subscription(WireObject in) throws MalformedMessage {
    boolean ended = in.known("method", "subscribe", "unsubscribe").equals("unsubscribe");
    WireSubscription subscription = in.need("subscription", WireSubscription::read);
    return ended
        ? new SocketMessage.Unsubscribed(subscription)
        : new SocketMessage.Subscribed(subscription);
  }
}
