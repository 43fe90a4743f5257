package app.wheelhouse.ui.control;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/// Turns while something takes time; what is done within 200 ms shows nothing.
public final class SlowMark extends HBox {
  private static final Duration PATIENCE = Duration.millis(200);

  private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final PauseTransition wait = new PauseTransition(PATIENCE);

  public SlowMark() {
    getStyleClass().add("slow-mark");
    ProgressIndicator turning = new ProgressIndicator();
    turning.setFocusTraversable(false);
    Label words = new Label();
    words.getStyleClass().add("quiet");
    words.textProperty().bind(text);
    getChildren().addAll(turning, words);
    show(false);
    wait.setOnFinished(_ -> show(busy.get()));
    busy.subscribe((_, now) -> {
      show(false);
      if (now) {
        wait.playFromStart();
      } else {
        wait.stop();
      }
    });
  }

  private void show(boolean on) {
    setVisible(on);
    setManaged(on);
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  public boolean isBusy() {
    return busy.get();
  }

  public void setBusy(boolean on) {
    busy.set(on);
  }

  /// What is being done.
  public StringProperty textProperty() {
    return text;
  }

  public String getText() {
    return text.get();
  }

  public void setText(String words) {
    text.set(words);
  }
}
