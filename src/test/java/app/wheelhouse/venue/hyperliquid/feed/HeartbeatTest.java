package app.wheelhouse.venue.hyperliquid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
  private static final long PULSE = 250;

  private final Heartbeat heart = new Heartbeat(FeedSettings.standard());
  private final List<Long> pings = new ArrayList<>();
  private long now = -1_000_000;
  private long began;

  @BeforeEach
  void open() {
    heart.opened(now);
    began = now;
  }

  /// Passes time in pulses; the reason when the socket is given up, else empty.
  private String pass(long millis, boolean heard, boolean priced, boolean answered) {
    for (long end = now + millis; now < end; ) {
      now += PULSE;
      if (heard) {
        heart.heard(now);
      }
      if (priced) {
        heart.priced(now);
      }
      switch (heart.look(now)) {
        case Heartbeat.Nothing _ -> {}
        case Heartbeat.Ping _ -> {
          heart.pinged(now);
          pings.add(now - began);
          if (answered) {
            heart.heard(now);
            heart.ponged(now + 40);
          }
        }
        case Heartbeat.GiveUp(String reason) -> {
          return reason;
        }
      }
    }
    return "";
  }

  @Test
  void pingsEveryTwentySecondsWhilePricesFlow() {
    assertThat(pass(61_000, true, true, true)).isEmpty();

    assertThat(pings).containsExactly(20_000L, 40_000L, 60_000L);
    assertThat(heart.roundTrip()).isEqualTo(40);
  }

  @Test
  void n3GivesUpAfterTenSecondsOfSilenceAndAnUnansweredPing() {
    pass(3_000, true, true, true);

    String reason = pass(60_000, false, false, false);

    assertThat(reason).isEqualTo("nothing came for 10 s and a ping was not answered");
    assertThat(now - began).isEqualTo(13_000);
    assertThat(pings).as("asked out of turn").containsExactly(8_000L);
  }

  @Test
  void anAnsweredPingKeepsAQuietSocket() {
    assertThat(pass(55_000, false, true, true)).isEmpty();
    assertThat(pings).hasSizeGreaterThan(8);
  }

  @Test
  void aVenueThatAnswersButSendsNoPricesIsGivenUpAfterAMinute() {
    assertThat(pass(120_000, false, false, true)).isEqualTo("no price came for 60 s");
    assertThat(now - began).isEqualTo(60_000);
  }

  @Test
  void aPauseOfOurOwnIsNoSilenceOfTheVenue() {
    pass(1_000, true, true, true);
    now += 20_000;

    assertThat(heart.look(now)).as("it is asked first").isInstanceOf(Heartbeat.Ping.class);
    heart.pinged(now);
    now += PULSE;
    assertThat(heart.look(now)).isInstanceOf(Heartbeat.Nothing.class);
    heart.ponged(now);
    heart.heard(now);
    assertThat(heart.look(now)).isInstanceOf(Heartbeat.Nothing.class);
  }

  @Test
  void knowsNoRoundTripBeforeTheFirstAnswer() {
    assertThat(heart.roundTrip()).isEqualTo(-1);
    heart.ponged(now);
    assertThat(heart.roundTrip()).isEqualTo(-1);
  }
}
