package app.wheelhouse;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.desk.OpenSession;
import app.wheelhouse.desk.SessionRequest;
import app.wheelhouse.desk.SessionScreen;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.fx.FxThread;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Switches the window between sessions, never two at once: the old one is closed, the screens
/// forget it, then the new one is opened; both happen off the JavaFX thread, which alone may call
/// this.
///
/// Whoever asks again before the new one is open gets what was asked last.
final class SessionSwitch implements AutoCloseable {
  /// Opens a session; takes a moment.
  @FunctionalInterface
  interface Opener {
    OpenSession open(SessionRequest request, SessionScreen screen) throws BadInput;
  }

  private static final Logger LOG = LoggerFactory.getLogger(SessionSwitch.class);

  private final FrameClock clock;
  private final Opener opener;
  private final String failure;
  private final Consumer<@Nullable DeskSession> current;
  private SessionRequest wanted = SessionRequest.demo();
  private @Nullable OpenSession open;
  private int opened;
  private boolean busy;
  private boolean again;
  private boolean stopped;

  /// @param current is told which session is open; null while none is
  /// @param failure what the trader is told when a session breaks by a fault of ours
  SessionSwitch(
      FrameClock clock, Opener opener, Consumer<@Nullable DeskSession> current, String failure) {
    this.clock = clock;
    this.current = current;
    this.opener = opener;
    this.failure = failure;
  }

  /// The same session from its beginning.
  void reopen() {
    open(wanted);
  }

  /// Closes what is open and opens this.
  void open(SessionRequest request) {
    wanted = request;
    again = busy;
    if (!busy && !stopped) {
      busy = true;
      leave();
    }
  }

  /// Closes what is open; nothing is opened any more.
  @Override
  public void close() {
    stopped = true;
    current.accept(null);
    OpenSession last = open;
    open = null;
    if (last != null) {
      last.close();
    }
  }

  private void leave() {
    OpenSession old = open;
    open = null;
    opened++;
    current.accept(null);
    FxThread.ask(
        "session-close",
        () -> {
          if (old != null) {
            old.close();
          }
          return true;
        },
        _ -> enter(),
        fault -> {
          LOG.error("A session did not close", fault);
          enter();
        });
  }

  private void enter() {
    if (stopped) {
      return;
    }
    again = false;
    clock.reset();
    SessionScreen screen = screen(opened);
    SessionRequest request = wanted;
    FxThread.ask("session-open", () -> opener.open(request, screen), this::opened, this::failed);
  }

  private void opened(OpenSession session) {
    open = session;
    if (stopped) {
      close();
    } else if (again) {
      leave();
    } else {
      busy = false;
      current.accept(new OpenedSession(session));
    }
  }

  private void failed(Exception fault) {
    if (stopped) {
      return;
    }
    if (again) {
      leave();
      return;
    }
    busy = false;
    if (fault instanceof BadInput) {
      clock.failed(Objects.requireNonNullElse(fault.getMessage(), failure));
    } else {
      LOG.error("The session did not open", fault);
      clock.failed(failure);
    }
  }

  /// What a session shows goes to the clock; it is closed before another one opens.
  private SessionScreen screen(int number) {
    return new SessionScreen(
        clock::offer,
        reason -> answer("session-failed", number, () -> clock.failed(reason)),
        begin ->
            answer(
                "session-anew",
                number,
                () -> {
                  clock.reset();
                  begin.run();
                }));
  }

  /// On the JavaFX thread, if that session is still the one behind the window.
  private void answer(String name, int number, Runnable answer) {
    FxThread.ask(
        name,
        () -> answer,
        ready -> {
          if (number == opened && !stopped) {
            ready.run();
          }
        },
        fault -> LOG.error("A session could not answer", fault));
  }
}
