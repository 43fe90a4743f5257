package app.wheelhouse.exchange.fault;

import java.util.Optional;

/// When a fault happens.
///
/// @param target `exchange`, `info`, `socket`, or the type of a request or channel (`order`,
///   `orderStatus`, `userFills`); empty for the usual one of the kind
/// @param probability 0 to 1, of each request or message; for a count, 1
/// @param times how often at most; `Long.MAX_VALUE` for ever
/// @param millis how long it lasts, or how far the clock is off
public record FaultRule(
    FaultKind kind, String target, double probability, long times, long millis) {
  public FaultRule {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          kind.word() + ": a probability is from 0 to 1, not " + probability);
    }
    if (times < 0) {
      throw new IllegalArgumentException(kind.word() + ": a count is 0 or more, not " + times);
    }
    if (millis < 0 && kind.scope() != FaultKind.Scope.CLOCK) {
      throw new IllegalArgumentException(
          kind.word() + ": milliseconds are 0 or more, not " + millis);
    }
  }

  /// With this probability for every request or message.
  public static FaultRule chance(FaultKind kind, double probability) {
    return new FaultRule(kind, "", probability, Long.MAX_VALUE, kind.usualMillis());
  }

  /// The next so many, then never again.
  public static FaultRule next(FaultKind kind, long times) {
    return new FaultRule(kind, "", 1, times, kind.usualMillis());
  }

  /// The same for another target.
  public FaultRule at(String place) {
    return new FaultRule(kind, place, probability, times, millis);
  }

  /// The same with another length.
  public FaultRule lasting(long length) {
    return new FaultRule(kind, target, probability, times, length);
  }

  /// Whether it strikes here.
  ///
  /// @param place `exchange`, `info` or `socket`
  /// @param type of the request, or the channel
  boolean strikes(String place, String type) {
    if (target.isEmpty()) {
      return switch (kind.scope()) {
        case REQUESTS -> place.equals("exchange");
        case MESSAGES -> place.equals("socket") && AccountChannel.is(type);
        case CLOCK -> true;
      };
    }
    return target.equals(place) || target.equals(type);
  }

  /// As it is typed.
  public String text() {
    String often = times == Long.MAX_VALUE ? String.valueOf(probability) : "next" + times;
    return kind.word()
        + (target.isEmpty() ? "" : "@" + target)
        + "="
        + often
        + Optional.of(millis).filter(length -> length != 0).map(length -> ":" + length).orElse("");
  }
}
