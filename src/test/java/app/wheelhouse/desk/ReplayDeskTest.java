package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.CanonicalText;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The replay behind a window on its real thread; tests wait for what is shown, never for time.
@Timeout(60)
class ReplayDeskTest {
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");
  private static final long BAR = 300_000;
  private static final int BARS = 400;
  private static final long MAX = Long.MAX_VALUE;

  private final Watched screen = new Watched();
  private final Settings settings = new Settings();
  @TempDir private Path folder;
  private @Nullable ReplayDesk desk;

  @AfterEach
  void closes() {
    if (desk != null) {
      desk.close();
    }
  }

  private Path candles() throws IOException {
    return MadeTapes.candles(folder.resolve("made-BTC-5m.csv"), 3, BARS);
  }

  private ReplayDesk open(List<Path> tapes, List<Path> warmUp, double speed, boolean paused)
      throws BadInput {
    ReplayDesk opened =
        ReplayDesk.open(
            new SessionRequest(Mode.REPLAY, tapes, warmUp, List.of("BTC"), 7L, speed, null, paused),
            settings,
            SessionPlaces.NOWHERE,
            screen.screen());
    desk = opened;
    return opened;
  }

  private static RunReport run(List<Path> tapes, List<Path> warmUp) throws BadInput {
    return HeadlessRun.run(
        new RunRequest(
            Mode.REPLAY,
            tapes,
            warmUp,
            List.of("BTC"),
            7,
            MAX,
            MAX,
            true,
            AdvisorChoice.RULES,
            Double.POSITIVE_INFINITY,
            null,
            MAX,
            null,
            false,
            null));
  }

  private static DeskCommand buy(String quantity) {
    return new DeskCommand.SubmitTicket(BTC, Side.BUY, Quantity.of(quantity), null, null, null, 5);
  }

  @Test
  void decidesAndTradesAsTheCommandLineDoesOnCandles() throws Exception {
    List<Path> tapes = List.of(candles());
    RunReport expected = run(tapes, List.of());
    ReplayDesk replay = open(tapes, List.of(), Double.POSITIVE_INFINITY, false);
    DeskSnapshot end = screen.awaitFeed("end of tape");
    replay.close();

    assertThat(expected.decisions()).isPositive();
    assertThat(expected.fills()).isPositive();
    assertThat(replay.decisions()).isEqualTo(expected.decisionsSha256());
    assertThat(end.counts().fills()).isEqualTo(expected.fills());
    assertThat(end.equity().amount().setScale(6, RoundingMode.HALF_EVEN))
        .isEqualByComparingTo(expected.equity().setScale(6, RoundingMode.HALF_EVEN));
  }

  @Test
  void decidesAsTheCommandLineDoesOnTicksWithAWarmUpAndPauses() throws Exception {
    List<Path> tapes = MadeTapes.ticks(folder, 1, 900, 4_000, MadeTapes.Again.REPLAYED);
    List<Path> warmUp =
        List.of(
            MadeTapes.candles(
                folder.resolve("warm-BTC-5m.csv"),
                2,
                200,
                MadeTapes.START - 200 * BAR,
                BAR,
                60_000));
    RunReport expected = run(tapes, warmUp);
    ReplayDesk replay = open(tapes, warmUp, Double.POSITIVE_INFINITY, true);
    screen.awaitFeed("paused");
    replay.step();
    replay.stepBar();
    screen.await(snapshot -> snapshot.time() >= MadeTapes.START + 59_000);
    replay.seek(MadeTapes.START + 500_000);
    screen.await(snapshot -> snapshot.time() >= MadeTapes.START + 499_000);
    replay.play();
    screen.awaitFeed("end of tape");
    replay.close();

    assertThat(expected.decisions()).isPositive();
    assertThat(replay.decisions()).isEqualTo(expected.decisionsSha256());
  }

  @Test
  void takesACommandWhilePausedAndFillsItsOrderWhenTheTapeGoesOn() throws Exception {
    settings.set(SessionSettings.AUTO, false);
    ReplayDesk replay = open(List.of(candles()), List.of(), 1, true);
    replay.seek(MadeTapes.START + 50 * BAR);
    long paused = screen.await(now -> now.time() >= MadeTapes.START + 50 * BAR).time();
    replay.command(buy("0.01"));
    DeskSnapshot asked = screen.await(snapshot -> !snapshot.workingOrders().isEmpty());

    assertThat(asked.account().positions()).isEmpty();
    assertThat(asked.time()).isEqualTo(paused);
    replay.stepBar();
    screen.await(snapshot -> snapshot.account().positions().containsKey(BTC));
  }

  @Test
  void takesACommandAfterTheEndOfTheTape() throws Exception {
    ReplayDesk replay = open(List.of(candles()), List.of(), Double.POSITIVE_INFINITY, false);
    screen.awaitFeed("end of tape");
    replay.command(new DeskCommand.PauseAutoTrading("seen enough"));

    screen.await(snapshot -> !snapshot.trading().autoTrading());
  }

  @Test
  void beginsAnewForASeekBackAndEndsInTheSameStateWithoutOrdersByHand() throws Exception {
    long target = MadeTapes.START + 60 * BAR;
    Path tape = candles();
    ReplayDesk replay = open(List.of(tape), List.of(), Double.POSITIVE_INFINITY, true);
    replay.seek(target);
    String first = canonical(screen.await(snapshot -> snapshot.time() >= target));
    replay.command(buy("0.05"));
    replay.seek(target + 100 * BAR);
    DeskSnapshot later = screen.await(snapshot -> snapshot.time() >= target + 100 * BAR);
    assertThat(later.counts().fills()).isPositive();
    replay.seek(target);

    assertThat(canonical(screen.await(now -> screen.anews() == 1 && now.time() >= target)))
        .isEqualTo(first);
    assertThat(replay.position().time()).isEqualTo(target);
    assertThat(replay.position().playing()).isFalse();
  }

  @Test
  void showsEachStepAndShowsAgainWhatStandsStill() throws Exception {
    ReplayDesk replay = open(List.of(candles()), List.of(), 1, true);
    long first = screen.awaitFeed("paused").sequence();
    for (int i = 1; i <= 3; i++) {
      long wanted = first + i;
      replay.step();
      screen.await(snapshot -> snapshot.sequence() >= wanted);
    }
    int count = screen.count();

    screen.await(_ -> screen.count() > count + 1);
  }

  @Test
  void showsNothingOnceItIsClosed() throws Exception {
    ReplayDesk replay = open(List.of(candles()), List.of(), Double.POSITIVE_INFINITY, false);
    screen.await(snapshot -> snapshot.time() > MadeTapes.START + BAR);
    replay.close();
    int count = screen.count();
    replay.command(buy("0.01"));
    replay.seek(MadeTapes.START);
    replay.close();

    assertThat(screen.count()).isEqualTo(count);
    assertThat(screen.anews()).isZero();
  }

  @Test
  void saysWhatItPlaysWithTheSpeedOfTheSettings() throws Exception {
    settings.set(SessionSettings.REPLAY_SPEED, "600");
    ReplayDesk replay =
        ReplayDesk.open(
            SessionRequest.replay(List.of(candles())),
            settings,
            SessionPlaces.NOWHERE,
            screen.screen());
    desk = replay;

    assertThat(replay.source()).isEqualTo("made-BTC-5m.csv");
    assertThat(replay.mode()).isEqualTo(Mode.REPLAY);
    assertThat(replay.player()).containsSame(replay);
    assertThat(replay.position().speed()).isEqualTo(600);
    assertThat(replay.position().playing()).isTrue();
  }

  @Test
  void refusesWhatCannotBePlayedWithASentence() throws Exception {
    Path none = folder.resolve("none.csv");
    Path noTape = Files.writeString(folder.resolve("letter.csv"), "Dear trader,\nhello\n");

    assertThatThrownBy(() -> open(List.of(none), List.of(), 1, true))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("none.csv");
    assertThatThrownBy(() -> open(List.of(noTape), List.of(), 1, true))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("letter.csv");
    assertThatThrownBy(() ->
            ReplayDesk.open(
                new SessionRequest(
                    Mode.REPLAY,
                    List.of(candles()),
                    List.of(),
                    List.of("DOGE"),
                    null,
                    null,
                    null,
                    true),
                settings,
                SessionPlaces.NOWHERE,
                screen.screen()))
        .isInstanceOf(BadInput.class);
  }

  /// The state without what tells one play of a tape from another: how often the feed paused.
  private static String canonical(DeskSnapshot snapshot) {
    return CanonicalText.of(snapshot);
  }
}
