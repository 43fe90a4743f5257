package app.wheelhouse.store;

import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.order.Side;
import java.util.List;
import java.util.SplittableRandom;

/// Seeded decisions of every kind.
final class RandomDecisions {
  private final SplittableRandom random;
  private final RandomEntries values;

  RandomDecisions(SplittableRandom random, RandomEntries values) {
    this.random = random;
    this.values = values;
  }

  DecisionRecord next() {
    return new DecisionRecord(random.nextLong(1, 1 << 20), decision(), disposition());
  }

  private Decision decision() {
    Decision.Header header = header();
    return switch (random.nextInt(5)) {
      case 0 ->
          new Decision.Open(
              header,
              values.pick(Side.values()),
              values.maybe(values.price()),
              values.maybe(values.price()),
              values.maybe(values.price()),
              values.maybe(random.nextDouble()),
              values.maybe(random.nextInt(1, 40)));
      case 1 -> new Decision.Increase(header, random.nextDouble());
      case 2 -> new Decision.Reduce(header, random.nextInt(1, 100));
      case 3 -> new Decision.Close(header);
      default -> new Decision.Hold(header);
    };
  }

  private Decision.Header header() {
    return new Decision.Header(
        new Proposer(values.pick(Proposer.Kind.values()), values.text()),
        values.instrument(),
        values.time(),
        new Confidence(random.nextDouble()),
        new Rationale(
            values.text(),
            List.of(values.text(), values.text()),
            List.of(),
            List.of(values.text()),
            List.of(values.text())),
        values.maybe(backing()));
  }

  private Backing backing() {
    return new Backing(
        values.text(),
        random.nextDouble(100_000),
        values.maybe(new Confidence(random.nextDouble())),
        random.nextInt(1, 11),
        random.nextDouble(),
        values.maybe(values.text()));
  }

  private DecisionRecord.Disposition disposition() {
    return switch (random.nextInt(4)) {
      case 0 -> new DecisionRecord.Held();
      case 1 -> new DecisionRecord.Ignored(values.text());
      case 2 -> new DecisionRecord.Denied("confidence", values.text());
      default -> new DecisionRecord.Acted(List.of(values.orderId(), values.orderId()));
    };
  }
}
