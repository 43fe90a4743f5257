package app.wheelhouse.ui.welcome;

import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;

/// The same in every state: it shows no desk.
public final class AboutExhibit implements Exhibit {
  @Override
  public String panel() {
    return "about";
  }

  @Override
  public double width() {
    return 540;
  }

  @Override
  public double height() {
    return 430;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    AboutFacts facts =
        new AboutFacts(
            "0.3.0",
            "Eclipse Adoptium 25.0.1",
            List.of(new AboutFacts.Folder("Recordings", Path.of("desk", "recordings"))));
    return loader.load(new AboutView(new AboutViewModel(facts, loader.texts())), "about.fxml");
  }
}
