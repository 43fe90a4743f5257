package app.wheelhouse.ai.grounding;

import app.wheelhouse.ai.snapshot.Field;
import app.wheelhouse.ai.snapshot.Section;
import app.wheelhouse.ai.snapshot.Snapshot;
import app.wheelhouse.ai.snapshot.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// All numbers of a snapshot, also those inside its sentences (a headline, a plan).
final class SnapshotFacts {
  static final String PRICE = "price";

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,30}(?:\\.\\d{1,30})?");
  private static final int MOST = 20_000;
  private static final int LONGEST_SENTENCE = 1_000;
  private static final int LONGEST_ROW_NAME = 24;

  private final List<Fact> facts = new ArrayList<>();
  private final Set<String> symbols = new HashSet<>();

  private SnapshotFacts() {}

  static List<Fact> of(Snapshot snapshot) {
    SnapshotFacts found = new SnapshotFacts();
    found.symbols.add(snapshot.subject().symbol().toLowerCase(Locale.ROOT));
    for (Section section : snapshot.sections()) {
      found.add(section);
    }
    if (snapshot.price() > 0) {
      String shown = Double.toString(snapshot.price());
      found.number(PRICE, "last price", shown, "USDC", Words.termsOf("last price"), Set.of(), true);
    }
    return found.facts;
  }

  private void add(Section section) {
    Set<String> title = Words.termsOf(section.title() + " " + section.id());
    for (Field field : section.fields()) {
      Set<String> words = Words.termsOf(field.label() + " " + field.path());
      add(field.path(), field.label(), field.value(), field.unit(), words, title);
    }
    for (Table table : section.tables()) {
      add(table, title);
    }
  }

  private void add(Table table, Set<String> title) {
    Set<String> named = new HashSet<>(title);
    named.addAll(Words.termsOf(table.title() + " " + table.path()));
    List<Set<String>> columns = table.columns().stream().map(Words::termsOf).toList();
    for (int r = 0; r < table.rows().size(); r++) {
      List<String> row = table.rows().get(r);
      Set<String> which = new HashSet<>(named);
      for (String cell : row) {
        if (cell.length() <= LONGEST_ROW_NAME && !NUMBER.matcher(cell).matches()) {
          which.addAll(Words.termsOf(cell));
        }
      }
      for (int c = 0; c < Math.min(row.size(), columns.size()); c++) {
        String column = table.columns().get(c);
        String path = table.path() + "[" + r + "]." + column;
        String unit = column.endsWith("Percent") ? "%" : "";
        cell(path, table.title() + ": " + column, row.get(c), unit, columns.get(c), which);
      }
    }
  }

  private void add(
      String path, String label, String value, String unit, Set<String> words, Set<String> which) {
    int dot = path.indexOf('.');
    String first = dot > 0 ? path.substring(0, dot) : path;
    if (first.equals(first.toUpperCase(Locale.ROOT))) {
      symbols.add(first.toLowerCase(Locale.ROOT));
    }
    if (NUMBER.matcher(value).matches()) {
      number(path, label, value, unit, words, which, true);
    } else {
      sentence(path, label, value, words, which);
    }
  }

  private void cell(
      String path, String label, String value, String unit, Set<String> words, Set<String> which) {
    if (NUMBER.matcher(value).matches()) {
      number(path, label, value, unit, words, which, false);
    } else {
      sentence(path, label, value, words, which);
    }
  }

  private void sentence(
      String path, String label, String value, Set<String> words, Set<String> which) {
    char[] masked = Mask.of(value, Math.min(value.length(), LONGEST_SENTENCE));
    Set<String> concepts = null;
    for (NumberToken token : NumberScanner.of(masked, 0, masked.length, false)) {
      if (token.trivial().isEmpty() && facts.size() < MOST) {
        if (concepts == null) {
          concepts = new HashSet<>(words);
          concepts.addAll(Words.termsOf(new String(masked)));
        }
        add(new Draft(path, label, value, "", token.value(), token.unit(), concepts, which, false));
      }
    }
  }

  private void number(
      String path,
      String label,
      String value,
      String unit,
      Set<String> words,
      Set<String> which,
      boolean single) {
    double parsed = Double.parseDouble(value);
    add(new Draft(path, label, value, unit, parsed, NumberUnit.of(unit), words, which, single));
  }

  /// Instruments and timeframes say which one, not what.
  private void add(Draft draft) {
    if (facts.size() >= MOST) {
      return;
    }
    Set<String> concepts = new HashSet<>();
    Set<String> qualifiers = new HashSet<>(draft.which);
    for (String word : draft.words) {
      (symbols.contains(word) || Words.isTimeframe(word) ? qualifiers : concepts).add(word);
    }
    Set<String> mine = new HashSet<>(qualifiers);
    mine.retainAll(symbols);
    Set<String> frames = new HashSet<>(qualifiers);
    frames.removeIf(word -> !Scope.isFrame(word));
    facts.add(
        new Fact(
            Fact.Kind.SNAPSHOT,
            draft.path,
            draft.label,
            draft.shown,
            draft.unitText,
            draft.value,
            draft.unit,
            concepts,
            qualifiers,
            mine,
            frames,
            draft.single));
  }

  /// A fact whose words are not sorted yet.
  private record Draft(
      String path,
      String label,
      String shown,
      String unitText,
      double value,
      NumberUnit unit,
      Set<String> words,
      Set<String> which,
      boolean single) {}
}
