package app.wheelhouse.ui.skill;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.ui.control.Figures;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// The break-even meter: what the desk needs today to pay for itself, and what it made.
final class EvenPane extends VBox {
  private static final PseudoClass PAID = PseudoClass.getPseudoClass("paid");

  private final SkillTexts words;
  private final Label sentence = new Label();
  private final ProgressBar meter = new ProgressBar(0);
  private final Label parts = new Label();

  EvenPane(SkillTexts words) {
    this.words = words;
    getStyleClass().add("skill-even");
    Label title = new Label(words.of("even.title"));
    title.getStyleClass().add("quiet");
    title.setTooltip(new Tooltip(words.of("even.hint")));
    sentence.setWrapText(true);
    parts.setWrapText(true);
    parts.getStyleClass().add("quiet");
    meter.setMaxWidth(Double.MAX_VALUE);
    meter.setFocusTraversable(false);
    meter.accessibleTextProperty().bind(sentence.textProperty());
    getChildren().addAll(title, sentence, meter, parts);
  }

  void show(BreakEven now) {
    boolean nothing = now.trades() == 0 && now.needed().isZero();
    sentence.setText(
        nothing ? words.of("even.none") : words.of("even", usdc(now.needed()), usdc(now.made())));
    parts.setText(
        words.of(
            "even.parts", usdc(now.models()), usdc(now.fees()), usdc(now.funding()), now.trades()));
    meter.setProgress(nothing ? 0 : now.share());
    pseudoClassStateChanged(PAID, !nothing && now.isPaid());
  }

  private static String usdc(Money money) {
    return Figures.number(money.amount(), 2);
  }
}
