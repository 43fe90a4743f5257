package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.order.Side;
import app.wheelhouse.ui.fx.Command;
import java.util.List;
import java.util.ResourceBundle;

/// What the ticket does by key.
final class TicketCommands {
  private TicketCommands() {}

  static List<Command> of(TicketViewModel ticket, ResourceBundle texts) {
    TicketStatus status = ticket.getStatus();
    return List.of(
        new Command("trade.buy", texts, () -> ticket.choose(Side.BUY))
            .key("Shortcut+B")
            .icon("fth-trending-up")
            .enabledWhen(status.usableProperty()),
        new Command("trade.sell", texts, () -> ticket.choose(Side.SELL))
            .key("Shortcut+Shift+B")
            .icon("fth-trending-down")
            .enabledWhen(status.usableProperty()),
        new Command("trade.submit", texts, ticket::submit)
            .key("Shortcut+Enter")
            .icon("fth-send")
            .enabledWhen(status.readyProperty()));
  }
}
