package app.wheelhouse.ui;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.ReplayControls;
import app.wheelhouse.ui.fx.Sessions;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One session that is always open and takes no orders from the window.
final class BenchSessions implements Sessions {
  private final ReadOnlyObjectWrapper<@Nullable DeskSession> current =
      new ReadOnlyObjectWrapper<>(new Open());

  @Override
  public ReadOnlyObjectProperty<@Nullable DeskSession> currentProperty() {
    return current.getReadOnlyProperty();
  }

  @Override
  public void openDemo() {
    throw new UnsupportedOperationException("The benchmark has one session");
  }

  @Override
  public void openReplay(List<Path> tapes) {
    throw new UnsupportedOperationException("The benchmark has one session");
  }

  @Override
  public void reset() {
    throw new UnsupportedOperationException("The benchmark has one session");
  }

  /// The session.
  private static final class Open implements DeskSession {
    @Override
    public ModeFrame mode() {
      return ModeFrame.DEMO;
    }

    @Override
    public String name() {
      return "bench";
    }

    @Override
    public String source() {
      return "busy market";
    }

    @Override
    public void send(DeskCommand command) {
      // Nobody clicks here.
    }

    @Override
    public @Nullable ReplayControls replay() {
      return null;
    }
  }
}
