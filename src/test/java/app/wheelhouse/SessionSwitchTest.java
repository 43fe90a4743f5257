package app.wheelhouse;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.desk.Mode;
import app.wheelhouse.desk.OpenSession;
import app.wheelhouse.desk.SessionRequest;
import app.wheelhouse.desk.SessionScreen;
import app.wheelhouse.desk.TapePlayer;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.ModeFrame;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Switching between sessions that open only when the test lets them.
@ExtendWith(ApplicationExtension.class)
class SessionSwitchTest {
  /// What happened, in order: `open demo`, `close demo`, `reset`, `failed …`, `show`.
  private final List<String> happened = new CopyOnWriteArrayList<>();

  private final Semaphore mayOpen = new Semaphore(0);
  private final FrameClock clock = new FrameClock();
  private final SessionSwitch sessions =
      new SessionSwitch(clock, this::opened, now -> current = now, "It broke; try again.");
  private volatile SessionScreen screen;
  private volatile @Nullable DeskSession current;

  @BeforeEach
  void attach() {
    fx(() -> {
      clock.attach(
          new FrameListener() {
            @Override
            public void show(DeskSnapshot snapshot) {
              happened.add("show");
            }

            @Override
            public void reset() {
              happened.add("reset");
            }

            @Override
            public void sessionFailed(String reason, String brief) {
              happened.add("failed " + reason);
            }
          });
      clock.start();
    });
  }

  @AfterEach
  void stop() {
    mayOpen.release(100);
    fx(clock::stop);
    fx(sessions::close);
  }

  private OpenSession opened(SessionRequest request, SessionScreen shown) throws BadInput {
    mayOpen.acquireUninterruptibly();
    assertThat(Platform.isFxApplicationThread()).isFalse();
    screen = shown;
    if (request.tapes().contains(Path.of("bad.csv"))) {
      throw new BadInput("bad.csv holds no tape; name another one");
    }
    if (request.tapes().contains(Path.of("broken.csv"))) {
      throw new IllegalStateException("a fault made for this test");
    }
    String name = request.mode().label();
    happened.add("open " + name);
    return new Opened(request.mode(), () -> happened.add("close " + name));
  }

  private static SessionRequest replay(String tape) {
    return SessionRequest.replay(List.of(Path.of(tape)));
  }

  private static void fx(Runnable what) {
    WaitForAsyncUtils.waitForAsyncFx(10_000, what);
  }

  private static void await(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(10, SECONDS, condition::getAsBoolean);
  }

  private void openDemo() throws Exception {
    mayOpen.release();
    fx(() -> sessions.open(SessionRequest.demo()));
    await(() -> current != null);
  }

  @Test
  void opensTheDemoAndShowsWhatItOffers() throws Exception {
    openDemo();
    screen.show().accept(TestDesk.live().snapshot());
    await(() -> happened.contains("show"));

    assertThat(current.mode()).isEqualTo(ModeFrame.DEMO);
    assertThat(current.replay()).isNull();
    assertThat(happened).containsExactly("reset", "open demo", "show");
  }

  @Test
  void closesTheOldOneAndForgetsItBeforeTheNewOneOpens() throws Exception {
    openDemo();
    fx(() -> sessions.open(replay("a.csv")));
    assertThat(current).as("while it opens").isNull();
    await(() -> happened.contains("close demo"));
    mayOpen.release();
    await(() -> current != null);

    assertThat(current.mode()).isEqualTo(ModeFrame.REPLAY);
    assertThat(happened)
        .containsExactly("reset", "open demo", "close demo", "reset", "open replay");
  }

  @Test
  void hasNeverTwoAtOnceWhenTheTraderAsksAgainMeanwhile() throws Exception {
    openDemo();
    happened.clear();
    fx(() -> {
      sessions.open(replay("a.csv"));
      sessions.open(SessionRequest.demo());
      sessions.open(replay("b.csv"));
    });
    await(() -> mayOpen.hasQueuedThreads());
    fx(() -> sessions.open(SessionRequest.demo()));
    mayOpen.release(100);
    await(() -> current != null);

    assertThat(current.mode()).isEqualTo(ModeFrame.DEMO);
    assertThat(happened)
        .containsExactly(
            "close demo", "reset", "open replay", "close replay", "reset", "open demo");
  }

  @Test
  void beginsTheSameSessionAnew() throws Exception {
    mayOpen.release(2);
    fx(() -> sessions.open(replay("a.csv")));
    await(() -> current != null);
    DeskSession first = current;
    fx(sessions::reopen);
    await(() -> current != null && current != first);

    assertThat(current.mode()).isEqualTo(ModeFrame.REPLAY);
    assertThat(happened).endsWith("close replay", "reset", "open replay");
  }

  @Test
  void saysWhyATapeCannotBePlayedAndStillOpensAnotherSession() throws Exception {
    mayOpen.release(2);
    fx(() -> sessions.open(replay("bad.csv")));
    await(() -> happened.contains("failed bad.csv holds no tape; name another one"));
    assertThat(current).isNull();
    fx(() -> sessions.open(replay("broken.csv")));
    await(() -> happened.contains("failed It broke; try again."));
    openDemo();

    assertThat(current.mode()).isEqualTo(ModeFrame.DEMO);
  }

  @Test
  void forgetsWhatWasShownBeforeASessionBeginsAnew() throws Exception {
    openDemo();
    screen.anew().accept(() -> happened.add("begin " + Platform.isFxApplicationThread()));
    await(() -> happened.contains("begin true"));
    screen.failed().accept("The tape is torn");
    await(() -> happened.contains("failed The tape is torn"));

    assertThat(happened).endsWith("reset", "begin true", "failed The tape is torn");
  }

  @Test
  void doesNotListenToASessionThatWasLeft() throws Exception {
    openDemo();
    SessionScreen old = screen;
    openReplayAfter();
    happened.clear();
    old.anew().accept(() -> happened.add("begin"));
    old.failed().accept("old");
    screen.failed().accept("new");
    await(() -> happened.contains("failed new"));

    assertThat(happened).containsExactly("failed new");
  }

  private void openReplayAfter() throws Exception {
    mayOpen.release();
    fx(() -> sessions.open(replay("a.csv")));
    await(() -> current != null);
  }

  @Test
  void closesWhatIsOpenAndWhatWasStillOpening() throws Exception {
    openDemo();
    fx(() -> sessions.open(SessionRequest.demo()));
    await(() -> mayOpen.hasQueuedThreads());
    fx(sessions::close);
    mayOpen.release();
    await(() -> happened.stream().filter("close demo"::equals).count() == 2);

    assertThat(current).isNull();
    fx(() -> sessions.open(SessionRequest.demo()));
    assertThat(current).isNull();
  }

  /// A session in which nothing happens.
  private record Opened(Mode mode, Runnable closed) implements OpenSession {
    @Override
    public String name() {
      return "test";
    }

    @Override
    public String source() {
      return "nothing";
    }

    @Override
    public void command(DeskCommand command) {}

    @Override
    public Optional<TapePlayer> player() {
      return Optional.empty();
    }

    @Override
    public void close() {
      closed.run();
    }
  }
}
