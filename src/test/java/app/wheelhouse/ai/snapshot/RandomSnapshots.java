package app.wheelhouse.ai.snapshot;

import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Snapshots of any content: odd characters, empty texts, many rows.
public final class RandomSnapshots {
  private static final String ODD =
      "aZ09 .,:;\"'\\/{}[]<>#|`\n\r"
          + "\t\u0000\u001b\u007f\u0085\u2028\u202e\u200bäß€漢\ud83d\ude00\ud800";

  private RandomSnapshots() {}

  public static Snapshot of(RandomGenerator random) {
    List<Section> sections = new ArrayList<>();
    for (SectionKind kind : SectionKind.values()) {
      if (kind.priority() == 1 || random.nextInt(4) > 0) {
        sections.add(section(kind, random));
      }
    }
    double price = random.nextInt(8) == 0 ? Double.NaN : random.nextDouble() * 1e5;
    TriggerReason[] reasons = TriggerReason.values();
    return new Snapshot(
        Snapshot.VERSION,
        random.nextLong(4_000_000_000_000L),
        InstrumentId.hyperliquid("COIN" + random.nextInt(9)),
        reasons[random.nextInt(reasons.length)],
        price,
        sections);
  }

  private static Section section(SectionKind kind, RandomGenerator random) {
    List<Field> fields = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      fields.add(
          new Field(
              kind.id() + "." + i,
              text(random, 12),
              text(random, 60),
              random.nextBoolean() ? "%" : ""));
    }
    List<Table> tables = new ArrayList<>();
    if (random.nextBoolean()) {
      List<List<String>> rows = new ArrayList<>();
      for (int i = random.nextInt(60); i > 0; i--) {
        rows.add(List.of(text(random, 20), Double.toString(random.nextDouble() * 1e5)));
      }
      tables.add(new Table(kind.id(), text(random, 20), List.of("a", "b"), rows));
    }
    return new Section(kind.id(), text(random, 30), kind.priority(), fields, tables);
  }

  private static String text(RandomGenerator random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(ODD.charAt(random.nextInt(ODD.length())));
    }
    return text.toString();
  }
}
