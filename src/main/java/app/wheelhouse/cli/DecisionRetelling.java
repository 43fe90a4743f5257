package app.wheelhouse.cli;

import app.wheelhouse.ai.prompt.DiffLine;
import app.wheelhouse.ai.prompt.PromptDiff;
import app.wheelhouse.desk.BadInput;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.decision.Retold;
import app.wheelhouse.store.EvidenceBook;
import app.wheelhouse.store.EvidenceFailure;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Says decisions again and compares them with what was kept.
final class DecisionRetelling {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final EvidenceBook book;
  private final DecisionReplay replay;
  private final PrintWriter out;

  DecisionRetelling(EvidenceBook book, DecisionReplay replay, PrintWriter out) {
    this.book = book;
    this.replay = replay;
    this.out = out;
  }

  /// Compares to the byte.
  ///
  /// @return true when all are equal
  boolean compare(List<String> ids, boolean json) {
    ObjectNode report = JSON.createObjectNode();
    ArrayNode differences = JSON.createArrayNode();
    int same = 0;
    for (String id : ids) {
      Optional<String> trouble = differs(id, differences);
      if (trouble.isEmpty()) {
        same++;
      } else if (!json) {
        out.println(DecisionText.shortId(id) + ": " + trouble.get());
      }
    }
    if (json) {
      report.put("checked", ids.size()).put("same", same).set("differences", differences);
      out.println(JSON.writeValueAsString(report));
    } else {
      out.println(summary(ids.size(), same));
    }
    return same == ids.size();
  }

  private static String summary(int all, int same) {
    if (all == 0) {
      return "There is no evidence here to replay.";
    }
    return same == all
        ? "Said again to the byte: "
            + (all == 1 ? "the decision" : "all " + all + " decisions")
            + "."
        : "Said again to the byte: " + same + " of " + all + " decisions.";
  }

  /// What is wrong with it; empty when it is equal.
  private Optional<String> differs(String id, ArrayNode differences) {
    try {
      Evidence evidence =
          book.find(id).orElseThrow(() -> new BadInput("There is no evidence " + id + " here"));
      Retold told = replay.retell(evidence, DecisionReplay.Change.NONE).told();
      Optional<DecisionComparison> difference = DecisionComparison.of(evidence, told);
      difference.ifPresent(each ->
          differences
              .addObject()
              .put("id", id)
              .put("part", each.part())
              .put("at", each.at())
              .put("line", each.line())
              .put("kept", each.kept())
              .put("now", each.now()));
      return difference.map(DecisionComparison::sentence);
    } catch (EvidenceFailure | BadInput unusable) {
      String trouble = String.valueOf(unusable.getMessage());
      differences.addObject().put("id", id).put("trouble", trouble);
      return Optional.of(trouble);
    }
  }

  /// Shows what another level, prompt or model makes of a decision.
  void change(Evidence evidence, DecisionReplay.Change change, boolean json) throws BadInput {
    DecisionReplay.Answer answer = replay.retell(evidence, change);
    Retold told = answer.told();
    if (json) {
      ObjectNode report = JSON.createObjectNode();
      report
          .put("id", evidence.id())
          .put("same", told.isSame(evidence))
          .put("system", told.system())
          .put("user", told.user())
          .put("judgement", told.judgement())
          .put("keptJudgement", evidence.judgement());
      ArrayNode replies = report.putArray("replies");
      answer.replies().forEach(replies::add);
      out.println(JSON.writeValueAsString(report));
      return;
    }
    difference("system", evidence.system(), told.system());
    difference("user", evidence.user(), told.user());
    difference("reply", String.join("\n", evidence.replies()), String.join("\n", answer.replies()));
    difference("judgement", evidence.judgement(), told.judgement());
  }

  private void difference(String part, String kept, String now) {
    if (kept.equals(now)) {
      out.println(part + ": the same");
      return;
    }
    out.println(part + ":");
    for (DiffLine line : PromptDiff.of(kept, now)) {
      switch (line.kind()) {
        case REMOVED -> out.println("- " + DecisionText.exact(line.text()));
        case ADDED -> out.println("+ " + DecisionText.exact(line.text()));
        case BOTH -> {}
      }
    }
  }
}
