package app.wheelhouse.ui.news;

import app.wheelhouse.domain.news.NewsItem;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// One line: who says it and when, the title, the instruments it names, why to be careful.
final class NewsCell extends ListCell<@Nullable NewsLine> {
  private static final double SCROLL_BAR = 10;

  private final NewsTexts texts;
  private final Label source = label("quiet");
  private final Label age = label("figure", "quiet");
  private final Label title = label("news-headline");
  private final FlowPane symbols = new FlowPane();
  private final Label warning = label("news-warning");
  private final VBox box;
  private Subscription bound = Subscription.EMPTY;

  NewsCell(NewsTexts texts, Consumer<NewsLine> open) {
    this.texts = texts;
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    age.setMinWidth(Region.USE_PREF_SIZE);
    source.setMinWidth(0);
    source.setTextOverrun(OverrunStyle.CLIP);
    HBox head = new HBox(source, gap, age);
    head.getStyleClass().add("card-head");
    title.setWrapText(true);
    warning.setWrapText(true);
    symbols.getStyleClass().add("news-symbols");
    symbols.managedProperty().bind(symbols.visibleProperty());
    warning.managedProperty().bind(warning.visibleProperty());
    box = new VBox(head, title, symbols, warning);
    box.getStyleClass().add("news-item");
    // As wide as the list, never wider: the title wraps.
    setPrefWidth(0);
    setOnMouseClicked(event -> {
      NewsLine line = getItem();
      if (line != null && event.getButton() == MouseButton.PRIMARY) {
        open.accept(line);
      }
    });
  }

  /// A cell is asked for its height without a width, and would answer with one line a label.
  @Override
  protected double computePrefHeight(double width) {
    if (isEmpty()) {
      return super.computePrefHeight(width);
    }
    double inner = getListView().getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + box.prefHeight(Math.max(0, inner)) + snappedBottomInset();
  }

  @Override
  protected void updateItem(@Nullable NewsLine line, boolean empty) {
    super.updateItem(line, empty);
    bound.unsubscribe();
    bound = Subscription.EMPTY;
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    show(line.item());
    bound = line.ageProperty().subscribe(age::setText);
    setGraphic(box);
  }

  private void show(NewsItem item) {
    source.setText(item.source());
    title.setText(item.title());
    symbols.getChildren().setAll(item.symbols().stream().map(NewsCell::chip).toList());
    symbols.setVisible(!item.symbols().isEmpty());
    boolean warned = !item.warnings().isEmpty();
    warning.setText(warned ? warning(item.warnings()) : "");
    warning.setVisible(warned);
    setAccessibleText(
        String.join(
            ", ",
            item.source(),
            item.title(),
            String.join(" ", item.symbols()),
            warning.getText()));
  }

  private String warning(List<String> warnings) {
    return warnings.size() == 1
        ? texts.filled("warned", warnings.getFirst())
        : texts.filled("warned.more", warnings.getFirst(), warnings.size() - 1);
  }

  private static Label chip(String symbol) {
    Label chip = label("chip", "accent");
    chip.setText(symbol);
    return chip;
  }

  private static Label label(String... styles) {
    Label label = new Label();
    label.getStyleClass().addAll(styles);
    return label;
  }
}
