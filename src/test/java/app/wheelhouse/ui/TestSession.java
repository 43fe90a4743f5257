package app.wheelhouse.ui;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.ReplayControls;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A session whose commands go where the test says.
public record TestSession(
    ModeFrame mode, Consumer<DeskCommand> commands, @Nullable ReplayControls replay)
    implements DeskSession {
  public static TestSession of(ModeFrame mode) {
    return new TestSession(mode, _ -> {}, null);
  }

  @Override
  public String name() {
    return "test";
  }

  @Override
  public String source() {
    return "a test";
  }

  @Override
  public void send(DeskCommand command) {
    commands.accept(command);
  }
}
