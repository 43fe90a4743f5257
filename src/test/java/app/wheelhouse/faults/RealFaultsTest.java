package app.wheelhouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.faults.venue.RecordedVenue;
import app.wheelhouse.faults.venue.VenueProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The faults that need a real machine: the application itself in a network of its own, with
/// another clock, or frozen. With `-Pfaults` only; each test names what it misses when it is
/// skipped.
@Tag("faults")
class RealFaultsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String HOST = "api.hyperliquid.xyz";

  @TempDir Path folder;

  @Test
  void n4WithoutAnyNetworkPaperSaysWhyAndTheDemoRuns() throws Exception {
    RealMachine.require("N4 in an empty network namespace", "InfoTransportTest");
    RealMachine.requireNamespaces();
    try (Namespace alone = Namespace.make();
        Program paper = wheelhouse("paper", alone.in(), "run", "--mode", "paper", "--for", "5s");
        Program demo =
            wheelhouse("demo", alone.in(), "run", "--mode", "demo", "--events", "2000")) {
      assertThat(paper.exit(120)).as(paper.said()).isEqualTo(3);
      assertThat(paper.said()).contains(HOST).contains("network").doesNotContain("\tat ");
      assertThat(demo.exit(120)).as(demo.said()).isZero();
    }
  }

  @Test
  void n5AHostOfAWrongAddressIsNamed() throws Exception {
    RealMachine.require("N5 with another list of hosts", "InfoTransportTest");
    RealMachine.requireNamespaces();
    Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 localhost " + HOST + "\n");
    try (Namespace alone = Namespace.make()) {
      alone.loopback("up");
      try (Program paper =
          wheelhouse("paper", alone.withHosts(hosts), "run", "--mode", "paper", "--for", "5s")) {
        assertThat(paper.exit(120)).as(paper.said()).isEqualTo(3);
        assertThat(paper.said())
            .contains(HOST)
            .contains("refused the connection")
            .doesNotContain("\tat ");
      }
    }
  }

  @Test
  void n8AnHourOfFivePercentDropsLosesNoTradeAndRepeatsNone() throws Exception {
    RealMachine.require("N8 for an hour", "NetworkFaultsTest");
    int minutes = Integer.getInteger("wheelhouse.faults.minutes", 60);
    try (LiveScene scene =
        LiveScene.open(minutes * 60 + 60, LiveScene.MEMORY, 1, UnaryOperator.identity(), folder)) {
      long joined = scene.clock.getAsLong();
      scene.proxy.set(Faults.dropping(0.05, 10_000, Cut.RESET));
      Awaiting.until(
          "the hour",
          minutes * 60L + 60,
          () -> scene.clock.getAsLong() - joined >= minutes * 60_000L);
      scene.proxy.set(Faults.NONE);
      scene.awaitWhole();
      scene.pass(5);
      scene.assertEveryTradeWasToldOnce(joined);
      System.out.println("N8: " + minutes + " minutes, " + scene.proxy.tally());
    }
  }

  @Test
  void n12AFrozenProgramNoticesThatItStoodStillAndConnectsAnew() throws Exception {
    RealMachine.require("N12 with a program that is stopped", "NetworkFaultsTest");
    try (RecordedVenue venue = VenueProgram.started();
        Program paper = paper(List.of(), Map.of(), venue.url(), 75)) {
      awaitConnected(paper, venue);
      paper.signal("STOP");
      RealMachine.run("sleep", "36");
      paper.signal("CONT");
      assertThat(paper.exit(150)).as(paper.said()).isZero();
      assertThat(reasons()).anySatisfy(reason -> assertThat(reason).contains("stood still for 3"));
      assertThat(states().getLast()).isIn("CONNECTED", "DISCONNECTED");
      assertThat(venue.requests("/ws")).isGreaterThan(1);
    }
  }

  @Test
  void n12EightHoursOfTheCalendarAreTakenForSleep() throws Exception {
    RealMachine.require("N12 with a calendar that leaps", "NetworkFaultsTest");
    Path library = RealMachine.requireFaketime();
    Path offset = Files.writeString(folder.resolve("offset"), "+0\n");
    Map<String, String> faked =
        Map.of(
            "LD_PRELOAD",
            library.toString(),
            "FAKETIME_TIMESTAMP_FILE",
            offset.toString(),
            "FAKETIME_NO_CACHE",
            "1",
            "FAKETIME_DONT_FAKE_MONOTONIC",
            "1");
    try (RecordedVenue venue = VenueProgram.started();
        Program paper = paper(List.of(), faked, venue.url(), 40)) {
      awaitConnected(paper, venue);
      Files.writeString(offset, "+8h\n");
      assertThat(paper.exit(150)).as(paper.said()).isZero();
      assertThat(reasons()).anySatisfy(reason -> assertThat(reason).contains("stood still for 28"));
      assertThat(venue.requests("/ws")).isGreaterThan(1);
    }
  }

  @Test
  void n13WhenTheNetworkGoesAndComesBackTheDeskIsConnectedAgain() throws Exception {
    RealMachine.require("N13 with a network that goes away", "NetworkFaultsTest");
    RealMachine.requireNamespaces();
    try (Namespace alone = Namespace.make()) {
      alone.loopback("up");
      try (Program venue =
          Program.start(
              folder, "venue", alone.in(), Map.of(), VenueProgram.class.getName(), List.of())) {
        Awaiting.until("the venue's address", () -> venue.said().contains("http://"));
        try (Program paper = paper(alone.in(), Map.of(), venue.out().strip(), 80)) {
          Awaiting.until("it is recorded", () -> states().contains("CONNECTED"));
          alone.loopback("down");
          RealMachine.run("sleep", "25");
          alone.loopback("up");
          assertThat(paper.exit(150)).as(paper.said()).isZero();
          assertThat(reasons()).anySatisfy(r -> assertThat(r).contains("nothing came for"));
          assertThat(states().lastIndexOf("CONNECTED"))
              .as(states().toString())
              .isGreaterThan(states().lastIndexOf("RECONNECTING"));
        }
      }
    }
  }

  @Test
  void c1AClockTenMinutesSlowOrFastLetsNothingNewBeOpened() throws Exception {
    RealMachine.require("C1 with another clock", "the tests of ClockSkewCheck");
    Path library = RealMachine.requireFaketime();
    for (String off : List.of("-10m", "+10m")) {
      Map<String, String> faked =
          Map.of(
              "LD_PRELOAD",
              library.toString(),
              "FAKETIME",
              off,
              "FAKETIME_DONT_FAKE_MONOTONIC",
              "1");
      try (RecordedVenue venue = VenueProgram.started();
          Program paper = paper(List.of(), faked, venue.url(), 80)) {
        assertThat(paper.exit(150)).as(paper.said()).isZero();
        JsonNode report = JSON.readTree(paper.out().strip());
        assertThat(report.path("fills").asInt()).as(off + ": " + report).isZero();
        assertThat(report.path("denialsByRule").path("clock-skew").asInt())
            .as(off + ": " + report)
            .isPositive();
      }
    }
  }

  /// A desk in paper mode that wants to trade all the time, and records what it takes.
  private Program paper(
      List<String> surroundings, Map<String, String> environment, String url, int seconds)
      throws IOException {
    Files.deleteIfExists(recording());
    return Program.wheelhouse(
        folder,
        "desk",
        surroundings,
        environment,
        "run",
        "--mode",
        "paper",
        "--venue-url",
        url,
        "--for",
        seconds + "s",
        "--instrument",
        "BTC",
        "--auto",
        "--advisor",
        "reckless",
        "--json",
        "--record",
        recording().toString());
  }

  private Program wheelhouse(String name, List<String> surroundings, String... arguments)
      throws IOException {
    return Program.wheelhouse(folder, name, surroundings, Map.of(), arguments);
  }

  private void awaitConnected(Program paper, RecordedVenue venue) {
    Awaiting.until("a client", 60, () -> venue.clients() == 1 || !paper.isAlive());
    Awaiting.until("its subscriptions", 60, () -> venue.subscriptions() >= 6 || !paper.isAlive());
    // Some pulses of being up.
    long said = venue.said() + 40;
    Awaiting.until("some prices", 60, () -> venue.said() > said || !paper.isAlive());
  }

  private Path recording() {
    return folder.resolve("recording.jsonl.gz");
  }

  private List<String> states() {
    return feed("state");
  }

  private List<String> reasons() {
    return feed("reason");
  }

  /// A field of all feed states that were recorded so far.
  private List<String> feed(String field) {
    List<String> values = new ArrayList<>();
    if (!Files.exists(recording())) {
      return values;
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(recording())), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("{\"type\":\"feed\"")) {
          values.add(JSON.readTree(line).path(field).asString());
        }
      }
    } catch (java.io.EOFException _) {
      // Still being written.
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }
}
