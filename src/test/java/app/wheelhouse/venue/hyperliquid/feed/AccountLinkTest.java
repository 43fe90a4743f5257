package app.wheelhouse.venue.hyperliquid.feed;

import static app.wheelhouse.venue.hyperliquid.feed.FeedScene.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.venue.hyperliquid.wire.DriftCounter;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The account's own connection, against a socket on this computer and with clocks moved by hand.
class AccountLinkTest {
  private static final String USER = "0x00000000000000000000000000000000000000aa";
  private static final String NO_FILLS =
      "{\"channel\":\"userFills\",\"data\":{\"isSnapshot\":true,\"user\":\""
          + USER
          + "\",\"fills\":[]}}";

  private final HandThreads threads = new HandThreads();
  private final AtomicLong nanos = new AtomicLong(5_000_000_000L);
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final OkHttpClient client = new OkHttpClient();
  private FakeVenue venue;
  private AccountLink link;

  private final class Ear implements AccountEar {
    @Override
    public void heard(SocketMessage message, long span) {
      told.add(message.getClass().getSimpleName());
    }

    @Override
    public void up() {
      told.add("up");
    }

    @Override
    public void down(String why) {
      told.add("down: " + why);
    }

    @Override
    public void said(String text) {
      told.add("said: " + text);
    }

    @Override
    public void pulse(long span) {}
  }

  @BeforeEach
  void open() throws IOException {
    venue = new FakeVenue();
    link =
        new AccountLink(
            new AccountWire(
                venue.base().replace("http", "ws") + "/ws", client, USER, new DriftCounter()),
            new FeedMeans(
                () -> nanos.get() / 1_000_000,
                nanos::get,
                new Random(5),
                () -> false,
                () -> new Connection.Budget(0, 1_200)),
            FeedSettings.standard(),
            new Ear(),
            threads);
  }

  @AfterEach
  void close() {
    link.stop();
    threads.doLater();
    venue.close();
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  private void pass(long millis) {
    for (long left = millis; left > 0; left -= 250) {
      nanos.addAndGet(250_000_000);
      threads.pulse();
    }
  }

  @Test
  void itAsksForEverythingOfTheAccountAndIsUpWhenThatIsAnswered() {
    link.start();
    await(link::isUp);
    assertThat(venue.line(0).subscribed())
        .hasSize(5)
        .allMatch(text -> text.contains("\"user\":\"" + USER + "\""))
        .anyMatch(text -> text.contains("orderUpdates"))
        .anyMatch(text -> text.contains("userNonFundingLedgerUpdates"));
    assertThat(told).containsExactly("up");
    venue.line(0).say(NO_FILLS);
    await(() -> told.contains("UserFills"));
  }

  @Test
  void n2ABrokenLineIsToldAtOnceAndComesBackWithItsSubscriptions() {
    link.start();
    await(link::isUp);
    venue.line(0).cut();
    await(() -> told.size() == 2);
    assertThat(told.getLast()).startsWith("down: ");
    await(
        link::isUp,
        () -> {
          if (venue.lines.size() < 2) {
            pass(250);
          }
        });
    assertThat(told.getLast()).isEqualTo("up");
    await(() -> venue.line(1).subscribed().size() == 5);
  }

  @Test
  void n3AHalfOpenLineIsGivenUpAndASilentAccountIsNot() {
    link.start();
    await(link::isUp);
    for (int i = 0; i < 1_200; i++) {
      pass(250);
      await(() -> !link.isPinging());
    }
    assertThat(link.isUp()).as("five minutes without a fill").isTrue();
    venue.answersPings = false;
    pass(20_000);
    await(() -> told.getLast().startsWith("down: "));
    // While the clock went on, a new try may have ended for a reason of its own.
    assertThat(told).anyMatch(each -> each.contains("ping was not answered"));
  }

  @Test
  void withoutFillsOrOrdersItIsNotUp() {
    venue.answersSubscriptions = false;
    link.start();
    await(() -> !venue.lines.isEmpty() && venue.line(0).subscribed().size() == 5);
    for (int i = 0; i < 29; i++) {
      pass(1_000);
      int before = told.size();
      venue.line(0).say(NO_FILLS);
      await(() -> told.size() > before);
    }
    assertThat(link.isUp()).isFalse();
    pass(1_000);
    await(() -> told.getLast().startsWith("down: "));
    assertThat(told.getLast()).contains("not the subscriptions");
  }

  @Test
  void itNeverGivesUp() {
    venue.refusals = 70;
    link.start();
    await(
        link::isUp,
        () -> {
          if (client.dispatcher().runningCallsCount() == 0) {
            pass(1_000);
          }
        });
    assertThat(venue.requests()).as("more than the feed would try").isEqualTo(71);
  }

  @Test
  void whatCannotBeReadIsPassedOver() {
    link.start();
    await(link::isUp);
    for (int i = 0; i < 40; i++) {
      venue.line(0).say("{\"channel\":\"userFills\",\"data\":7}");
    }
    venue.line(0).say(NO_FILLS);
    await(() -> told.contains("UserFills"));
    assertThat(link.isUp()).isTrue();
  }
}
