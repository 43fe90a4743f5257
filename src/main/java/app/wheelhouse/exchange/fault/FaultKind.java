package app.wheelhouse.exchange.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// One thing that the exchange can get wrong.
///
/// Where the rule names no target, a fault of requests strikes `POST /exchange`, and a fault of
/// messages strikes the account channels of the socket.
public enum FaultKind {
  /// The connection is cut before the request is read by anybody.
  DROP_BEFORE(Scope.REQUESTS, 0, "cuts the connection before a request is taken"),

  /// The request is carried out, then the connection is cut instead of an answer.
  LOSE_REPLY(Scope.REQUESTS, 0, "carries a request out, then cuts the connection"),

  /// A message is sent twice.
  DUPLICATE_MESSAGE(Scope.MESSAGES, 0, "sends a message of the socket twice"),

  /// A request waits before it is carried out.
  DELAY(Scope.REQUESTS, 200, "lets a request wait before it is carried out"),

  /// A message comes after the one that follows it; a reply comes after the messages it causes.
  OUT_OF_ORDER(
      Scope.MESSAGES, 100, "sends a message after the next one; @exchange: the reply late"),

  /// The connection stays open and nothing comes any more.
  HALF_OPEN(Scope.MESSAGES, 0, "keeps the connection and says nothing any more"),

  /// 429 to every request for a while.
  STORM_429(Scope.REQUESTS, 1_000, "answers 429 to everything for a while, with Retry-After"),

  /// 500, 502 or 504, and nothing was done.
  SERVER_5XX_BEFORE(Scope.REQUESTS, 0, "answers 500, 502 or 504 and does nothing"),

  /// 500, 502 or 504 though the request was carried out.
  SERVER_5XX_AFTER(Scope.REQUESTS, 0, "carries a request out and answers 500, 502 or 504"),

  /// An answer of status 200 that is a web page, or JSON that breaks off; the request was carried
  /// out.
  GARBAGE(Scope.REQUESTS, 0, "carries a request out and answers a web page or broken JSON"),

  /// The exchange's clock is off by this much for as long as the rule stands.
  CLOCK_SKEW(
      Scope.CLOCK, 0, "sets the clock of the exchange off: clock-skew=1:MS, MS may be negative"),

  /// An order is filled in part; of what happens to it the connected clients hear nothing more.
  PARTIAL_THEN_SILENCE(
      Scope.REQUESTS, 0, "fills an order in part and tells connected clients nothing about it"),

  /// A stop is refused.
  STOP_REJECTED(Scope.REQUESTS, 0, "refuses a stop-loss order"),

  /// Every connection is cut, and for a while nobody can connect; the exchange keeps its state.
  RESTART(Scope.REQUESTS, 500, "cuts every connection and refuses new ones for a while");

  /// What a fault strikes.
  public enum Scope {
    REQUESTS,
    MESSAGES,
    CLOCK
  }

  private final Scope scope;
  private final long usualMillis;
  private final String effect;

  FaultKind(Scope scope, long usualMillis, String effect) {
    this.scope = scope;
    this.usualMillis = usualMillis;
    this.effect = effect;
  }

  public Scope scope() {
    return scope;
  }

  /// How long it lasts where the rule does not say; 0 where it has no length.
  public long usualMillis() {
    return usualMillis;
  }

  /// One line for the help.
  public String effect() {
    return effect;
  }

  /// As it is typed: `lose-reply`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<FaultKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /// Every word, for messages.
  public static String words() {
    return Arrays.stream(values()).map(FaultKind::word).collect(Collectors.joining(", "));
  }
}
