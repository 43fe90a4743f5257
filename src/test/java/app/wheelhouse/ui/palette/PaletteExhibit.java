package app.wheelhouse.ui.palette;

import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import javafx.scene.Parent;

public final class PaletteExhibit implements Exhibit {
  @Override
  public String panel() {
    return "palette";
  }

  @Override
  public double width() {
    return 600;
  }

  @Override
  public double height() {
    return 470;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    PaletteViewModel viewModel =
        new PaletteViewModel(SomeCommands.of(loader.texts()), loader.texts(), _ -> {});
    if (state != PanelState.LOADING) {
      viewModel.show(TestDesk.live().snapshot());
    }
    viewModel.openProperty().set(true);
    switch (state) {
      case LOADING, LIVE -> viewModel.queryProperty().set("");
      case EMPTY -> viewModel.queryProperty().set("no such thing");
      case STALE -> viewModel.queryProperty().set("trad");
      case OFF -> viewModel.queryProperty().set("resume");
      case ERROR -> viewModel.queryProperty().set("btc");
    }
    Parent panel = loader.load(new PaletteView(viewModel), "palette.fxml");
    // In the window it hangs lower than its place.
    panel.setStyle("-fx-translate-y: 0;");
    return panel;
  }
}
