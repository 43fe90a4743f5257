package app.wheelhouse.ui.watchlist;

import app.wheelhouse.domain.order.Side;
import app.wheelhouse.ui.control.AgeLabel;
import app.wheelhouse.ui.control.ChangeLabel;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.PriceLabel;
import app.wheelhouse.ui.control.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// One instrument: price and change over its strip of momentum; opened, all figures.
final class WatchCell extends ListCell<@Nullable WatchRow> {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

  private final WatchlistViewModel viewModel;
  private final ResourceBundle texts;
  private final Label symbol = label("strong", "watch-symbol");
  private final Label side = label("watch-side");
  private final Label tick = label("figure", "watch-tick");
  private final PriceLabel price = new PriceLabel();
  private final ChangeLabel change = new ChangeLabel();
  private final AgeLabel age = new AgeLabel();
  private final MomentumStrip strip = new MomentumStrip();
  private final WatchFigures figures;
  private final Tooltip hint = new Tooltip();
  private final VBox box;
  private final List<Subscription> bound = new ArrayList<>();

  WatchCell(WatchlistViewModel viewModel, ResourceBundle texts) {
    this.viewModel = viewModel;
    this.texts = texts;
    this.figures = new WatchFigures(texts);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    price.getStyleClass().add("watch-price");
    change.getStyleClass().add("watch-change");
    age.getStyleClass().addAll("age", "watch-change");
    age.setManaged(false);
    HBox head = new HBox(symbol, side, gap, tick, price, change, age);
    head.getStyleClass().add("watch-line");
    box = new VBox(head, strip);
    box.getStyleClass().add("watch-row");
    hint.setText(texts.getString("watchlist.hint"));
    setPrefWidth(0);
    setOnMouseClicked(event -> {
      WatchRow row = getItem();
      if (row != null && event.getClickCount() == 2) {
        viewModel.toggle(row.instrument());
      }
    });
  }

  @Override
  protected void updateItem(@Nullable WatchRow row, boolean empty) {
    boolean same = row == getItem() && !bound.isEmpty() && !empty;
    super.updateItem(row, empty);
    if (same) {
      return;
    }
    bound.forEach(Subscription::unsubscribe);
    bound.clear();
    if (empty || row == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    symbol.setText(row.instrument().symbol());
    bound.add(row.decimalsProperty().subscribe(now -> price.setDecimals(now.intValue())));
    bound.add(row.priceProperty().subscribe(now -> price.setPrice(now.doubleValue())));
    bound.add(row.changeProperty().subscribe(now -> change.setShare(now.doubleValue())));
    bound.add(row.tickProperty().subscribe(this::tick));
    bound.add(row.momentumProperty().subscribe(strip::show));
    bound.add(row.sideProperty().subscribe(this::side));
    bound.add(row.staleProperty().subscribe(this::stale));
    bound.add(row.ageProperty().subscribe(now -> age(now.longValue())));
    bound.add(
        viewModel.expandedProperty().subscribe(open -> expand(row.instrument().equals(open))));
    bound.add(figures.follow(row, this::isExpanded));
    setTooltip(hint);
    setAccessibleText(row.instrument().symbol());
    setGraphic(box);
  }

  private boolean isExpanded() {
    return box.getChildren().contains(figures);
  }

  private void expand(boolean open) {
    WatchRow row = getItem();
    if (open && !isExpanded()) {
      box.getChildren().add(figures);
      if (row != null) {
        figures.show(row);
      }
    } else if (!open) {
      box.getChildren().remove(figures);
    }
  }

  private void tick(Trend now) {
    now.colour(tick);
    tick.setText(now.mark("").strip());
  }

  private void side(@Nullable Side now) {
    side.setVisible(now != null);
    side.setManaged(now != null);
    if (now != null) {
      side.setText(texts.getString(now == Side.BUY ? "watchlist.long" : "watchlist.short"));
      side.pseudoClassStateChanged(SHORT, now == Side.SELL);
    }
  }

  private void stale(boolean now) {
    box.pseudoClassStateChanged(STALE, now);
  }

  /// The age of an old price stands where its change would.
  private void age(long now) {
    age.setMillis(now);
    boolean old = now >= 0;
    age.setVisible(old);
    age.setManaged(old);
    change.setVisible(!old);
    change.setManaged(!old);
  }

  /// Told as it is when it is asked for: prices change too often to keep a sentence ready.
  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    WatchRow row = getItem();
    return attribute == AccessibleAttribute.TEXT && row != null
        ? spoken(row)
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  private String spoken(WatchRow row) {
    Side held = row.sideProperty().get();
    String position =
        held == null
            ? ""
            : texts.getString("watchlist.held." + (held == Side.BUY ? "long" : "short"));
    return String.join(
        ", ",
        row.instrument().symbol(),
        Figures.number(row.priceProperty().get(), row.decimalsProperty().get()),
        texts.getString("watchlist.change")
            + " "
            + Figures.signedPercent(row.changeProperty().get()),
        position);
  }

  private static Label label(String... styles) {
    Label label = new Label();
    label.getStyleClass().addAll(styles);
    return label;
  }
}
