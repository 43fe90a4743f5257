package app.wheelhouse.ui.welcome;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import javafx.scene.Parent;

/// The same in every state: it shows no desk.
public final class WelcomeExhibit implements Exhibit {
  @Override
  public String panel() {
    return "welcome";
  }

  @Override
  public double width() {
    return 640;
  }

  @Override
  public double height() {
    return 430;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    WelcomeViewModel viewModel = new WelcomeViewModel(new Settings(), loader.texts());
    viewModel.start();
    return loader.load(new WelcomeView(viewModel), "welcome.fxml");
  }
}
