package app.wheelhouse.ui.fx;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/// Switches between sessions; the application joins it to the desk. On the JavaFX thread.
public interface Sessions {
  /// The open session; null while one is opening or after it failed.
  ReadOnlyObjectProperty<@Nullable DeskSession> currentProperty();

  /// Closes what is open and opens the demo.
  void openDemo();

  /// Closes what is open and plays tapes; a tape that cannot be played is reported by
  /// [FrameListener#failed].
  void openReplay(List<Path> tapes);

  /// Closes what is open and opens the live market with simulated fills; a venue that cannot be
  /// reached is reported by [FrameListener#failed].
  void openPaper();

  /// The same session from its beginning.
  void reset();
}
