package app.wheelhouse.cli;

import app.wheelhouse.ai.grounding.Claim;
import app.wheelhouse.ai.grounding.Grounding;
import app.wheelhouse.ai.grounding.GroundingReport;
import app.wheelhouse.ai.grounding.OwnFigures;
import app.wheelhouse.ai.grounding.Status;
import app.wheelhouse.ai.snapshot.SnapshotJson;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Evidence;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;

/// Where the numbers of a rationale come from.
final class DecisionGrounding {
  private DecisionGrounding() {}

  /// Empty where the snapshot cannot be read.
  private static Optional<GroundingReport> report(Decision decision, Evidence evidence) {
    try {
      return Optional.of(
          Grounding.of(
              decision.header().rationale().summary(),
              SnapshotJson.read(evidence.snapshot()),
              OwnFigures.of(decision)));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /// How many have a source, and which have none; empty where there are none.
  static String sentence(Decision decision, Evidence evidence) {
    GroundingReport report = report(decision, evidence).orElse(null);
    if (report == null || report.claims().isEmpty()) {
      return "";
    }
    List<String> without =
        report.claims().stream()
            .filter(claim -> claim.status() instanceof Status.Ungrounded)
            .map(claim -> DecisionText.line(claim.text()))
            .toList();
    int sourced = report.grounded() + report.derived() + report.own();
    String counted =
        sourced + " of " + (sourced + report.ungrounded()) + " that claim something have a source";
    return without.isEmpty()
        ? counted
        : counted + "; not shown to the model: " + String.join(", ", without);
  }

  /// Every number with its source.
  static void json(ArrayNode array, Decision decision, Evidence evidence) {
    report(decision, evidence)
        .ifPresent(report -> {
          for (Claim claim : report.claims()) {
            array
                .addObject()
                .put("text", claim.text())
                .put("start", claim.start())
                .put("status", word(claim.status()))
                .put("source", source(claim.status()));
          }
        });
  }

  private static String word(Status status) {
    return switch (status) {
      case Status.Grounded _ -> "grounded";
      case Status.Derived _ -> "derived";
      case Status.Own _ -> "own";
      case Status.Trivial _ -> "trivial";
      case Status.Ungrounded _ -> "ungrounded";
    };
  }

  private static String source(Status status) {
    return switch (status) {
      case Status.Grounded fact -> fact.path();
      case Status.Derived derived -> derived.formula();
      case Status.Own own -> own.what();
      case Status.Trivial trivial -> trivial.why();
      case Status.Ungrounded _ -> "";
    };
  }
}
