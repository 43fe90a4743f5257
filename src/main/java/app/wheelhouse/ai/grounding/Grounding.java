package app.wheelhouse.ai.grounding;

import app.wheelhouse.ai.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says of every number in a rationale where it comes from.
///
/// A number rests on a fact when the fact rounds to it at the decimals it is written with, and when
/// the words around it speak of that fact or it has so many figures that chance is unlikely: see
/// docs/calibration.md for how likely. What no fact explains may follow from two that the sentence
/// speaks of, be a figure of the answer, or claim nothing. Everything else is ungrounded, also
/// numbers in digits other than 0-9.
public final class Grounding {
  /// Rises with every change of what a number is taken for.
  public static final int VERSION = 1;

  /// Characters that are looked at; a rationale is no longer.
  public static final int MOST = 65_536;

  private final Prose prose;
  private final Trivia trivia;
  private final Threshold threshold;
  private final DirectMatch direct;
  private final Derivation derivation;
  private final List<@Nullable Status> found = new ArrayList<>();
  private final List<@Nullable Fact> rested = new ArrayList<>();

  private Grounding(char[] masked, FactIndex index) {
    this.prose = new Prose(masked, NumberScanner.of(masked, 0, masked.length, true));
    this.trivia = new Trivia(prose, index);
    this.threshold = new Threshold(prose, index);
    this.direct = new DirectMatch(index, prose);
    this.derivation = new Derivation(index, prose);
  }

  /// Of a text that proposes nothing itself.
  public static GroundingReport of(String text, Snapshot snapshot) {
    return of(text, snapshot, OwnFigures.NONE);
  }

  /// @param text of the model, raw
  /// @param snapshot that it was shown
  /// @param own figures of the answer that the text belongs to
  public static GroundingReport of(String text, Snapshot snapshot, OwnFigures own) {
    return of(text, index(snapshot, own));
  }

  /// What a text may rest on.
  static FactIndex index(Snapshot snapshot, OwnFigures own) {
    List<Fact> facts = new ArrayList<>(SnapshotFacts.of(snapshot));
    facts.addAll(OwnFacts.of(own, snapshot.price()));
    return new FactIndex(facts, snapshot.subject().symbol());
  }

  static GroundingReport of(String text, FactIndex index) {
    char[] masked = Mask.of(text, Math.min(text.length(), MOST));
    List<Claim> claims = new Grounding(masked, index).claims(text, index);
    return GroundingReport.of(claims, text.length() > MOST);
  }

  private List<Claim> claims(String text, FactIndex index) {
    for (int i = 0; i < prose.numbers.size(); i++) {
      first(i);
    }
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < prose.numbers.size(); i++) {
      NumberToken token = prose.numbers.get(i);
      Status status = found.get(i);
      if (status == null) {
        status = second(i);
      }
      if (token.spaced() && !(status instanceof Status.Grounded)) {
        claims.addAll(apart(token, text, index));
      } else {
        claims.add(claim(token, status, text));
      }
    }
    return claims;
  }

  /// Trivial, or a fact.
  private void first(int i) {
    NumberToken token = prose.numbers.get(i);
    Status status = null;
    Fact fact = null;
    String why = trivia.strong(i);
    if (!why.isEmpty()) {
      status = new Status.Trivial(why);
    } else if (token.odd() || !Double.isFinite(token.value())) {
      status = new Status.Ungrounded();
    } else if (threshold.is(token)) {
      status = new Status.Trivial("a usual mark of the indicator");
    } else {
      List<DirectMatch.Hit> hits = direct.of(token, prose.near(token));
      if (!hits.isEmpty()) {
        fact = hits.getFirst().fact();
        status = status(fact, hits);
      }
    }
    found.add(status);
    rested.add(fact);
  }

  /// Worked out, or nothing.
  private Status second(int i) {
    NumberToken token = prose.numbers.get(i);
    Optional<Status.Derived> derived = derivation.of(token, spoken(i));
    if (derived.isPresent()) {
      return derived.get();
    }
    String why = trivia.weak(token);
    return why.isEmpty() ? new Status.Ungrounded() : new Status.Trivial(why);
  }

  /// Facts that numbers of the same sentence rest on.
  private List<Fact> spoken(int i) {
    NumberToken token = prose.numbers.get(i);
    int low = prose.sentenceStart(token);
    int high = prose.sentenceEnd(token);
    List<Fact> spoken = new ArrayList<>();
    for (int j = Math.max(0, i - 8); j < Math.min(prose.numbers.size(), i + 9); j++) {
      Fact fact = rested.get(j);
      NumberToken other = prose.numbers.get(j);
      if (fact != null && other.start() >= low && other.end() <= high) {
        spoken.add(fact);
      }
    }
    return spoken;
  }

  /// Numbers that were no digit groups of one.
  private List<Claim> apart(NumberToken token, String text, FactIndex index) {
    List<NumberToken> parts = NumberScanner.of(prose.masked, token.start(), token.end(), false);
    Grounding again = new Grounding(prose, parts, index);
    return again.claims(text, index);
  }

  private Grounding(Prose whole, List<NumberToken> numbers, FactIndex index) {
    this.prose = whole.with(numbers);
    this.trivia = new Trivia(prose, index);
    this.threshold = new Threshold(prose, index);
    this.direct = new DirectMatch(index, prose);
    this.derivation = new Derivation(index, prose);
  }

  private static Status status(Fact fact, List<DirectMatch.Hit> hits) {
    return switch (fact.kind()) {
      case SNAPSHOT ->
          new Status.Grounded(
              fact.path(), fact.label(), fact.shown(), fact.unitText(), DirectMatch.alsoAt(hits));
      case OWN, INVALIDATION -> new Status.Own(fact.path());
      case WORKED_OUT -> new Status.Derived(fact.path(), fact.value());
    };
  }

  private static Claim claim(NumberToken token, Status status, String text) {
    return new Claim(
        token.start(), token.end(), text.substring(token.start(), token.end()), status);
  }
}
