package app.wheelhouse.desk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.exchange.core.ListedAsset;
import app.wheelhouse.execution.Prepared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// How long an order takes through the whole desk to a local exchange over loopback and back:
/// intent to accepted, cancel, fill to position, beside the bare post of the same bytes; and how
/// many requests a second it carries for a minute.
///
/// `./mvnw -Pbench -DskipTests verify -Dbench.main=app.wheelhouse.desk.OrderLatency
/// [-Djmh="REQUESTS_A_SECOND SECONDS"]`
public final class OrderLatency {
  private static final int WARM_UP = 1_000;
  private static final int COUNTED = 2_000;
  private static final int FILLS = 200;
  private static final BigDecimal SWEEP = new BigDecimal("1000");
  private static final long PACE_NANOS = 15_000_000;
  private static final long PATIENCE_NANOS = 10_000_000_000L;
  private static final MediaType JSON = MediaType.get("application/json");

  private final OrderProbe probe = new OrderProbe();
  private final OrderRig rig;

  private OrderLatency() throws BadInput {
    rig = new OrderRig(probe);
  }

  public static void main(String[] arguments) throws Exception {
    int perSecond = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    OrderLatency bench = new OrderLatency();
    try (bench.rig) {
      bench.entriesAndCancels();
      bench.fills();
      new OrderFlood(bench.rig, bench.probe).run(perSecond, seconds);
    }
    System.exit(0);
  }

  private void entriesAndCancels() {
    place(WARM_UP);
    rig.await(now -> now.workingOrders().isEmpty(), "all to be canceled");
    probe.measure();
    place(COUNTED);
    System.out.println(OrderRig.load());
    probe.of(OrderProbe.Kind.ENTRY).print("a bracket every 15 ms", "intent", "accepted");
    probe.of(OrderProbe.Kind.CANCEL).print("and its cancel", "intent", "canceled");
    OrderSamples bare = new OrderSamples();
    OkHttpClient client = new OkHttpClient();
    probe.divert(prepared -> post(client, prepared, bare));
    place(WARM_UP / 2);
    bare.clear();
    place(COUNTED / 2);
    probe.divert(null);
    OrderSamples.head("the same bytes without the desk");
    bare.print("post and reply, OkHttp");
    double ratio =
        probe.of(OrderProbe.Kind.ENTRY).total().millis(0.5) / Math.max(1e-9, bare.millis(0.5));
    System.out.printf(Locale.ROOT, "  the desk takes %.2f times the bare post (p50)%n", ratio);
  }

  private void post(OkHttpClient client, Prepared prepared, OrderSamples bare) {
    Request request =
        new Request.Builder()
            .url(rig.exchange().url() + "/exchange")
            .post(RequestBody.create(prepared.wire(), JSON))
            .build();
    long before = DeskClock.nanos();
    try (Response response = client.newCall(request).execute()) {
      response.body().string();
      bare.add(DeskClock.nanos() - before);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Brackets whose entry rests below the market, each canceled before the next.
  private void place(int times) {
    for (int i = 0; i < times; i++) {
      long next = DeskClock.nanos() + PACE_NANOS;
      InstrumentSnapshot market = rig.market(OrderRig.COINS.get(i % OrderRig.COINS.size()));
      long before = probe.booked();
      probe.entryAsked(market.instrument().id());
      rig.command(OrderRig.bracket(market, Side.BUY, market.bid() * 0.99));
      booked(before);
      cancelNewest();
      DeskClock.parkUntil(next);
    }
  }

  private void cancelNewest() {
    ClientOrderId id = probe.newest();
    if (id == null) {
      throw new IllegalStateException("nothing was accepted");
    }
    long before = probe.booked();
    probe.asked(OrderProbe.Kind.CANCEL, id);
    rig.command(new DeskCommand.CancelOrder(id));
    booked(before);
  }

  private void booked(long before) {
    await(() -> probe.booked() > before);
  }

  private void await(BooleanSupplier reached) {
    long end = DeskClock.nanos() + PATIENCE_NANOS;
    while (!reached.getAsBoolean()) {
      if (DeskClock.nanos() > end) {
        throw new IllegalStateException(
            "No answer: " + probe.denied() + " denied, " + rig.now().notices());
      }
      DeskClock.parkUntil(DeskClock.nanos() + 20_000);
    }
  }

  /// Somebody takes what rests of ours: from there until our position is booked.
  private void fills() {
    OrderSamples maker = new OrderSamples();
    OrderSamples close = new OrderSamples();
    for (int i = 0; i < FILLS + FILLS / 5; i++) {
      if (i == FILLS / 5) {
        maker.clear();
        close.clear();
      }
      InstrumentSnapshot market = rig.market("BTC");
      double tick = market.ask() - market.bid() > 1.5 ? 1 : 0;
      DeskCommand.SubmitTicket ticket = OrderRig.bracket(market, Side.BUY, market.bid() + tick);
      ClientOrderId last = probe.newest();
      probe.entryAsked(ticket.instrument());
      rig.command(ticket);
      await(() -> !Objects.equals(last, probe.newest()));
      maker.add(taken(ticket));
      rig.await(now -> !now.account().positions().isEmpty(), "a position");
      long before = DeskClock.nanos();
      rig.command(new DeskCommand.ClosePosition(ticket.instrument(), 100));
      rig.await(now -> now.account().positions().isEmpty(), "no position");
      close.add(probe.filledAt() - before);
      rig.await(now -> now.workingOrders().isEmpty(), "no order");
    }
    OrderSamples.head("positions, one after the other; " + OrderRig.load());
    maker.print("fill at the exchange -> position booked");
    close.print("intent to close -> position booked");
  }

  private long taken(DeskCommand.SubmitTicket ticket) {
    long booked = probe.filledAt();
    long before = DeskClock.nanos();
    rig.exchange()
        .ask(core -> {
          ListedAsset asset =
              core.assets().stream()
                  .filter(each -> each.name().equals("BTC"))
                  .findFirst()
                  .orElseThrow();
          BigDecimal price = ticket.limit() == null ? BigDecimal.ZERO : ticket.limit().value();
          // More than anybody bids at that price or above it.
          return core.flowTrade(asset.index(), false, price, SWEEP, DeskClock.now());
        });
    await(() -> probe.filledAt() != booked);
    return probe.filledAt() - before;
  }
}
