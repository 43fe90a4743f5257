package app.wheelhouse.ui;

import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.SessionChoice;
import app.wheelhouse.ui.fx.Sessions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One session on a [TestDesk]: commands act on the desk at once, a little later comes the answer.
public final class TestSessions implements Sessions {
  /// Longer than any latency of the simulated venue.
  private static final long ANSWER_MILLIS = 500;

  private final ReadOnlyObjectWrapper<@Nullable DeskSession> current =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ModeFrame> wanted;
  private final List<String> asked = new ArrayList<>();

  public TestSessions(TestDesk desk, FrameClock clock) {
    this(desk, clock, ModeFrame.DEMO);
  }

  public TestSessions(TestDesk desk, FrameClock clock, ModeFrame mode) {
    wanted = new ReadOnlyObjectWrapper<>(mode);
    current.set(
        new TestSession(
            mode,
            command -> {
              asked.add(command.getClass().getSimpleName());
              clock.offer(desk.command(command).later(ANSWER_MILLIS).snapshot());
            },
            null));
  }

  /// The kinds of commands that came, in order, and `demo`, `replay`, `reset`.
  public List<String> asked() {
    return asked;
  }

  @Override
  public ReadOnlyObjectProperty<@Nullable DeskSession> currentProperty() {
    return current.getReadOnlyProperty();
  }

  @Override
  public void openDemo() {
    asked.add("demo");
  }

  @Override
  public void openReplay(List<Path> tapes) {
    asked.add("replay " + tapes.size());
  }

  @Override
  public void openPaper() {
    asked.add("paper");
  }

  @Override
  public void open(SessionChoice choice) {
    asked.add((choice.mode().key() + " " + choice.account()).strip());
  }

  @Override
  public ReadOnlyObjectProperty<ModeFrame> wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  /// What is open is left for a session of this mode, which does not open yet.
  public void want(ModeFrame mode) {
    wanted.set(mode);
    current.set(null);
  }

  /// Another session is open from now on.
  public void become(@Nullable DeskSession session) {
    current.set(session);
  }

  @Override
  public void reset() {
    asked.add("reset");
  }
}
