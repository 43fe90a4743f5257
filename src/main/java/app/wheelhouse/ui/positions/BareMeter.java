package app.wheelhouse.ui.positions;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// The seconds without a stop: red while they run, afterwards how many there were.
final class BareMeter extends Label {
  private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");

  /// What a bracket takes to be confirmed is told by the exit plan alone, milliseconds.
  private static final long NOTABLE = 1_000;

  private final PositionTexts texts;

  BareMeter(PositionLine line, PositionTexts texts) {
    this.texts = texts;
    setId("bare");
    getStyleClass().add("bare");
    setWrapText(true);
    visibleProperty().bind(textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
    line.bareProperty().subscribe(now -> show(now, line.protectionProperty().get()));
    line.protectionProperty().subscribe(now -> show(line.bareProperty().get(), now));
  }

  private void show(BareTime now, Protection protection) {
    boolean runs = now.running() > 0;
    pseudoClassStateChanged(RUNNING, runs);
    // Without any stop the strip above counts by itself.
    boolean counted = protection instanceof Protection.Naked && now.placed() == 0;
    boolean before = now.longer() || counted && now.total() - now.running() >= NOTABLE;
    if (counted && runs && !before || !runs && now.total() < NOTABLE) {
      setText("");
      return;
    }
    String text =
        runs && before
            ? texts.of(now.longer() ? "bare.all.longer" : "bare.all", texts.seconds(now.total()))
            : runs
                ? texts.of("bare.running", texts.seconds(now.running()))
                : texts.of(
                    now.longer() ? "bare.was.longer" : "bare.was", texts.seconds(now.total()));
    setText(now.placed() == 0 ? text : texts.of("bare.placed", text, now.placed()));
  }
}
