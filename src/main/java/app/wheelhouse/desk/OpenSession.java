package app.wheelhouse.desk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.setting.Settings;
import java.util.Optional;

/// A session behind the window, from its opening to its close.
public interface OpenSession extends AutoCloseable {
  /// Opens what is asked for; takes a moment, so never on the thread of the screens.
  ///
  /// @throws BadInput when tapes or instruments cannot be used
  static OpenSession open(SessionRequest request, Settings settings, SessionScreen screen)
      throws BadInput {
    return switch (request.mode()) {
      case DEMO -> DemoDesk.open(request, settings, screen);
      case REPLAY -> ReplayDesk.open(request, settings, screen);
    };
  }

  Mode mode();

  /// The name of the session.
  String name();

  /// What it trades on, in a few words.
  String source();

  /// Asks for something, as a click does; returns at once.
  void command(DeskCommand command);

  /// The tape's player; empty unless it is a replay.
  Optional<TapePlayer> player();

  /// Ends it; nothing is shown afterwards.
  @Override
  void close();
}
