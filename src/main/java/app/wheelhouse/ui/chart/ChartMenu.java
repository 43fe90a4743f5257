package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.order.Side;
import app.wheelhouse.ui.control.Figures;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be put into the ticket at a price of the chart.
final class ChartMenu {
  private final ResourceBundle texts;
  private final ContextMenu menu = new ContextMenu();
  private final MenuItem buy;
  private final MenuItem sell;
  private final MenuItem stop;
  private double price = Double.NaN;

  ChartMenu(ChartTrader trader, ResourceBundle texts) {
    this.texts = texts;
    this.buy = item("chart-menu-buy", at -> trader.fillLimit(Side.BUY, at));
    this.sell = item("chart-menu-sell", at -> trader.fillLimit(Side.SELL, at));
    this.stop = item("chart-menu-stop", trader::fillStop);
    menu.getItems().addAll(buy, sell, new SeparatorMenuItem(), stop);
  }

  /// Opens at a place of the screen.
  void open(Node owner, ChartSeries series, double at, double screenX, double screenY) {
    price = at;
    String text = Figures.number(at, Figures.decimals(series.instrument(), at));
    name(buy, "chart.menu.buy", text);
    name(sell, "chart.menu.sell", text);
    name(stop, "chart.menu.stop", text);
    menu.show(owner, screenX, screenY);
  }

  void close() {
    menu.hide();
  }

  private void name(MenuItem item, String key, String text) {
    item.setText(new MessageFormat(texts.getString(key), Locale.ROOT).format(new Object[] {text}));
  }

  private MenuItem item(String id, DoubleConsumer action) {
    MenuItem item = new MenuItem();
    item.setId(id);
    item.setOnAction(_ -> action.accept(price));
    return item;
  }
}
