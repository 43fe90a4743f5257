package app.wheelhouse.ui.shell;

import app.wheelhouse.engine.Notice;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A message: time, kind, sentence.
final class NotifierCell extends ListCell<Notice> {
  private static final double SCROLL_BAR = 14;

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");

  private final ResourceBundle texts;
  private final ZoneId zone;
  private final Label time = new Label();
  private final FontIcon icon = new FontIcon("fth-info");
  private final Label kind = new Label();
  private final Label text = new Label();
  private final VBox words = new VBox(kind, text);
  private final HBox row = new HBox(time, icon, words);

  NotifierCell(ResourceBundle texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
    time.getStyleClass().addAll("figure", "quiet");
    time.setMinWidth(Region.USE_PREF_SIZE);
    kind.getStyleClass().add("strong");
    text.setWrapText(true);
    HBox.setHgrow(words, Priority.ALWAYS);
    row.getStyleClass().add("notice-line");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // As wide as the list, never wider: the sentence wraps.
    setPrefWidth(0);
  }

  /// A cell is asked for its height without a width, and would answer with one line a label.
  @Override
  protected double computePrefHeight(double width) {
    if (isEmpty()) {
      return super.computePrefHeight(width);
    }
    double inner = getListView().getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + row.prefHeight(Math.max(0, inner)) + snappedBottomInset();
  }

  @Override
  protected void updateItem(@Nullable Notice notice, boolean empty) {
    super.updateItem(notice, empty);
    if (notice == null || empty) {
      setGraphic(null);
      return;
    }
    boolean warns = Notifier.warns(notice);
    row.pseudoClassStateChanged(WARN, warns);
    icon.setIconLiteral(warns ? "fth-alert-triangle" : "fth-info");
    time.setText(CLOCK.format(Instant.ofEpochMilli(notice.time()).atZone(zone)));
    kind.setText(Notifier.title(texts, notice));
    text.setText(notice.text());
    setAccessibleText(time.getText() + " " + kind.getText() + ": " + notice.text());
    setGraphic(row);
  }
}
