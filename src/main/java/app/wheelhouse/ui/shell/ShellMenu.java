package app.wheelhouse.ui.shell;

import app.wheelhouse.ui.control.CommandItem;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.CommandSet;
import java.util.List;
import java.util.ResourceBundle;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;

/// The menus: a menu a group of commands, in the order of the set.
final class ShellMenu {
  private static final List<String> GROUPS =
      List.of("session", "trade", "chart", "view", "replay", "help");

  private ShellMenu() {}

  /// Makes the menus anew.
  ///
  /// @throws IllegalStateException when a command belongs to no menu
  static void fill(MenuBar bar, CommandSet commands, ResourceBundle texts) {
    bar.getMenus().clear();
    for (String group : GROUPS) {
      Menu menu = new Menu(texts.getString("menu." + group));
      menu.setId("menu-" + group);
      for (Command command : commands.all()) {
        if (menuOf(command).equals(group)) {
          menu.getItems().add(new CommandItem(command));
        }
      }
      bar.getMenus().add(menu);
    }
    for (Command command : commands.all()) {
      if (!GROUPS.contains(menuOf(command))) {
        throw new IllegalStateException(command.id() + " is in no menu");
      }
    }
  }

  /// The vault and the real account have no menus of their own.
  private static String menuOf(Command command) {
    return switch (command.group()) {
      case "vault" -> "session";
      case "trading" -> "trade";
      default -> command.group();
    };
  }
}
