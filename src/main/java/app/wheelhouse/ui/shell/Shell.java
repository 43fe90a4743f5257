package app.wheelhouse.ui.shell;

import app.wheelhouse.ui.chart.ChartView;
import app.wheelhouse.ui.chart.ChartViewModel;
import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.positions.PositionsView;
import app.wheelhouse.ui.positions.PositionsViewModel;
import app.wheelhouse.ui.thoughts.ThoughtTexts;
import app.wheelhouse.ui.thoughts.ThoughtsView;
import app.wheelhouse.ui.thoughts.ThoughtsViewModel;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;

/// The content of the window: builds the panels, joins them, gives them frames while open.
public final class Shell {
  private static final ZoneId ZONE = ZoneOffset.UTC;
  private static final Locale LOCALE = Locale.ENGLISH;

  private final FrameClock clock;
  private final ShellViewModel frame;
  private final ChartViewModel chart = new ChartViewModel();
  private final List<FrameListener> listeners;
  private final Parent root;

  /// On the JavaFX thread.
  public Shell(FrameClock clock) {
    this.clock = clock;
    ViewLoader loader = new ViewLoader(LOCALE);
    PositionsViewModel positions = new PositionsViewModel();
    ThoughtsViewModel thoughts = new ThoughtsViewModel(ZONE, new ThoughtTexts(loader.texts()));
    this.frame = new ShellViewModel(new ShellTexts(loader.texts()), ZONE);
    this.listeners = List.of(frame, chart, positions, thoughts);
    ShellView view = new ShellView(frame);
    this.root = loader.load(view, "shell.fxml");
    view.place(
        loader.load(new ChartView(chart), "chart.fxml"),
        loader.load(new PositionsView(positions), "positions.fxml"),
        loader.load(new ThoughtsView(thoughts), "thoughts.fxml"));
    frame
        .chosenProperty()
        .subscribe(
            ticker -> chart.instrumentProperty().set(ticker == null ? null : ticker.instrument()));
  }

  public Parent root() {
    return root;
  }

  public ShellViewModel frame() {
    return frame;
  }

  public ChartViewModel chart() {
    return chart;
  }

  /// Frames come from now on.
  public void attach() {
    listeners.forEach(clock::attach);
    clock.start();
  }

  public void detach() {
    clock.stop();
    listeners.forEach(clock::detach);
  }
}
