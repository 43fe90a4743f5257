package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import java.util.Locale;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A line of the feed: a decision, or one hold after another of the same market and proposer.
///
/// What may change later are properties: the newest of the holds, the outcome, the time's zone.
public final class Thought {
  private final ReadOnlyObjectWrapper<DecisionRecord> record;
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(1);
  private final ReadOnlyObjectWrapper<Outcome> outcome;
  private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
  private final long since;
  private String summary;
  private String words = "";

  Thought(DecisionRecord record, Outcome outcome) {
    this.record = new ReadOnlyObjectWrapper<>(record);
    this.outcome = new ReadOnlyObjectWrapper<>(outcome);
    this.since = record.decision().time();
    this.summary = Story.line(record.decision().header().rationale());
  }

  /// Whether `next` only says once more what this says.
  boolean isRepeatedBy(DecisionRecord next) {
    return isHold()
        && next.decision() instanceof Decision.Hold
        && next.decision().instrument().equals(decision().instrument())
        && next.decision().header().proposer().equals(decision().header().proposer());
  }

  void repeat(DecisionRecord next) {
    summary = Story.line(next.decision().header().rationale());
    words = "";
    record.set(next);
    count.set(count.get() + 1);
  }

  void outcome(Outcome now) {
    if (!now.equals(outcome.get())) {
      outcome.set(now);
    }
  }

  void time(String text) {
    time.set(text);
  }

  boolean isHold() {
    return decision() instanceof Decision.Hold;
  }

  /// Whether any of its words has `text`, which is in lower case.
  boolean mentions(String text, ThoughtTexts texts) {
    if (words.isEmpty()) {
      Decision.Header header = decision().header();
      words =
          String.join(
                  "\n",
                  header.instrument().symbol(),
                  texts.action(decision().action()),
                  texts.proposer(header.proposer()),
                  Story.summary(header.rationale()),
                  String.join("\n", Story.part(header.rationale().saw())),
                  String.join("\n", Story.part(header.rationale().supporting())),
                  String.join("\n", Story.part(header.rationale().opposing())))
              .toLowerCase(Locale.ROOT);
    }
    return words.contains(text) || getOutcome().text().toLowerCase(Locale.ROOT).contains(text);
  }

  /// The reason in a few lines, fit to be shown.
  String summary() {
    return summary;
  }

  Decision decision() {
    return getRecord().decision();
  }

  /// Number of the newest decision of this line.
  public long sequence() {
    return getRecord().sequence();
  }

  /// Time of its first decision, epoch milliseconds.
  public long since() {
    return since;
  }

  /// The newest decision of this line.
  public ReadOnlyObjectProperty<DecisionRecord> recordProperty() {
    return record.getReadOnlyProperty();
  }

  public DecisionRecord getRecord() {
    return record.get();
  }

  /// How many decisions it stands for.
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  public int getCount() {
    return count.get();
  }

  public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  public Outcome getOutcome() {
    return outcome.get();
  }

  /// Of the newest decision, `HH:mm:ss`.
  public ReadOnlyStringProperty timeProperty() {
    return time.getReadOnlyProperty();
  }

  public String getTime() {
    return time.get();
  }
}
