package app.wheelhouse.ui.controls;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that acts when the mouse has held it for a while; a bar fills meanwhile.
///
/// Letting go or leaving it before that does nothing. By keyboard its [#setOnAction] runs at once
/// and should ask.
public final class HoldButton extends Button {
  private static final Duration HOLD = Duration.seconds(1);
  private static final PseudoClass HOLDING = PseudoClass.getPseudoClass("holding");

  private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress");
  private final Timeline hold = new Timeline(new KeyFrame(HOLD, new KeyValue(progress, 1)));
  private final Label words = new Label();
  private final FontIcon icon = new FontIcon();
  private final PauseTransition hinting = new PauseTransition(Duration.seconds(2));
  private String plain = "";
  private String hint = "";
  private Runnable onHeld = () -> {};

  public HoldButton() {
    getStyleClass().add("hold-button");
    Region bar = new Region();
    bar.getStyleClass().add("hold-bar");
    HBox content = new HBox(icon, words);
    content.getStyleClass().add("hold-words");
    StackPane face = new StackPane(bar, content);
    Rectangle filled = new Rectangle();
    filled.widthProperty().bind(face.widthProperty().multiply(progress));
    filled.heightProperty().bind(face.heightProperty());
    bar.setClip(filled);
    setGraphic(face);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    hold.setOnFinished(_ -> held());
    hinting.setOnFinished(_ -> words.setText(plain));
    // Filters: the button's own mouse handling would fire its action at once.
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> letGo());
    focusedProperty()
        .subscribe(now -> {
          if (!now) {
            letGo();
          }
        });
    sceneProperty()
        .subscribe(now -> {
          if (now == null) {
            letGo();
          }
        });
  }

  private void pressed(MouseEvent event) {
    event.consume();
    if (event.getButton() == MouseButton.PRIMARY) {
      requestFocus();
      if (getTooltip() != null) {
        // It would lie over the bar that fills.
        getTooltip().hide();
      }
      pseudoClassStateChanged(HOLDING, true);
      hold.playFromStart();
    }
  }

  private void released(MouseEvent event) {
    event.consume();
    boolean early = hold.getStatus() == Animation.Status.RUNNING;
    letGo();
    if (early && !hint.isEmpty()) {
      words.setText(hint);
      hinting.playFromStart();
    }
  }

  private void letGo() {
    hold.stop();
    progress.set(0);
    pseudoClassStateChanged(HOLDING, false);
  }

  private void held() {
    letGo();
    onHeld.run();
  }

  /// What is done after the hold.
  public void setOnHeld(Runnable act) {
    onHeld = act;
  }

  public void setWords(String text) {
    plain = text;
    words.setText(text);
    setAccessibleText(text);
  }

  public String getWords() {
    return plain;
  }

  /// What the button says for a moment after it was let go too early.
  public void setHint(String text) {
    hint = text;
  }

  public String getHint() {
    return hint;
  }

  public void setIcon(String literal) {
    icon.setIconLiteral(literal);
  }

  public String getIcon() {
    return icon.getIconLiteral();
  }
}
