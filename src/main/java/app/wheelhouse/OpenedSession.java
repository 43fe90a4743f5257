package app.wheelhouse;

import app.wheelhouse.desk.Mode;
import app.wheelhouse.desk.OpenSession;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.ReplayControls;
import org.jspecify.annotations.Nullable;

/// The desk's session as the screens see it.
final class OpenedSession implements DeskSession {
  private final OpenSession session;
  private final @Nullable ReplayControls replay;

  OpenedSession(OpenSession session) {
    this.session = session;
    this.replay = session.player().map(PlayerControls::new).orElse(null);
  }

  @Override
  public ModeFrame mode() {
    return frame(session.mode());
  }

  static ModeFrame frame(Mode mode) {
    return switch (mode) {
      case DEMO -> ModeFrame.DEMO;
      case REPLAY -> ModeFrame.REPLAY;
      case PAPER -> ModeFrame.PAPER;
    };
  }

  @Override
  public String name() {
    return session.name();
  }

  @Override
  public String source() {
    return session.source();
  }

  @Override
  public void send(DeskCommand command) {
    session.command(command);
  }

  @Override
  public void reconnect() {
    session.reconnect();
  }

  @Override
  public @Nullable ReplayControls replay() {
    return replay;
  }
}
