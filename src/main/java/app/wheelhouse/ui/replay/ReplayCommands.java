package app.wheelhouse.ui.replay;

import app.wheelhouse.ui.fx.Command;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// What can be done with a replay; all of it is enabled in a replay only.
final class ReplayCommands {
  private final BooleanProperty active = new SimpleBooleanProperty();
  private final BooleanProperty steppable = new SimpleBooleanProperty();
  private final Command playPause;
  private final Command step;
  private final Command stepBar;
  private final Command faster;
  private final Command slower;

  ReplayCommands(ReplayViewModel replay, ResourceBundle texts) {
    playPause =
        new Command("replay.play-pause", texts, replay::playOrPause)
            .key("Shortcut+P")
            .icon("fth-play")
            .enabledWhen(active);
    step =
        new Command("replay.step", texts, replay::step)
            .key("F8")
            .icon("fth-chevron-right")
            .enabledWhen(steppable);
    stepBar =
        new Command("replay.step-bar", texts, replay::stepBar)
            .key("F9")
            .icon("fth-chevrons-right")
            .enabledWhen(steppable);
    faster =
        new Command("replay.faster", texts, replay::faster)
            .key("F7")
            .icon("fth-fast-forward")
            .enabledWhen(active);
    slower =
        new Command("replay.slower", texts, replay::slower)
            .key("F6")
            .icon("fth-rewind")
            .enabledWhen(active);
  }

  /// @param works whether there is a replay that works
  /// @param more whether its tape has events left
  void enable(boolean works, boolean more) {
    active.set(works);
    steppable.set(works && more);
  }

  /// All, for menus, keys and the palette.
  List<Command> all() {
    return List.of(playPause, step, stepBar, slower, faster);
  }

  Command playPause() {
    return playPause;
  }

  Command step() {
    return step;
  }

  Command stepBar() {
    return stepBar;
  }
}
