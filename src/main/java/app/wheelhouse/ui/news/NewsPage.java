package app.wheelhouse.ui.news;

import app.wheelhouse.domain.news.NewsItem;
import app.wheelhouse.domain.news.Tone;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The upper part of an open item: who, when, what, which markets, why to be careful.
final class NewsPage extends VBox {
  private final NewsTexts texts;
  private final Consumer<String> market;

  /// @param market is told which market the trader asks for
  NewsPage(NewsTexts texts, Consumer<String> market) {
    this.texts = texts;
    this.market = market;
    getStyleClass().add("news-detail");
  }

  /// @param time when it was published, as the trader reads it
  void show(NewsItem item, String time) {
    getChildren()
        .setAll(
            text(texts.filled("by", item.source(), time), "quiet"), text(item.title(), "strong"));
    Label tone = tone(item);
    if (tone != null || !item.symbols().isEmpty()) {
      FlowPane row = new FlowPane();
      row.getStyleClass().add("news-symbols");
      item.symbols().forEach(symbol -> row.getChildren().add(button(symbol)));
      if (tone != null) {
        row.getChildren().add(tone);
      }
      getChildren().add(row);
    }
    for (String warning : item.warnings()) {
      getChildren().add(text(texts.filled("warned", warning), "news-warning"));
    }
  }

  private static Label text(String words, String style) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return label;
  }

  private Node button(String symbol) {
    Button button = new Button(symbol);
    button.getStyleClass().addAll("chip", "accent", "news-market");
    button.setTooltip(new Tooltip(texts.filled("market", symbol)));
    button.setAccessibleText(texts.filled("market", symbol));
    button.setOnAction(_ -> market.accept(symbol));
    return button;
  }

  private @Nullable Label tone(NewsItem item) {
    Tone tone = item.tone();
    if (tone == null) {
      return null;
    }
    return switch (tone) {
      case POSITIVE -> chip("tone.positive", "good");
      case NEUTRAL -> chip("tone.neutral", "neutral");
      case NEGATIVE -> chip("tone.negative", "bad");
    };
  }

  private Label chip(String key, String style) {
    Label chip = text(texts.get(key), "chip");
    chip.getStyleClass().add(style);
    return chip;
  }
}
