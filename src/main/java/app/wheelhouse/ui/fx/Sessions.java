package app.wheelhouse.ui.fx;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Switches between sessions; the application joins it to the desk. On the JavaFX thread.
public interface Sessions {
  /// The open session; null while one is opening or after it failed.
  ReadOnlyObjectProperty<@Nullable DeskSession> currentProperty();

  /// The mode that was asked for last, whether or not its session could be opened; the demo where
  /// nothing else can be asked for.
  default ReadOnlyObjectProperty<ModeFrame> wantedProperty() {
    return new ReadOnlyObjectWrapper<>(ModeFrame.DEMO).getReadOnlyProperty();
  }

  /// Closes what is open and opens the demo.
  void openDemo();

  /// Closes what is open and plays tapes; a tape that cannot be played is reported by
  /// [FrameListener#failed].
  void openReplay(List<Path> tapes);

  /// Closes what is open and opens the live market with simulated fills; a venue that cannot be
  /// reached is reported by [FrameListener#failed].
  void openPaper();

  /// Closes what is open and opens a session of this mode; what cannot be opened is reported by
  /// [FrameListener#sessionFailed]. Positions and stops of a real account stay at its venue, and
  /// auto-trading is off in what is opened.
  ///
  /// @throws IllegalArgumentException for a replay, which needs tapes
  default void open(SessionChoice choice) {
    switch (choice.mode()) {
      case DEMO -> openDemo();
      case PAPER -> openPaper();
      case REPLAY -> throw new IllegalArgumentException("A replay needs tapes");
      case SHADOW, TESTNET, LIVE ->
          throw new IllegalArgumentException("No " + choice.mode() + " session here");
    }
  }

  /// The same session from its beginning.
  void reset();
}
