package app.wheelhouse.ui.palette;

import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.CommandSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// The cheat sheet: every command that has a key, by group.
public final class KeysViewModel {
  private final CommandSet commands;
  private final PaletteTexts texts;
  private final Command command;
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");

  /// Commands of one group, in the order of the menus.
  record Group(String name, List<Line> lines) {}

  /// A command and its key in words.
  record Line(String text, String key) {}

  /// @param commands read anew each time the sheet opens
  public KeysViewModel(CommandSet commands, ResourceBundle bundle) {
    this.commands = commands;
    this.texts = new PaletteTexts(bundle);
    this.command =
        new Command("help.keys", bundle, () -> open.set(true)).key("F1").icon("fth-help-circle");
  }

  /// Opens the sheet; the shell lets `?` do the same by [CommandSet#also].
  public Command command() {
    return command;
  }

  List<Group> groups() {
    Map<String, List<Line>> lines = new LinkedHashMap<>();
    for (Command each : commands.all()) {
      String key = keys(each);
      if (!key.isEmpty()) {
        lines.computeIfAbsent(each.group(), _ -> new ArrayList<>()).add(new Line(each.text(), key));
      }
    }
    return lines.entrySet().stream()
        .map(group -> new Group(texts.group(group.getKey()), List.copyOf(group.getValue())))
        .toList();
  }

  private String keys(Command each) {
    return Stream.concat(Stream.of(KeyText.of(each)), commands.typed(each).stream())
        .filter(key -> !key.isEmpty())
        .collect(Collectors.joining("  "));
  }

  /// Whether the shell shows it.
  public BooleanProperty openProperty() {
    return open;
  }

  public boolean isOpen() {
    return open.get();
  }
}
