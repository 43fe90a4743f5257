package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.store.EvidenceBook;
import app.wheelhouse.store.EvidenceCodec;
import app.wheelhouse.store.EvidenceFailure;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes decisions with their features and outcomes to a file for training, or with all that they
/// rest on for a session to take its answers from. One piece of evidence is in memory at a time.
final class DecisionExport {
  /// Forms of the file.
  enum Format {
    /// A row a decision, with features.
    CSV,
    /// A JSON object an ask, with everything; `run --advisor recorded:FILE` reads it.
    JSONL,
    /// Not written.
    PARQUET
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final EvidenceBook book;
  private final List<DecisionLine> lines;
  private final SortedMap<String, String> troubles = new TreeMap<>();

  DecisionExport(EvidenceBook book, List<DecisionLine> lines) {
    this.book = book;
    this.lines = lines;
  }

  /// @throws BadInput for Parquet
  void write(Format format, Consumer<String> line) throws BadInput {
    switch (format) {
      case CSV -> csv(line);
      case JSONL -> jsonl(line);
      case PARQUET -> throw noParquet();
    }
  }

  private static BadInput noParquet() {
    return new BadInput(
        "Parquet is not written: it needs a library larger than Wheelhouse. Export --format csv;"
            + " most tools that read Parquet read that, or turn it into Parquet");
  }

  /// Writes a file, over what is there.
  ///
  /// @return how many lines it has
  /// @throws BadInput when it cannot be written, and for Parquet
  long write(Format format, Path file) throws BadInput {
    if (format == Format.PARQUET) {
      throw noParquet();
    }
    long[] count = new long[1];
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      write(
          format,
          line -> {
            try {
              writer.write(line + "\n");
              count[0]++;
            } catch (IOException failed) {
              throw new UncheckedIOException(failed);
            }
          });
    } catch (IOException | UncheckedIOException failed) {
      throw new BadInput(
          file + " cannot be written; check that the folder is there and the disk has room");
    }
    return count[0];
  }

  /// Sentences about evidence that could not be used, one a piece.
  List<String> notes() {
    return new ArrayList<>(troubles.values());
  }

  private void csv(Consumer<String> out) {
    SortedSet<String> names = new TreeSet<>();
    for (DecisionLine line : lines) {
      Evidence evidence = evidence(line);
      if (evidence != null) {
        names.addAll(DecisionFeatures.of(evidence).keySet());
      }
    }
    out.accept(DecisionCsv.header(names));
    for (DecisionLine line : lines) {
      Evidence evidence = evidence(line);
      out.accept(
          DecisionCsv.row(
              line,
              evidence,
              names,
              evidence == null ? new TreeMap<>() : DecisionFeatures.of(evidence)));
    }
  }

  private void jsonl(Consumer<String> out) {
    for (DecisionLine line : lines) {
      Evidence evidence = evidence(line);
      if (evidence != null) {
        out.accept(object(line, evidence));
      }
    }
  }

  /// The evidence as it is kept, and behind it what became of it.
  private static String object(DecisionLine line, Evidence evidence) {
    String source = new String(EvidenceCodec.encode(evidence), StandardCharsets.UTF_8);
    ObjectNode more = JSON.createObjectNode();
    ObjectNode became = DecisionJson.row(DecisionRows.exact(line));
    Decision decision = line.decision();
    if (decision != null) {
      DecisionJson.proposal(became.putObject("proposal"), decision);
      DecisionJson.rationale(became.putObject("rationale"), decision.header().rationale());
    }
    more.set("decision", became);
    ObjectNode features = more.putObject("features");
    DecisionFeatures.of(evidence).forEach(features::put);
    return source.substring(0, source.length() - 1)
        + ","
        + JSON.writeValueAsString(more).substring(1);
  }

  private @Nullable Evidence evidence(DecisionLine line) {
    String id = line.evidence();
    if (id == null) {
      return null;
    }
    try {
      Evidence found = book.find(id).orElse(null);
      if (found == null) {
        troubles.put(id, "The evidence " + id + " is not kept here.");
      }
      return found;
    } catch (EvidenceFailure unusable) {
      troubles.put(id, String.valueOf(unusable.getMessage()));
      return null;
    }
  }
}
