package app.wheelhouse;

import app.wheelhouse.desk.Mode;
import app.wheelhouse.desk.OpenSession;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.PreFlightItem;
import app.wheelhouse.domain.decision.ThoughtBook;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.ReplayControls;
import java.util.List;
import java.util.Optional;
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
      case SHADOW -> ModeFrame.SHADOW;
      case TESTNET -> ModeFrame.TESTNET;
      case LIVE -> ModeFrame.LIVE;
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
  public List<PreFlightItem> preFlight() {
    return session.preFlight();
  }

  @Override
  public Optional<ThoughtBook> thoughts() {
    return session.thoughts();
  }

  @Override
  public @Nullable ReplayControls replay() {
    return replay;
  }
}
