package app.wheelhouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.faults.venue.VenueRules;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// More than the desk can show, through a real socket.
class FloodTest {
  private static final int UPDATES = Boolean.getBoolean("wheelhouse.drill") ? 2_000_000 : 200_000;

  @TempDir Path folder;

  @Test
  void p5AFloodIsMergedBoundedAndEndsWithTheNewestPrice() throws Exception {
    try (LiveScene scene =
        LiveScene.open(
            LiveScene.SECONDS, VenueRules.STANDARD, 1, UnaryOperator.identity(), folder)) {
      long before = scene.rig.log.events();
      long began = System.nanoTime();
      long most = 0;
      for (int i = 0; i < UPDATES; i++) {
        scene.venue.say(best(i, scene.clock.getAsLong()));
        if (i % 1_000 == 0) {
          // The server's queue is the server's business: it is kept short of its own limit.
          Awaiting.until("the server's queue", () -> scene.venue.backlog() < 4_000_000);
          most = Math.max(most, scene.rig.waitingInInbox());
        }
      }
      scene.rig.await("all were told", () -> scene.rig.log.events() - before >= UPDATES);
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "Flood: %,d updates in %.2f s, %,.0f a second; at most %d waited for the engine%n",
          UPDATES,
          seconds,
          UPDATES / seconds,
          most);
      // One of a kind and coin, and what is never merged of a few moments.
      assertThat(most).isLessThan(500);
      assertThat(scene.rig.state()).isEqualTo(FeedState.CONNECTED);
      long last = UPDATES - 1;
      scene.venue.say(best(last, scene.clock.getAsLong()));
      scene.rig.await(
          "the newest price",
          () -> PaperDrill.snapshot(scene.rig.snapshot(), "SOL").bid() == price(last));
    }
  }

  private static double price(long i) {
    return 200 + i % 100 / 100.0;
  }

  /// Of a coin whose own market is not far: SOL at 200 and some cents.
  private static String best(long i, long time) {
    return String.format(
        Locale.ROOT,
        "{\"channel\":\"bbo\",\"data\":{\"coin\":\"SOL\",\"time\":%d,\"bbo\":"
            + "[{\"px\":\"%.2f\",\"sz\":\"5\",\"n\":1},{\"px\":\"%.2f\",\"sz\":\"5\",\"n\":1}]}}",
        time,
        price(i),
        price(i) + 0.01);
  }
}
