package app.wheelhouse.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.stage.Popup;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.jspecify.annotations.Nullable;

/// The popups at the bottom left of a window, over nothing that trades, at most three. They take no
/// focus, and go before the window does: leaving JavaFX under an open one crashes on GTK.
public final class NotifierPopups {
  private static final int MOST = 3;
  private static final Duration STAY = Duration.seconds(5);

  /// ControlsFX places the next one wrongly while the last is still coming.
  private static final Duration SETTLE = Duration.millis(1_100);

  private final Window owner;
  private final List<Window> open = new ArrayList<>();
  private final PauseTransition settling;
  private final Duration stay;
  private @Nullable Node anchor;

  /// @param owner must be showing when something pops up; else nothing does
  public NotifierPopups(Window owner) {
    this(owner, SETTLE, STAY);
  }

  /// @param stay how long one is shown; `Duration.INDEFINITE` until it is hidden
  NotifierPopups(Window owner, Duration settle, Duration stay) {
    this.owner = owner;
    this.stay = stay;
    this.settling = new PauseTransition(settle);
    // The filter of the request comes before the window begins to go.
    owner.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, _ -> hideAll());
    owner.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> hideAll());
  }

  /// Pops up at the bottom left of this part of the window from now on.
  void anchor(Node part) {
    anchor = part;
  }

  boolean hasRoom() {
    return count() < MOST && settling.getStatus() != Animation.Status.RUNNING;
  }

  int count() {
    open.removeIf(popup -> !popup.isShowing());
    return open.size();
  }

  void show(String title, String text, boolean warns) {
    if (!owner.isShowing()) {
      return;
    }
    if (settling.getDuration().greaterThan(Duration.ZERO)) {
      settling.playFromStart();
    }
    List<Window> before = List.copyOf(Window.getWindows());
    Notifications.create()
        .owner(anchor == null ? owner : anchor)
        .graphic(new NotifierCard(title, text, warns))
        .position(Pos.BOTTOM_LEFT)
        .hideAfter(stay)
        .show();
    // ControlsFX keeps its popups to itself: the new window is the one.
    for (Window window : Window.getWindows()) {
      if (window instanceof Popup popup && !before.contains(window)) {
        open.add(popup);
      }
    }
  }

  void hideAll() {
    List.copyOf(open).reversed().forEach(Window::hide);
    open.clear();
    settling.stop();
  }
}
