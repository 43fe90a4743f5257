package app.wheelhouse.ui.palette;

import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.CommandSet;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.property.SimpleBooleanProperty;

/// Commands of the desk that write down when they run.
final class SomeCommands {
  private SomeCommands() {}

  static CommandSet of(ResourceBundle texts) {
    return of(texts, new ArrayList<>());
  }

  /// @param ran gets the id of each command that runs
  static CommandSet of(ResourceBundle texts, List<String> ran) {
    CommandSet commands = new CommandSet();
    commands.add(command("trade.start-auto", texts, ran).key("Shift+P").icon("fth-play"));
    commands.add(command("trade.pause-auto", texts, ran).key("P").icon("fth-pause"));
    commands.add(
        command("trade.emergency-stop", texts, ran).key("Shortcut+Shift+X").icon("fth-octagon"));
    commands.add(
        command("trade.resume", texts, ran)
            .icon("fth-unlock")
            .enabledWhen(new SimpleBooleanProperty(false)));
    commands.add(command("view.emergency-report", texts, ran).icon("fth-file-text"));
    commands.add(command("view.notices", texts, ran).icon("fth-bell"));
    Command keys = command("help.keys", texts, ran).key("F1").icon("fth-help-circle");
    commands.add(keys);
    commands.also("?", keys);
    commands.add(command("help.welcome", texts, ran).icon("fth-compass"));
    commands.add(command("help.about", texts, ran).icon("fth-info"));
    return commands;
  }

  private static Command command(String id, ResourceBundle texts, List<String> ran) {
    return new Command(id, texts, () -> ran.add(id));
  }
}
