package app.wheelhouse.ui.risk;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One step of the waterfall: its rule, the bar, the sizes, and why; the reason stands beside the
/// figures where there is room, below them where there is not.
final class SizeBarPane extends VBox {
  private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");

  private final RiskTexts texts;
  private final Label name = new Label();
  private final WaterfallBar bar = new WaterfallBar();
  private final Label figure = new Label();
  private final Label cap = new Label();
  private final Label why = new Label();
  private final HBox line = new HBox(name, bar, figure, cap);
  private final Tooltip hint = new Tooltip();

  SizeBarPane(RiskTexts texts) {
    this.texts = texts;
    getStyleClass().add("waterfall-step");
    line.getStyleClass().add("waterfall-line");
    name.getStyleClass().add("waterfall-name");
    name.setWrapText(true);
    figure.getStyleClass().addAll("figure", "waterfall-figure");
    cap.getStyleClass().addAll("figure", "quiet", "waterfall-cap-figure");
    why.getStyleClass().addAll("quiet", "small", "waterfall-why");
    why.setWrapText(true);
    why.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox.setHgrow(why, Priority.ALWAYS);
    getChildren().addAll(line);
    hint.setWrapText(true);
    hint.setMaxWidth(420);
    Tooltip.install(this, hint);
  }

  /// @param wide whether the reason fits beside the figures
  void show(SizeBar step, boolean wide) {
    for (SizeBar.Kind kind : SizeBar.Kind.values()) {
      pseudoClassStateChanged(
          PseudoClass.getPseudoClass(kind.name().toLowerCase(Locale.ROOT)), kind == step.kind());
    }
    name.setText(step.name());
    bar.show(step);
    figure.setText(step.figure());
    cap.setText(step.limit().isEmpty() ? "" : texts.of("size.cap", step.limit()));
    why.setText(step.why());
    pseudoClassStateChanged(WIDE, wide);
    line.getChildren().remove(why);
    getChildren().remove(why);
    boolean cuts = step.kind() == SizeBar.Kind.CUT || step.kind() == SizeBar.Kind.DENIED;
    if (wide) {
      line.getChildren().add(why);
    } else if (cuts && !step.why().isEmpty()) {
      getChildren().add(why);
    }
    String layer = step.layer() == 0 ? "" : texts.layer(step.layer()) + ": ";
    hint.setText(layer + step.name() + ". " + step.why());
    setAccessibleText(step.name() + ", " + step.figure() + " " + cap.getText() + ". " + step.why());
  }
}
