package app.wheelhouse.ui.positions;

import app.wheelhouse.ui.fx.StopWait;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// Green with the stop, amber while one is on its way, covers only a part or waits for prices, red
/// without.
final class ProtectionStrip extends HBox {
  private static final PseudoClass NAKED = PseudoClass.getPseudoClass("naked");
  private static final PseudoClass PARTLY = PseudoClass.getPseudoClass("partly");

  private final PositionLine line;
  private final PositionTexts texts;
  private final FontIcon icon = new FontIcon("fth-shield");
  private final Label words = PositionCard.label("protection-words");
  private final Button edit = new Button();
  private final Tooltip costs;
  private final FontIcon pencil = new FontIcon("fth-edit-2");

  ProtectionStrip(PositionLine line, PositionTexts texts) {
    this.line = line;
    this.texts = texts;
    costs = new Tooltip(texts.of("stop.hint"));
    getStyleClass().add("protection");
    words.setId("protection");
    words.setWrapText(true);
    words.setGraphic(icon);
    edit.setId("edit-stop");
    edit.getStyleClass().addAll("card-button", "flat");
    edit.setMinWidth(USE_PREF_SIZE);
    edit.setOnAction(_ -> toggle());
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(words, edit);
    costs.setWrapText(true);
    costs.setMaxWidth(360);
    line.protectionProperty().subscribe(this::show);
    line.figuresProperty().subscribe(this::show);
    line.bareProperty().subscribe(this::show);
    line.closingProperty().subscribe(this::show);
    line.stopWaitProperty().subscribe(this::show);
  }

  private void toggle() {
    if (line.editor().openProperty().get()) {
      line.editor().close();
    } else {
      line.editor().open();
    }
  }

  private void show() {
    PositionFigures figures = line.figures();
    String text =
        switch (line.protectionProperty().get()) {
          case Protection.Stopped stop ->
              texts.of(
                  key(stop),
                  figures.text(stop.trigger()),
                  texts.distance(figures.distance(stop.trigger().toDouble())),
                  texts.brief(stop.result()),
                  stop.covered() + " " + line.instrument().symbol(),
                  stop.stops(),
                  texts.span(line.stopWaitProperty().get()));
          case Protection.Pending pending ->
              texts.of(
                  pending.unknown() ? "stop.unknown" : "stop.pending",
                  figures.text(pending.trigger()),
                  seconds());
          case Protection.Elsewhere elsewhere ->
              texts.of(
                  elsewhere.whole() ? "stop.elsewhere" : "stop.elsewhere.partly",
                  elsewhere.covered() + " " + line.instrument().symbol());
          case Protection.Naked _ -> texts.of("stop.naked", seconds());
        };
    if (text.equals(words.getText())) {
      return;
    }
    words.setText(text);
    Protection now = line.protectionProperty().get();
    words.setTooltip(now instanceof Protection.Stopped ? costs : null);
    boolean naked = now instanceof Protection.Naked;
    boolean partly =
        now instanceof Protection.Pending
            || now instanceof Protection.Elsewhere elsewhere && !elsewhere.whole()
            || now instanceof Protection.Stopped stop && (!stop.whole() || waits());
    pseudoClassStateChanged(NAKED, naked);
    pseudoClassStateChanged(PARTLY, partly);
    icon.setIconLiteral(naked ? "fth-alert-triangle" : "fth-shield");
    String act = texts.of(now.price() == null ? "stop.place" : "stop.move");
    edit.setText(now.price() == null ? texts.of("stop.place.short") : "");
    edit.setGraphic(now.price() == null ? null : pencil);
    edit.setAccessibleText(act + ", " + line.instrument().symbol());
    edit.setTooltip(new Tooltip(act));
  }

  private String key(Protection.Stopped stop) {
    if (!stop.whole()) {
      return "stop.partly";
    }
    String key = stop.stops() > 1 ? "stop.several" : "stop.at";
    return waits() ? key + ".waits" : key;
  }

  private boolean waits() {
    return line.stopWaitProperty().get() != StopWait.NONE;
  }

  private String seconds() {
    return texts.seconds(line.bareProperty().get().running());
  }
}
