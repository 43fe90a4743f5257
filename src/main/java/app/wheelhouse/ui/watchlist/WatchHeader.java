package app.wheelhouse.ui.watchlist;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The heads of the columns; most sort when clicked.
final class WatchHeader {
  private static final PseudoClass SORTED = PseudoClass.getPseudoClass("sorted");
  private static final PseudoClass DESCENDING = PseudoClass.getPseudoClass("descending");

  private final WatchlistViewModel viewModel;
  private final ResourceBundle texts;

  private WatchHeader(WatchlistViewModel viewModel, ResourceBundle texts) {
    this.viewModel = viewModel;
    this.texts = texts;
  }

  static void fill(
      HBox columns, HBox horizons, WatchlistViewModel viewModel, ResourceBundle texts) {
    WatchHeader header = new WatchHeader(viewModel, texts);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label price = new Label(texts.getString("watchlist.price"));
    price.getStyleClass().add("figure");
    Button change = header.button("change", WatchSort.Key.MOMENTUM, Horizon.H24);
    change.getStyleClass().addAll("figure", "watch-change");
    columns
        .getChildren()
        .addAll(header.button("symbol", WatchSort.Key.SYMBOL, Horizon.H24), gap, price, change);
    for (Horizon horizon : Horizon.values()) {
      Button button = header.button(horizon.key(), WatchSort.Key.MOMENTUM, horizon);
      button.setMinWidth(0);
      button.setPrefWidth(0);
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
      horizons.getChildren().add(button);
    }
  }

  private Button button(String key, WatchSort.Key sorts, Horizon horizon) {
    String words = texts.getString("watchlist." + key);
    Button button = new Button(words);
    button.getStyleClass().add("watch-head");
    button.setId("watch-sort-" + key);
    button.setOnAction(_ -> viewModel.sortBy(sorts, horizon));
    Tooltip hint = new Tooltip();
    button.setTooltip(hint);
    viewModel
        .sortProperty()
        .subscribe(sort -> {
          boolean mine =
              sort.key() == sorts && (sorts != WatchSort.Key.MOMENTUM || sort.horizon() == horizon);
          button.pseudoClassStateChanged(SORTED, mine);
          button.pseudoClassStateChanged(DESCENDING, mine && sort.descending());
          String order =
              texts.getString(
                  mine
                      ? "watchlist.sorted." + (sort.descending() ? "descending" : "ascending")
                      : "watchlist.unsorted");
          String spoken = sorts == WatchSort.Key.MOMENTUM ? momentum(words) : words;
          button.setAccessibleText(spoken + ", " + order);
          hint.setText(spoken + "\n" + order);
        });
    return button;
  }

  private String momentum(String span) {
    return new MessageFormat(texts.getString("watchlist.momentum"), Locale.ENGLISH)
        .format(new Object[] {span});
  }
}
