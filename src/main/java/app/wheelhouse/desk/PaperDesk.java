package app.wheelhouse.desk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.ThoughtBook;
import app.wheelhouse.setting.LiveSettings;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Paper trading with a window: the venue's live market, simulated fills, a record on disk.
public final class PaperDesk implements OpenSession {
  private static final Logger LOG = LoggerFactory.getLogger(PaperDesk.class);

  private final PaperSession session;
  private final VenueChoice venue;
  private final AtomicBoolean closed = new AtomicBoolean();

  private PaperDesk(PaperSession session, VenueChoice venue) {
    this.session = session;
    this.venue = venue;
  }

  static PaperDesk open(
      SessionRequest request, Settings settings, SessionPlaces places, SessionScreen screen)
      throws BadInput {
    VenueChoice asked = request.venue();
    VenueChoice venue =
        asked == null ? new VenueChoice(null, settings.get(LiveSettings.NETWORK)) : asked;
    return new PaperDesk(
        PaperSession.open(
            run(request, venue, places, settings),
            settings,
            false,
            new StopSignal(),
            screen.show()),
        venue);
  }

  /// A live market as the window asks for it.
  static RunRequest run(
      SessionRequest request, VenueChoice venue, SessionPlaces places, Settings settings) {
    Long seed = request.seed();
    return new RunRequest(
        request.mode(),
        List.of(),
        List.of(),
        request.symbols(),
        seed == null ? settings.get(SessionSettings.SEED) : seed,
        Long.MAX_VALUE,
        Long.MAX_VALUE,
        false,
        AiPlans.choice(settings, places),
        1,
        venue,
        Long.MAX_VALUE,
        places.data(),
        false,
        recording(request.mode(), places, settings));
  }

  private static @Nullable Path recording(Mode mode, SessionPlaces places, Settings settings) {
    Path data = places.data();
    if (data == null || !settings.get(LiveSettings.RECORD)) {
      return null;
    }
    return data.resolve("recordings").resolve(mode.label() + "-" + DeskClock.now() + ".jsonl.gz");
  }

  @Override
  public Mode mode() {
    return Mode.PAPER;
  }

  @Override
  public String name() {
    return session.name();
  }

  @Override
  public String source() {
    return venue.words();
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
      session.finish(DeskClock.nanos());
    } catch (BadInput failure) {
      LOG.error("The session's end was not written: {}", failure.getMessage());
    }
  }
}
