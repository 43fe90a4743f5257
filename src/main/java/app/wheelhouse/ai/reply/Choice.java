package app.wheelhouse.ai.reply;

import app.wheelhouse.ai.reply.ParsedReply.Unusable;
import app.wheelhouse.ai.reply.ParsedReply.Usable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Picks the one answer among the objects of a reply, or says why there is none.
///
/// @param judged all of them, in order
record Choice(List<Judged> judged, ReplyRules rules) {
  ParsedReply made() {
    List<Judged> answers = judged.stream().filter(Judged::isAnswer).toList();
    return switch (answers.size()) {
      case 0 -> none();
      case 1 -> one(answers.getFirst());
      default ->
          Unusable.of(
              UnusableReason.SEVERAL_ANSWERS,
              "The reply holds " + answers.size() + " answers; one was asked for.");
    };
  }

  private ParsedReply one(Judged only) {
    int place = judged.indexOf(only);
    // The last word counts: what follows may take it back.
    boolean corrected =
        judged.subList(place + 1, judged.size()).stream().anyMatch(it -> it.chunk().isAttempt());
    boolean another = judged.subList(0, place).stream().anyMatch(it -> it.hidesAnswer(rules));
    ModelAnswer answer = only.reading().answer();
    if (corrected || another || answer == null) {
      return Unusable.of(
          UnusableReason.SEVERAL_ANSWERS,
          "The reply holds an answer and something else that looks like one.");
    }
    if (Thinking.holds(only.chunk(), judged.stream().map(Judged::chunk).toList())) {
      return Unusable.of(
          UnusableReason.ONLY_THOUGHT, "The only answer stands inside the model's thinking.");
    }
    if (only.chunk().isInList()) {
      return Unusable.of(
          UnusableReason.ARRAY, "The answer stands in a list; a single object was asked for.");
    }
    Problem problem = AnswerChecks.problem(answer, rules);
    return problem == null
        ? new Usable(answer, only.reading().notes())
        : unusable(problem, answer.instrument());
  }

  /// The last object that was meant as an answer says best what is wrong, else the last of all.
  private ParsedReply none() {
    Judged best = null;
    for (Judged candidate : judged) {
      if (best == null || candidate.chunk().isAttempt() || !best.chunk().isAttempt()) {
        best = candidate;
      }
    }
    Problem problem = best == null ? null : best.reading().problem();
    return best == null || problem == null
        ? Unusable.of(UnusableReason.NO_OBJECT, "There is no JSON object in the reply.")
        : unusable(problem, best.reading().instrument());
  }

  private Unusable unusable(Problem problem, @Nullable String instrument) {
    return Unusable.of(problem.reason(), problem.sentence())
        .about(instrument != null && rules.allows(instrument) ? instrument : null);
  }
}
