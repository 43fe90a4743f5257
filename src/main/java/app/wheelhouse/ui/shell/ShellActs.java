package app.wheelhouse.ui.shell;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What only the window can do.
interface ShellActs {
  void quit();

  void toggleFullScreen();

  /// Opens the settings at one of them; empty for all.
  void showSettings(String setting);

  /// The trader's vault and accounts; null for a desk without them.
  @Nullable Keys keys();

  /// The tapes that the trader chose; empty for none.
  List<Path> chooseTapes();
}
