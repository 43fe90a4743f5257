package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.order.Side;
import javafx.scene.control.ToggleButton;

/// Keeps the toggles of side and kind equal to the form, both ways; one of two is always on.
record TicketSwitches(TicketForm form) {
  void join(ToggleButton buy, ToggleButton sell, ToggleButton market, ToggleButton limit) {
    buy.setOnAction(_ -> side(buy, Side.BUY));
    sell.setOnAction(_ -> side(sell, Side.SELL));
    market.setOnAction(_ -> kind(market, false));
    limit.setOnAction(_ -> kind(limit, true));
    form.sideProperty()
        .subscribe(side -> {
          buy.setSelected(side == Side.BUY);
          sell.setSelected(side == Side.SELL);
        });
    form.limitOrderProperty()
        .subscribe(limited -> {
          market.setSelected(!limited);
          limit.setSelected(limited);
        });
  }

  /// Pressing the one that is on leaves it on.
  private void side(ToggleButton button, Side side) {
    button.setSelected(true);
    form.sideProperty().set(side);
  }

  private void kind(ToggleButton button, boolean limited) {
    button.setSelected(true);
    form.limitOrderProperty().set(limited);
  }
}
