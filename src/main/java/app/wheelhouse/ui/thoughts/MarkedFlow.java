package app.wheelhouse.ui.thoughts;

import app.wheelhouse.ai.grounding.Status;
import app.wheelhouse.ui.control.Figures;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A text whose numbers are underlined and say on hover where they come from; one that comes from
/// nowhere has a sign as well as a colour.
final class MarkedFlow extends TextFlow {
  private static final Duration SOON = Duration.millis(150);
  private static final double WIDEST = 320;

  private final ThoughtTexts texts;

  MarkedFlow(MarkedText marked, ThoughtTexts texts) {
    this.texts = texts;
    getStyleClass().add("marked");
    setAccessibleText(marked.text());
    for (MarkedText.Segment segment : marked.segments()) {
      add(segment);
    }
  }

  private void add(MarkedText.Segment segment) {
    Text text = new Text(segment.text());
    Status status = segment.status();
    text.getStyleClass().addAll("marked-text", style(status));
    getChildren().add(text);
    if (status == null) {
      return;
    }
    Tooltip hover = new Tooltip(hover(status));
    hover.setShowDelay(SOON);
    hover.setWrapText(true);
    hover.setMaxWidth(WIDEST);
    Tooltip.install(text, hover);
    if (status instanceof Status.Ungrounded) {
      FontIcon sign = new FontIcon("fth-alert-triangle");
      sign.getStyleClass().add("marked-sign");
      Tooltip.install(sign, hover);
      getChildren().add(sign);
    }
  }

  private static String style(@Nullable Status status) {
    return switch (status) {
      case null -> "marked-words";
      case Status.Grounded _ -> "marked-grounded";
      case Status.Derived _ -> "marked-derived";
      case Status.Own _ -> "marked-own";
      case Status.Trivial _ -> "marked-words";
      case Status.Ungrounded _ -> "marked-ungrounded";
    };
  }

  private String hover(Status status) {
    return switch (status) {
      case Status.Grounded(var path, var label, var value, var unit, var also) ->
          texts.filled("mark.grounded", label, value + (unit.isEmpty() ? "" : " " + unit), path)
              + (also.isEmpty() ? "" : "\n" + texts.filled("mark.also", String.join(", ", also)));
      case Status.Derived(String formula, double value) ->
          texts.filled("mark.derived", formula, Figures.number(value, decimals(value)));
      case Status.Own(String what) -> texts.filled("mark.own", what);
      case Status.Trivial(String why) -> why;
      case Status.Ungrounded() -> texts.get("mark.ungrounded");
    };
  }

  private static int decimals(double value) {
    return Math.abs(value) >= 1_000 ? 1 : Math.abs(value) >= 1 ? 2 : 4;
  }
}
