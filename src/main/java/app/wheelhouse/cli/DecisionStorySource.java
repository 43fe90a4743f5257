package app.wheelhouse.cli;

import app.wheelhouse.ai.snapshot.SnapshotJson;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Evidence;
import java.util.Locale;

/// The part of a story that only decisions of models have: what they rest on.
final class DecisionStorySource {
  private DecisionStorySource() {}

  static void tell(DecisionFinding found, DecisionStory story) {
    story.say("trouble", found.trouble());
    Evidence evidence = found.evidence();
    if (evidence == null) {
      if (found.line().evidence() == null) {
        story.say("evidence", "none: this was not decided by a model");
      }
      return;
    }
    Evidence.Use use = evidence.use();
    story.say("evidence", evidence.id() + ", whole");
    story.say(
        "asked", MarketRow.time(evidence.time()) + trigger(evidence) + ", " + evidence.model());
    story.say("parameters", DecisionText.line(evidence.parameters()));
    story.say(
        "versions", "prompt " + evidence.promptVersion() + ", parser " + evidence.parserVersion());
    story.say(
        "answered",
        evidence.replies().isEmpty()
            ? "no reply came"
            : evidence.replies().size() == 1 ? "at once" : "after a repair");
    story.say("judgement", DecisionText.block(evidence.judgement()));
    Decision decision = found.line().decision();
    if (decision != null) {
      story.say("numbers", DecisionGrounding.sentence(decision, evidence));
    }
    story.say(
        "cost",
        use.promptTokens()
            + " tokens read, "
            + use.replyTokens()
            + " written, "
            + DecisionText.dollars(use.costMicros())
            + ", "
            + use.latencyMillis()
            + " ms"
            + (use.cached() ? ", an earlier reply was taken" : ""));
  }

  /// What made the desk ask; empty where the snapshot does not say.
  static String trigger(Evidence evidence) {
    try {
      return " for "
          + SnapshotJson.read(evidence.snapshot())
              .trigger()
              .name()
              .toLowerCase(Locale.ROOT)
              .replace('_', ' ');
    } catch (IllegalArgumentException unknown) {
      return "";
    }
  }

  static void prompt(Evidence evidence, DecisionStory story) {
    story.quote("system", evidence.system());
    story.quote("user", evidence.user());
  }

  static void raw(Evidence evidence, DecisionStory story) {
    for (int i = 0; i < evidence.replies().size(); i++) {
      story.quote("reply " + (i + 1), evidence.replies().get(i));
    }
  }
}
