package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.fault.FaultKind;
import app.wheelhouse.exchange.fault.FaultSwitches;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// What goes wrong around a request, in the order in which it can: before it is taken, after it was
/// carried out, and on the way back. Thread-safe.
final class FaultGate {
  private static final int[] BROKEN = {500, 502, 504};
  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>Just a moment</title></head>"
          + "<body><h1>Please accept the terms of this network</h1></body></html>";

  private final FaultSwitches faults;
  private final LongSupplier clock;
  private final LongConsumer restart;
  private volatile long stormUntil = Long.MIN_VALUE;

  /// @param clock epoch milliseconds
  /// @param restart cuts everybody, and refuses new ones for so many milliseconds
  FaultGate(FaultSwitches faults, LongSupplier clock, LongConsumer restart) {
    this.faults = faults;
    this.clock = clock;
    this.restart = restart;
  }

  /// @param place `exchange` or `info`
  /// @param type of the request, empty when it has none
  /// @param work carries the request out
  Outcome through(String place, String type, Supplier<HttpReply> work) {
    if (fires(FaultKind.HALF_OPEN, place, type)) {
      return new Outcome.Silence();
    }
    if (fires(FaultKind.DROP_BEFORE, place, type)) {
      return new Outcome.Cut();
    }
    OptionalLong storm = faults.fires(FaultKind.STORM_429, place, type);
    long now = clock.getAsLong();
    storm.ifPresent(millis -> stormUntil = now + millis);
    if (storm.isPresent() || now < stormUntil) {
      return answer(HttpReply.tooMany((int) Math.max(1, Math.ceilDiv(stormUntil - now, 1_000))));
    }
    if (fires(FaultKind.SERVER_5XX_BEFORE, place, type)) {
      return answer(broken(FaultKind.SERVER_5XX_BEFORE));
    }
    if (!slept(faults.fires(FaultKind.DELAY, place, type))) {
      return new Outcome.Cut();
    }
    return after(place, type, work.get());
  }

  private Outcome after(String place, String type, HttpReply reply) {
    if (!slept(faults.fires(FaultKind.OUT_OF_ORDER, place, type))) {
      return new Outcome.Cut();
    }
    OptionalLong gone = faults.fires(FaultKind.RESTART, place, type);
    if (gone.isPresent()) {
      restart.accept(gone.getAsLong());
      return new Outcome.Cut();
    }
    if (fires(FaultKind.LOSE_REPLY, place, type)) {
      return new Outcome.Cut();
    }
    if (fires(FaultKind.SERVER_5XX_AFTER, place, type)) {
      return answer(broken(FaultKind.SERVER_5XX_AFTER));
    }
    if (fires(FaultKind.GARBAGE, place, type)) {
      String body = reply.body();
      return answer(
          faults.way(FaultKind.GARBAGE, 2) == 0
              ? HttpReply.page(PAGE)
              : HttpReply.json(body.substring(0, Math.max(1, body.length() / 2))));
    }
    return answer(reply);
  }

  private HttpReply broken(FaultKind kind) {
    int status = BROKEN[faults.way(kind, BROKEN.length)];
    return HttpReply.page(PAGE.replace("Just a moment", status + " " + kind.word()))
        .withStatus(status);
  }

  private boolean fires(FaultKind kind, String place, String type) {
    return faults.fires(kind, place, type).isPresent();
  }

  private static Outcome answer(HttpReply reply) {
    return new Outcome.Answer(reply);
  }

  /// False when the exchange was closed meanwhile.
  private static boolean slept(OptionalLong millis) {
    try {
      Thread.sleep(millis.orElse(0));
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
