package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.desk.MadeTapes;
import app.wheelhouse.desk.MadeTapes.Again;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A tick tape with a reconnect: a hole, then trades that come again.
class TickReplayTest {
  private static final int SECONDS = 900;
  private static final long HOLE = 90_000;

  @TempDir static Path folder;
  private static Path warmUp = Path.of("");

  @BeforeAll
  static void makeWarmUp() throws IOException {
    warmUp =
        MadeTapes.candles(
            folder.resolve("venue-BTC-1m.csv"), 3, 600, MadeTapes.START - 36_000_000, 60_000, 6e4);
  }

  private static JsonNode play(Again again, long hole, Object... more) throws IOException {
    Path own = Files.createTempDirectory(folder, "ticks");
    List<Path> tapes = MadeTapes.ticks(own, 1, SECONDS, hole, again);
    Object[] words = {
      "run",
      "--mode",
      "replay",
      "--tape",
      tapes.getFirst(),
      "--tape",
      tapes.getLast(),
      "--warmup",
      warmUp,
      "--auto",
      "--seed",
      7
    };
    return Ran.json(Ran.with(words, more));
  }

  @Test
  void countsTradesThatCameAgain() throws IOException {
    JsonNode run = play(Again.REPLAYED, HOLE);
    assertThat(run.get("duplicates").asInt()).isEqualTo(30);
    assertThat(run.get("badRows").asInt()).isZero();
    assertThat(play(Again.NOTHING, HOLE).get("duplicates").asInt()).isZero();
  }

  @Test
  void countsNoVolumeTwice() throws IOException {
    JsonNode replayed = play(Again.REPLAYED, HOLE);
    JsonNode without = play(Again.NOTHING, HOLE);
    assertThat(replayed.get("events").asInt()).isEqualTo(without.get("events").asInt() + 30);
    // The snapshot has the bars with their volumes.
    assertThat(replayed.get("snapshotSha256")).isEqualTo(without.get("snapshotSha256"));
    assertThat(replayed.get("decisions")).isEqualTo(without.get("decisions"));
    // Were they other trades, it would show.
    assertThat(play(Again.AS_NEW, HOLE).get("snapshotSha256"))
        .isNotEqualTo(without.get("snapshotSha256"));
  }

  @Test
  void reportsTheStalePeriod() throws IOException {
    assertThat(play(Again.REPLAYED, HOLE).get("staleMillis").asLong())
        .isBetween(HOLE - 3_500, HOLE + 500);
    assertThat(play(Again.NOTHING, 0).get("staleMillis").asLong()).isZero();
  }

  @Test
  void endsEqualTwiceAndDecidesOnTheBarsOfTheWarmUp() throws IOException {
    JsonNode run = play(Again.REPLAYED, HOLE);
    assertThat(Ran.figures(play(Again.REPLAYED, HOLE))).isEqualTo(Ran.figures(run));
    assertThat(run.get("bars").asInt()).isBetween(13, 15);
    assertThat(run.get("decisions").get("count").asInt()).isGreaterThanOrEqualTo(13);
  }

  @Test
  void recordsEveryTradeOnce() throws IOException {
    Path recording = folder.resolve("ticks.rec");
    JsonNode run = play(Again.REPLAYED, HOLE, "--record", recording);
    Ran info = Ran.of("tape", "info", "--json", recording);
    assertThat(info.json().get("duplicateTrades").asInt()).isZero();
    JsonNode again =
        Ran.json(
            "run",
            "--mode",
            "replay",
            "--tape",
            recording,
            "--warmup",
            warmUp,
            "--auto",
            "--seed",
            7);
    assertThat(again.get("duplicates").asInt()).isZero();
    assertThat(again.get("decisions")).isEqualTo(run.get("decisions"));
    assertThat(again.get("snapshotSha256")).isEqualTo(run.get("snapshotSha256"));
  }

  @Test
  void refusesAWarmUpOfAnotherCoin() throws IOException {
    Path eth =
        MadeTapes.candles(
            folder.resolve("venue-ETH-1m.csv"), 3, 60, MadeTapes.START - 3_600_000, 60_000, 3e3);
    Path own = Files.createTempDirectory(folder, "ticks");
    List<Path> tapes = MadeTapes.ticks(own, 1, 60, 0, Again.NOTHING);
    Ran ran = Ran.of("run", "--mode", "replay", "--tape", tapes.getFirst(), "--warmup", eth);
    assertThat(ran.refused(ExitCode.INPUT))
        .isEqualToIgnoringNewLines(
            eth + " warms up nothing: it is not of BTC; name a candle tape of what is played");
  }

  @Test
  void refusesATickTapeAsWarmUp() throws IOException {
    Path own = Files.createTempDirectory(folder, "ticks");
    List<Path> tapes = MadeTapes.ticks(own, 1, 60, 0, Again.NOTHING);
    Ran ran =
        Ran.of("run", "--mode", "replay", "--tape", tapes.getFirst(), "--warmup", tapes.getLast());
    assertThat(ran.refused(ExitCode.INPUT))
        .isEqualToIgnoringNewLines(
            tapes.getLast() + " is no candle tape; --warmup takes candle tapes only");
  }
}
