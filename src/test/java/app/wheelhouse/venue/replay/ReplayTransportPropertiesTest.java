package app.wheelhouse.venue.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.market.Timeframe;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTransportPropertiesTest {
  private static final long T = 1_741_946_400_000L;
  private static final int EVENTS = 200;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void tapeTimeIsTheSumOfAllStretchesPlayedAtTheirSpeeds(long seed) {
    Random random = new Random(seed);
    Deck deck = new Deck(tape(random));
    ReplayTransport transport = deck.transport;
    long last = transport.progress().lastTime();
    transport.step();
    deck.run(0);
    double expected = T;
    double speed = 1;
    boolean playing = false;
    for (int i = 0; i < 300; i++) {
      switch (random.nextInt(3)) {
        case 0 -> transport.speed(speed = 0.25 + random.nextDouble() * 20);
        case 1 -> {
          transport.play();
          playing = true;
        }
        default -> {
          transport.pause();
          playing = false;
        }
      }
      double millis = random.nextDouble() * 40;
      deck.run(millis);
      expected = Math.min(last, playing ? expected + millis * speed : expected);

      assertThat((double) deck.time()).isCloseTo(expected, within(1.01));
      long shown = deck.time();
      assertThat(deck.times()).allSatisfy(time -> assertThat(time).isLessThanOrEqualTo(shown));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whateverIsPressedEveryEventGoesOnceAndInOrderAndTimeGoesBackOnlyBySeeking(long seed) {
    Random random = new Random(seed);
    long[] tape = tape(random);
    Deck deck = new Deck(tape);
    ReplayTransport transport = deck.transport;
    long shown = T;
    for (int i = 0; i < 2_000; i++) {
      boolean seeks = press(random, transport);
      if (deck.run(random.nextDouble() * 30) instanceof Wait.Restart || restart(transport)) {
        deck.restart();
        deck.run(0);
      }
      if (!seeks) {
        assertThat(deck.time()).isGreaterThanOrEqualTo(shown);
      }
      shown = deck.time();
      long[] gone = deck.times().stream().mapToLong(Long::longValue).toArray();
      assertThat(gone).isEqualTo(Arrays.copyOf(tape, gone.length));
    }
    transport.speed(ReplayTransport.UNLIMITED);
    transport.play();
    deck.run(0);
    assertThat(deck.times()).hasSize(EVENTS);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
  void aSeekFromAnywhereEndsWithTheEventsUpToThatTime(long seed) {
    Random random = new Random(seed);
    long[] tape = tape(random);
    Deck deck = new Deck(tape);
    ReplayTransport transport = deck.transport;
    for (int i = 0; i < 200; i++) {
      press(random, transport);
      if (deck.run(random.nextDouble() * 200) instanceof Wait.Restart || restart(transport)) {
        deck.restart();
      }
      transport.pause();
      long target = T - 100 + random.nextLong(tape[EVENTS - 1] - T + 200);
      transport.seek(target);
      if (transport.isRestartWanted()) {
        deck.restart();
      }
      deck.run(0);

      long reached = Math.clamp(target, T, tape[EVENTS - 1]);
      assertThat(deck.times())
          .hasSize((int) Arrays.stream(tape).filter(time -> time <= reached).count());
      assertThat(deck.time()).isEqualTo(reached);
    }
  }

  /// A restart wanted at the end of the tape, where nothing is asked any more.
  private static boolean restart(ReplayTransport transport) {
    return transport.isRestartWanted();
  }

  /// True when it was a seek.
  private static boolean press(Random random, ReplayTransport transport) {
    ReplayProgress at = transport.progress();
    switch (random.nextInt(8)) {
      case 0 -> transport.pause();
      case 1 -> transport.step();
      case 2 -> transport.stepBar(Timeframe.M1);
      case 3 -> transport.speed(0.5 + random.nextDouble() * 5);
      case 4 -> transport.speed(ReplayTransport.UNLIMITED);
      case 5 -> {
        transport.seek(at.firstTime() + random.nextLong(at.lastTime() - at.firstTime() + 1));
        return true;
      }
      default -> transport.play();
    }
    return false;
  }

  /// Times that never go back, with events of one time and with holes, from T on.
  private static long[] tape(Random random) {
    long[] tape = new long[EVENTS];
    tape[0] = T;
    for (int i = 1; i < EVENTS; i++) {
      long gap =
          switch (random.nextInt(10)) {
            case 0, 1, 2 -> 0;
            case 3 -> random.nextInt(2_000);
            default -> random.nextInt(60);
          };
      tape[i] = tape[i - 1] + gap;
    }
    return tape;
  }
}
