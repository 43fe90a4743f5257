package app.wheelhouse.ai.budget;

import app.wheelhouse.ai.chat.ChatFailure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// A day's most for models, and a hard stop: a call that could cost more than what is left is not
/// made (AI-5, A13). The day is UTC.
///
/// What a call may cost at worst is set aside until its cost is known, so that calls at the same
/// time cannot overspend together.
public final class Budget {
  private final long dailyMicros;
  private final LongSupplier clock;
  private final Consumer<Spending> keep;
  private Spending today;
  private long setAside;

  /// @param dailyMicros millionths of a US dollar; 0 allows only what is free
  /// @param before what is known of the newest day
  /// @param clock epoch milliseconds
  /// @param keep takes each new state, to be there after a restart
  public Budget(long dailyMicros, Spending before, LongSupplier clock, Consumer<Spending> keep) {
    this.dailyMicros = dailyMicros;
    this.clock = clock;
    this.keep = keep;
    this.today = before;
  }

  /// Money that is set aside for one call.
  public final class Reserve {
    private final long worst;
    private boolean settled;

    private Reserve(long worst) {
      this.worst = worst;
    }

    /// The call is over and cost this; later calls of this method do nothing.
    public void settle(long micros, long tokens) {
      synchronized (Budget.this) {
        if (!settled) {
          settled = true;
          setAside -= worst;
          roll();
          today = today.plus(micros, tokens);
          keep.accept(today);
        }
      }
    }
  }

  /// Sets money aside.
  ///
  /// @param worstMicros most that the call can cost
  /// @throws ChatFailure when less is left
  public synchronized Reserve reserve(long worstMicros) throws ChatFailure {
    roll();
    long left = dailyMicros - today.micros() - setAside;
    if (worstMicros > 0 && worstMicros > left) {
      throw new ChatFailure(
          ChatFailure.Kind.BUDGET,
          String.format(
              Locale.ROOT,
              "the day's AI budget of %s USD has %s USD left and this question could cost %s USD;"
                  + " raise it in Settings > AI, or wait until 00:00 UTC",
              dollars(dailyMicros),
              dollars(Math.max(0, left)),
              dollars(worstMicros)));
    }
    setAside += worstMicros;
    return new Reserve(worstMicros);
  }

  public synchronized Spending today() {
    roll();
    return today;
  }

  public long dailyMicros() {
    return dailyMicros;
  }

  /// US dollars of millionths, to four decimals at most.
  public static String dollars(long micros) {
    BigDecimal exact = BigDecimal.valueOf(micros, 6);
    return exact
        .setScale(micros != 0 && Math.abs(micros) < 100_000 ? 4 : 2, java.math.RoundingMode.HALF_UP)
        .toPlainString();
  }

  private void roll() {
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(clock.getAsLong()), ZoneOffset.UTC);
    if (day.isAfter(today.day())) {
      today = Spending.none(day);
    }
  }
}
