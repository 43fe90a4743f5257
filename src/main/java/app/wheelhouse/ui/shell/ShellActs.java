package app.wheelhouse.ui.shell;

import java.nio.file.Path;
import java.util.List;

/// What only the window can do.
interface ShellActs {
  void quit();

  void toggleFullScreen();

  /// Opens the settings at one of them; empty for all.
  void showSettings(String setting);

  /// The tapes that the trader chose; empty for none.
  List<Path> chooseTapes();
}
