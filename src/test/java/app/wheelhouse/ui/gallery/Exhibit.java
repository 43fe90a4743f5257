package app.wheelhouse.ui.gallery;

import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import javafx.scene.Parent;

/// A panel of the desk as the gallery shows it; its class stands beside the panel's tests.
public interface Exhibit {
  /// The folder of the panel.
  String panel();

  /// As wide as the desk shows it at 1280 by 800.
  double width();

  double height();

  /// A new panel in this state, made from a desk's snapshots, never by setting the state. On the
  /// JavaFX thread.
  Parent in(PanelState state, ViewLoader loader);
}
