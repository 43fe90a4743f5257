package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatFailure.Kind;
import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.chat.ChatWatch;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.support.Breaker;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// Asks again where that is safe, keeps to the back end's pace, and leaves it alone while it fails;
/// all within the time that the question has.
///
/// Asked again is after UNREACHABLE, RATE_LIMITED and SERVER: then no part of an answer was seen.
/// Never after CUT or TIMEOUT: that answer may be paid for, its time is gone, and the next look
/// asks with fresh prices anyway.
public final class PatientModel implements ChatModel {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final ChatModel model;
  private final String title;
  private final Patience patience;
  private final Shared shared;
  private final Times times;

  /// What all models of one back end share.
  record Shared(Breaker breaker, Pace pace) {}

  /// @param clock epoch milliseconds
  /// @param chance used under a lock of its own
  record Times(LongSupplier clock, RandomGenerator chance, Pause pause) {
    long jittered(Patience patience, int attempt) {
      synchronized (chance) {
        return patience.backoff().millis(attempt, chance);
      }
    }
  }

  /// @param title of the back end, as a sentence begins with it
  PatientModel(ChatModel model, String title, Patience patience, Shared shared, Times times) {
    this.model = model;
    this.title = title;
    this.patience = patience;
    this.shared = shared;
    this.times = times;
  }

  @Override
  public ModelName name() {
    return model.name();
  }

  @Override
  public ChatReply ask(ChatRequest request, ChatWatch watch) throws ChatFailure {
    long end = times.clock.getAsLong() + request.timeoutMillis();
    for (int attempt = 1; ; attempt++) {
      takeTurn(end, watch);
      try {
        return once(request, end, watch);
      } catch (ChatFailure failure) {
        long wait = Math.max(times.jittered(patience, attempt), failure.retryAfterMillis());
        if (failure.kind() == Kind.RATE_LIMITED) {
          shared.pace.holdOff(Math.max(failure.retryAfterMillis(), 0));
        }
        boolean late = times.clock.getAsLong() + wait >= end;
        if (!isSafe(failure.kind()) || attempt == patience.attempts() || late) {
          throw failure;
        }
        if (shared.breaker.isOpen()) {
          throw failure;
        }
        rest(wait, watch);
      }
    }
  }

  private void takeTurn(long end, ChatWatch watch) throws ChatFailure {
    // Before the pace: a back end that rests takes no place in the row.
    if (shared.breaker.isOpen() && shared.breaker.restMillis() > 0) {
      throw resting();
    }
    long left = Math.max(0, end - times.clock.getAsLong() - 1);
    long wait = shared.pace.take(left);
    if (wait > left) {
      throw new ChatFailure(
          Kind.RATE_LIMITED,
          title
              + " is asked as often as it takes; the next question can go in "
              + Waits.seconds(wait)
              + ". Ask less often in Settings > AI",
          wait);
    }
    if (wait > 0) {
      rest(wait, watch);
    }
    if (!shared.breaker.tryEnter()) {
      throw resting();
    }
  }

  private ChatReply once(ChatRequest request, long end, ChatWatch watch) throws ChatFailure {
    boolean told = false;
    try {
      ChatReply reply = model.ask(within(request, end), watch);
      told = true;
      shared.breaker.succeeded();
      return reply;
    } catch (ChatFailure failure) {
      if (isIll(failure.kind())) {
        told = true;
        shared.breaker.failed(failure);
      }
      throw failure;
    } finally {
      if (!told) {
        shared.breaker.left();
      }
    }
  }

  private ChatRequest within(ChatRequest request, long end) {
    return new ChatRequest(
        request.system(),
        request.user(),
        request.schema(),
        request.maxOutputTokens(),
        request.temperature(),
        request.seed(),
        Math.max(1, end - times.clock.getAsLong()));
  }

  private void rest(long millis, ChatWatch watch) throws ChatFailure {
    CountDownLatch ended = new CountDownLatch(1);
    watch.cancellation().onCancel(ended::countDown);
    try {
      if (times.pause.wait(ended, millis)) {
        throw cancelled();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw cancelled();
    } finally {
      watch.cancellation().onCancel(() -> {});
    }
  }

  private ChatFailure cancelled() {
    return new ChatFailure(Kind.CANCELLED, "The question to " + name().backEnd() + " was ended");
  }

  private ChatFailure resting() {
    long rest = shared.breaker.restMillis();
    if (rest == 0) {
      return new ChatFailure(
          Kind.RESTING,
          title
              + " failed repeatedly; one question is trying it again right now. Rules and exits go"
              + " on");
    }
    String when = CLOCK.format(Instant.ofEpochMilli(times.clock.getAsLong() + rest));
    return new ChatFailure(
        Kind.RESTING,
        title
            + " failed repeatedly and is left alone; it is tried again in "
            + Waits.seconds(rest)
            + ", at "
            + when
            + ". Rules and exits go on",
        rest);
  }

  /// True when asking again can neither show nor cost anything twice.
  private static boolean isSafe(Kind kind) {
    return switch (kind) {
      case UNREACHABLE, RATE_LIMITED, SERVER -> true;
      case TIMEOUT,
          CUT,
          KEY_REFUSED,
          NO_CREDIT,
          NO_MODEL,
          REFUSED,
          NOT_A_REPLY,
          TOO_LARGE,
          OTHER_MODEL,
          CANCELLED,
          BUDGET,
          RESTING ->
          false;
    };
  }

  /// True when the back end itself is at fault, so that it should rest.
  private static boolean isIll(Kind kind) {
    return switch (kind) {
      case UNREACHABLE, TIMEOUT, CUT, SERVER, NOT_A_REPLY, TOO_LARGE -> true;
      case KEY_REFUSED,
          NO_CREDIT,
          NO_MODEL,
          RATE_LIMITED,
          REFUSED,
          OTHER_MODEL,
          CANCELLED,
          BUDGET,
          RESTING ->
          false;
    };
  }
}
