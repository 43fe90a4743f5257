package app.wheelhouse.ui.control;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/// Does something again and again, but only while somebody can see what comes of it.
public final class Beat {
  private Beat() {}

  /// @param node must be in a window that is open
  /// @param shown must be true too
  public static void every(Duration pace, Node node, ObservableValue<Boolean> shown, Runnable act) {
    Timeline beat = new Timeline(new KeyFrame(pace, _ -> act.run()));
    beat.setCycleCount(Animation.INDEFINITE);
    ObservableValue<Boolean> open =
        node.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::showingProperty)
            .orElse(false);
    Runnable judge =
        () -> {
          if (shown.getValue() && open.getValue()) {
            beat.play();
          } else {
            beat.stop();
          }
        };
    open.subscribe(judge);
    shown.subscribe(judge);
    judge.run();
  }
}
