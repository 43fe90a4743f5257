package app.wheelhouse.desk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.ThoughtBook;
import app.wheelhouse.setting.LiveSettings;
import app.wheelhouse.setting.Settings;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trading on paper beside a real account, behind the window; the account is only read.
public final class ShadowDesk implements OpenSession {
  private static final Logger LOG = LoggerFactory.getLogger(ShadowDesk.class);

  private final PaperSession session;
  private final String source;
  private final AtomicBoolean closed = new AtomicBoolean();

  private ShadowDesk(PaperSession session, String source) {
    this.session = session;
    this.source = source;
  }

  static ShadowDesk open(
      SessionRequest request, Settings settings, SessionPlaces places, SessionScreen screen)
      throws BadInput {
    String name = request.account();
    TradedAccount account = name == null ? null : places.account(name);
    VenueChoice venue = request.venue();
    if (venue == null) {
      venue =
          new VenueChoice(
              null, account == null ? settings.get(LiveSettings.NETWORK) : account.network());
    }
    return new ShadowDesk(
        PaperSession.open(
            PaperDesk.run(request, venue, places, settings),
            account,
            settings,
            false,
            new StopSignal(),
            screen.show()),
        (account == null ? "" : "beside " + account.name() + " on ") + venue.words());
  }

  @Override
  public Mode mode() {
    return Mode.SHADOW;
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
    if (closed.getAndSet(true)) {
      return;
    }
    try (session) {
      RunReport report = session.finish(DeskClock.nanos());
      LOG.info("The session beside the account ended: {}", report.tracking());
    } catch (BadInput failure) {
      LOG.error("The session's end was not written: {}", failure.getMessage());
    }
  }
}
