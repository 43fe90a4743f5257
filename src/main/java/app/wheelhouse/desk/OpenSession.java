package app.wheelhouse.desk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.PreFlightItem;
import app.wheelhouse.domain.decision.ThoughtBook;
import app.wheelhouse.setting.Settings;
import java.util.List;
import java.util.Optional;

/// A session behind the window, from its opening to its close.
public interface OpenSession extends AutoCloseable {
  /// Opens what is asked for; takes a moment, so never on the thread of the screens.
  ///
  /// @throws BadInput when tapes or instruments cannot be used
  static OpenSession open(
      SessionRequest request, Settings settings, SessionPlaces places, SessionScreen screen)
      throws BadInput {
    return switch (request.mode()) {
      case DEMO -> DemoDesk.open(request, settings, places, screen);
      case REPLAY -> ReplayDesk.open(request, settings, places, screen);
      case PAPER -> PaperDesk.open(request, settings, places, screen);
      case SHADOW -> ShadowDesk.open(request, settings, places, screen);
      case TESTNET, LIVE -> RealDesk.open(request, settings, places, screen);
    };
  }

  Mode mode();

  /// The name of the session.
  String name();

  /// What it trades on, in a few words.
  String source();

  /// Asks for something, as a click does; returns at once.
  void command(DeskCommand command);

  /// Tries to reach the venue again now; does nothing where there is none.
  default void reconnect() {
    // Most sessions have no venue.
  }

  /// Looks at all that must be right before real orders go out; asks the venue and so may take
  /// seconds. Empty where no order is real.
  default List<PreFlightItem> preFlight() {
    return List.of();
  }

  /// What decisions rest on and how they ended; empty while nothing is decided yet.
  default Optional<ThoughtBook> thoughts() {
    return Optional.empty();
  }

  /// The tape's player; empty unless it is a replay.
  Optional<TapePlayer> player();

  /// Ends it; nothing is shown afterwards.
  @Override
  void close();
}
