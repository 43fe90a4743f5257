package app.wheelhouse.ui.palette;

import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import javafx.scene.Parent;

/// The same in every state: it shows no desk.
public final class KeysExhibit implements Exhibit {
  @Override
  public String panel() {
    return "keys";
  }

  @Override
  public double width() {
    return 720;
  }

  @Override
  public double height() {
    return 320;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    return loader.load(
        new KeysView(new KeysViewModel(SomeCommands.of(loader.texts()), loader.texts())),
        "keys.fxml");
  }
}
