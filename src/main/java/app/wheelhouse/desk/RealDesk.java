package app.wheelhouse.desk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.PreFlightItem;
import app.wheelhouse.domain.decision.ThoughtBook;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.support.Threads;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trading with real orders behind the window. Where the computer shuts down or the process is
/// asked to end, the session still ends by the trader's policy.
public final class RealDesk implements OpenSession {
  private static final Logger LOG = LoggerFactory.getLogger(RealDesk.class);

  private final Mode mode;
  private final RealSession session;
  private final String source;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread hook = Threads.hook("session-end", this::end);

  private RealDesk(Mode mode, RealSession session, String source) {
    this.mode = mode;
    this.session = session;
    this.source = source;
  }

  static RealDesk open(
      SessionRequest request, Settings settings, SessionPlaces places, SessionScreen screen)
      throws BadInput {
    String name = request.account();
    if (name == null) {
      throw new BadInput(
          "Say which account: choose one on the accounts page, or name it with --account NAME");
    }
    TradedAccount account = places.account(name);
    VenueChoice venue = venue(request, account);
    RealRequest real =
        new RealRequest(
            PaperDesk.run(request, venue, places, settings), account, places.config(), true);
    RealDesk desk =
        new RealDesk(
            request.mode(),
            RealSession.open(
                real,
                settings,
                RealTimes.standard(armName(request.mode(), account), settings),
                new StopSignal(),
                RealSession.Extras.showing(screen.show())),
            account.name() + " on " + venue.words());
    Runtime.getRuntime().addShutdownHook(desk.hook);
    return desk;
  }

  /// What must be typed before real money is used; play money needs no typing.
  static String armName(Mode mode, TradedAccount account) {
    return mode == Mode.LIVE ? account.name() : "";
  }

  /// The account's own network, unless a server of ones own is named.
  ///
  /// @throws BadInput when mode and network do not belong together
  static VenueChoice venue(SessionRequest request, TradedAccount account) throws BadInput {
    VenueChoice asked = request.venue();
    if (asked != null && asked.url() != null) {
      return asked;
    }
    String wanted = request.mode() == Mode.LIVE ? "mainnet" : "testnet";
    if (!account.network().equals(wanted)) {
      throw new BadInput(
          "The account "
              + account.name()
              + " is on "
              + account.network()
              + "; "
              + request.mode().label()
              + " needs one on "
              + wanted);
    }
    return new VenueChoice(null, wanted);
  }

  @Override
  public Mode mode() {
    return mode;
  }

  @Override
  public String name() {
    return session.name();
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public void command(DeskCommand command) {
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
    return Optional.of(session.thoughts());
  }

  @Override
  public Optional<TapePlayer> player() {
    return Optional.empty();
  }

  /// A second time does nothing.
  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The process ends already.
    }
  }

  private synchronized void end() {
    if (closed.getAndSet(true)) {
      return;
    }
    try (session) {
      session.finish(DeskClock.nanos());
    } catch (BadInput failure) {
      LOG.error("The session's end was not written: {}", failure.getMessage());
    }
  }
}
