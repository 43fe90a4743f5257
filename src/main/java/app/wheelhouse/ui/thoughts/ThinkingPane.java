package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A card for each question that is being answered, with the last words that came.
final class ThinkingPane extends VBox {
  private final ThoughtTexts texts;
  private final AiDesk desk;
  private final Map<InstrumentId, Card> cards = new HashMap<>();

  ThinkingPane(AiDesk desk, ThoughtTexts texts) {
    this.desk = desk;
    this.texts = texts;
    getStyleClass().add("thinking");
    managedProperty().bind(visibleProperty());
    desk.headProperty().subscribe(head -> show(head.thinking()));
  }

  /// Cards that stay keep their nodes, so that a button under the mouse stays there.
  private void show(List<DeskHead.Card> now) {
    setVisible(!now.isEmpty());
    Set<InstrumentId> wanted = new LinkedHashSet<>();
    now.forEach(card -> wanted.add(card.instrument()));
    if (!wanted.equals(cards.keySet())) {
      cards.keySet().retainAll(wanted);
      wanted.forEach(id -> cards.computeIfAbsent(id, Card::new));
      getChildren().setAll(wanted.stream().map(cards::get).toList());
    }
    now.forEach(card -> {
      Card shown = cards.get(card.instrument());
      if (shown != null) {
        shown.show(card);
      }
    });
  }

  /// One question.
  private final class Card extends VBox {
    private final Label symbol = new Label();
    private final Label trigger = new Label();
    private final Label waited = new Label();
    private final Label text = new Label();
    private final Button cancel = new Button();

    Card(InstrumentId instrument) {
      getStyleClass().add("thinking-card");
      symbol.getStyleClass().add("strong");
      symbol.setMinWidth(USE_PREF_SIZE);
      trigger.getStyleClass().add("quiet");
      trigger.setWrapText(true);
      trigger.setMinHeight(USE_PREF_SIZE);
      HBox.setHgrow(trigger, Priority.ALWAYS);
      trigger.setMaxWidth(Double.MAX_VALUE);
      waited.getStyleClass().addAll("figure", "quiet");
      waited.setMinWidth(USE_PREF_SIZE);
      cancel.setGraphic(new FontIcon("fth-x"));
      cancel.getStyleClass().add("icon-only");
      cancel.setMinWidth(USE_PREF_SIZE);
      cancel.setOnAction(_ -> desk.cancel(instrument));
      HBox first = new HBox(symbol, trigger, waited, cancel);
      first.getStyleClass().add("desk-line");
      text.setWrapText(true);
      text.setMinHeight(USE_PREF_SIZE);
      text.getStyleClass().add("thinking-text");
      getChildren().setAll(first, text);
    }

    void show(DeskHead.Card card) {
      symbol.setText(card.symbol());
      trigger.setText(card.trigger());
      waited.setText(card.waited());
      text.setText(card.text().isEmpty() ? texts.get("thinking.first") : card.text());
      String hint = texts.filled("thinking.cancel", card.symbol());
      if (!hint.equals(cancel.getAccessibleText())) {
        cancel.setAccessibleText(hint);
        cancel.setTooltip(new Tooltip(hint));
      }
    }
  }
}
