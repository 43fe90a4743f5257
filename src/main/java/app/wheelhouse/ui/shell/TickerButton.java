package app.wheelhouse.ui.shell;

import app.wheelhouse.ui.control.ChangeLabel;
import app.wheelhouse.ui.control.PriceLabel;
import app.wheelhouse.ui.fx.PanelState;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// Picks an instrument; shows its price and change.
final class TickerButton extends ToggleButton {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  TickerButton(Ticker ticker, ObjectProperty<Ticker> chosen) {
    Label symbol = new Label(ticker.instrument().symbol());
    symbol.getStyleClass().add("strong");
    PriceLabel price = new PriceLabel();
    price.priceProperty().bind(ticker.priceProperty());
    price.decimalsProperty().bind(ticker.decimalsProperty());
    ChangeLabel change = new ChangeLabel();
    change.shareProperty().bind(ticker.changeProperty());
    HBox row = new HBox(symbol, price, change);
    row.getStyleClass().add("ticker");
    setGraphic(row);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("ticker-button");
    setId("ticker-" + ticker.instrument().symbol());
    accessibleTextProperty()
        .bind(price.textProperty().map(text -> ticker.instrument().symbol() + " " + text));
    ticker
        .stateProperty()
        .subscribe(state -> pseudoClassStateChanged(STALE, state != PanelState.LIVE));
    setOnAction(_ -> {
      setSelected(true);
      chosen.set(ticker);
    });
    chosen.subscribe(now -> setSelected(Objects.equals(now, ticker)));
  }
}
