package app.wheelhouse.venue.hyperliquid.account;

import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.venue.hyperliquid.wire.OrderUpdate;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage;
import app.wheelhouse.venue.hyperliquid.wire.WireLiquidation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// From the venue's messages about an account to what the engine is told; the venue's names end
/// here. Not thread-safe: one stream calls it.
final class AccountTranslator {
  private final AccountScope scope;
  private final OrderStory orders;
  private final FillStory fills;
  private final CashStory cash;
  private final BooleanSupplier unified;

  /// @param unified whether spot USDC is the account's collateral
  AccountTranslator(
      AccountScope scope,
      OrderStory orders,
      FillStory fills,
      CashStory cash,
      BooleanSupplier unified) {
    this.scope = scope;
    this.orders = orders;
    this.fills = fills;
    this.cash = cash;
    this.unified = unified;
  }

  /// What a message says about the account, in its order; empty for all other messages.
  ///
  /// @param time when it came, epoch milliseconds
  /// @param span milliseconds of the clock that only measures spans
  List<EngineEvent> on(SocketMessage message, long time, long span) {
    return switch (message) {
      case SocketMessage.OrderUpdates(var updates) -> orderUpdates(updates, time, span);
      case SocketMessage.UserFills said -> fills.fills(said.fills(), said.snapshot(), span);
      case SocketMessage.UserEvents said -> events(said, time, span);
      case SocketMessage.UserFundings said -> cash.fundings(said.fundings(), time);
      case SocketMessage.LedgerUpdates said -> cash.moves(said.updates(), unified.getAsBoolean());
      case SocketMessage.Notification(String text) ->
          List.of(said("Hyperliquid says: " + text, time));
      case SocketMessage.Books _,
          SocketMessage.Trades _,
          SocketMessage.BestPrices _,
          SocketMessage.Contexts _,
          SocketMessage.AllContexts _,
          SocketMessage.Candles _,
          SocketMessage.Mids _,
          SocketMessage.WebData2 _,
          SocketMessage.ClearinghouseStates _,
          SocketMessage.OpenOrders _,
          SocketMessage.SpotStates _,
          SocketMessage.ActiveAsset _,
          SocketMessage.PostReply _,
          SocketMessage.Subscribed _,
          SocketMessage.Unsubscribed _,
          SocketMessage.Pong _,
          SocketMessage.VenueError _,
          SocketMessage.Unknown _ ->
          List.of();
    };
  }

  /// What waited and is due.
  List<EngineEvent> pulse(long time, long span) {
    List<EngineEvent> events = new ArrayList<>(fills.pulse(span));
    events.addAll(orders.pulse(time, span));
    return events;
  }

  /// A fill that waited for the name of its order goes before what the update says of the order.
  private List<EngineEvent> orderUpdates(List<OrderUpdate> updates, long time, long span) {
    List<EngineEvent> told = orders.updates(updates, time, span);
    List<EngineEvent> all = new ArrayList<>(fills.pulse(span));
    all.addAll(told);
    return all;
  }

  /// Fills and funding of this channel come by channels of their own.
  private List<EngineEvent> events(SocketMessage.UserEvents said, long time, long span) {
    orders.canceled(said.cancels(), span);
    WireLiquidation liquidation = said.liquidation();
    if (liquidation == null || !scope.isUs(liquidation.user())) {
      return List.of();
    }
    return List.of(
        said(
            "LIQUIDATION: Hyperliquid takes over positions worth "
                + liquidation.notional().stripTrailingZeros().toPlainString()
                + " USDC of this account, which had "
                + liquidation.accountValue().stripTrailingZeros().toPlainString()
                + " USDC left. Look at the positions and at the stops now",
            time));
  }

  private static EngineEvent said(String text, long time) {
    String line = text.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
    return new EngineEvent.VenueSaid(
        line.length() > 300 ? line.substring(0, 300) + "…" : line, time);
  }
}
