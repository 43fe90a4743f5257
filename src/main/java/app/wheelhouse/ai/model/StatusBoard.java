package app.wheelhouse.ai.model;

import app.wheelhouse.ai.budget.Budget;
import app.wheelhouse.ai.budget.Spending;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.domain.decision.AiStatus;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EnginePost;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/// Tells the engine, and so the screens, how the model is doing and what it says right now.
///
/// Safe for several threads. Pieces of a reply are told at most four times a second.
public final class StatusBoard {
  private static final long DISTANCE_MILLIS = 250;
  private static final long DAY_MILLIS = 86_400_000;
  private static final int SHOWN = 2_000;

  private final ModelName model;
  private final Budget budget;
  private final LongSupplier clock;
  private final EnginePost engine;
  private final Map<InstrumentId, Open> open = new LinkedHashMap<>();
  private AiStatus.Light light = AiStatus.Light.READY;
  private String sentence = "";
  private long nextTry;
  private long told = Long.MIN_VALUE;

  private record Open(String trigger, long since, StringBuilder text) {}

  /// @param clock engine time, epoch milliseconds
  public StatusBoard(ModelName model, Budget budget, LongSupplier clock, EnginePost engine) {
    this.model = model;
    this.budget = budget;
    this.clock = clock;
    this.engine = engine;
  }

  synchronized void asked(InstrumentId instrument, String trigger, long since) {
    open.put(instrument, new Open(trigger, since, new StringBuilder()));
    tell();
  }

  synchronized void text(InstrumentId instrument, String piece) {
    Open question = open.get(instrument);
    if (question == null) {
      return;
    }
    StringBuilder text = question.text().append(piece);
    if (text.length() > 2 * SHOWN) {
      text.delete(0, text.length() - SHOWN);
    }
    long now = clock.getAsLong();
    if (now >= told + DISTANCE_MILLIS) {
      tell();
    }
  }

  synchronized void answered(InstrumentId instrument) {
    open.remove(instrument);
    light = AiStatus.Light.READY;
    sentence = "";
    nextTry = 0;
    tell();
  }

  /// Nobody will answer any more, and the model is not to blame.
  synchronized void dropped(InstrumentId instrument) {
    if (open.remove(instrument) != null) {
      tell();
    }
  }

  synchronized void failed(InstrumentId instrument, ChatFailure failure) {
    open.remove(instrument);
    nextTry = 0;
    switch (failure.kind()) {
      case KEY_REFUSED, NO_CREDIT, NO_MODEL, OTHER_MODEL -> light = AiStatus.Light.BLOCKED;
      case BUDGET -> {
        light = AiStatus.Light.RESTING;
        long wait = failure.retryAfterMillis();
        nextTry = wait > 0 ? clock.getAsLong() + wait : midnight();
      }
      case RESTING -> {
        light = AiStatus.Light.RESTING;
        nextTry = clock.getAsLong() + failure.retryAfterMillis();
      }
      case UNREACHABLE, TIMEOUT, CUT, RATE_LIMITED, REFUSED, SERVER, NOT_A_REPLY, TOO_LARGE ->
          light = AiStatus.Light.FAILING;
      case CANCELLED -> {
        tell();
        return;
      }
    }
    sentence = failure.sentence();
    tell();
  }

  /// When the next day's budget begins, UTC.
  private long midnight() {
    long now = clock.getAsLong();
    return now - Math.floorMod(now, DAY_MILLIS) + DAY_MILLIS;
  }

  private void tell() {
    long now = clock.getAsLong();
    told = now;
    Spending today = budget.today();
    List<AiStatus.Thinking> thinking =
        open.entrySet().stream()
            .map(each ->
                new AiStatus.Thinking(
                    each.getKey(),
                    each.getValue().trigger(),
                    each.getValue().since(),
                    end(each.getValue().text())))
            .toList();
    engine.post(
        new EngineEvent.AiReported(
            new AiStatus(
                model.toString(),
                light,
                sentence,
                thinking,
                today.micros(),
                budget.dailyMicros(),
                today.calls(),
                today.tokens(),
                nextTry,
                now)));
  }

  private static String end(StringBuilder text) {
    return text.substring(Math.max(0, text.length() - SHOWN));
  }
}
