package app.wheelhouse.ui.replay;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.ReplayControls;
import app.wheelhouse.ui.fx.Sessions;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Sessions with one replay of a day, whose player does at once what it is asked and can be slow in
/// seeking.
final class TapeDouble implements Sessions, DeskSession, ReplayControls {
  static final long FIRST = TestDesk.START;
  static final long LAST = FIRST + 86_400_000;

  private final ReadOnlyObjectWrapper<@Nullable DeskSession> current =
      new ReadOnlyObjectWrapper<>();
  long time = FIRST;
  boolean playing;
  double speed = 60;
  boolean slow;
  int steps;
  int barSteps;
  @Nullable Long sought;

  TapeDouble open() {
    current.set(this);
    return this;
  }

  void leave() {
    current.set(null);
  }

  /// A slow seek is done.
  void arrive() {
    time = sought == null ? time : sought;
  }

  @Override
  public ReadOnlyObjectProperty<@Nullable DeskSession> currentProperty() {
    return current.getReadOnlyProperty();
  }

  @Override
  public void openDemo() {
    leave();
  }

  @Override
  public void openReplay(List<Path> tapes) {
    open();
  }

  @Override
  public void openPaper() {
    leave();
  }

  @Override
  public void reset() {
    time = FIRST;
  }

  @Override
  public ModeFrame mode() {
    return ModeFrame.REPLAY;
  }

  @Override
  public String name() {
    return "replay-1";
  }

  @Override
  public String source() {
    return "BTC-5m.csv";
  }

  @Override
  public void send(DeskCommand command) {}

  @Override
  public ReplayControls replay() {
    return this;
  }

  @Override
  public void play() {
    playing = true;
  }

  @Override
  public void pause() {
    playing = false;
  }

  @Override
  public void step() {
    steps++;
  }

  @Override
  public void stepBar() {
    barSteps++;
  }

  @Override
  public void speed(double factor) {
    speed = factor;
  }

  @Override
  public void seek(long target) {
    sought = target;
    if (!slow) {
      time = target;
    } else if (target < time) {
      time = FIRST;
    }
  }

  @Override
  public Progress progress() {
    return new Progress(FIRST, LAST, time, playing && time < LAST, speed);
  }
}
