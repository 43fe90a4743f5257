package app.wheelhouse.ui.thoughts;

import java.util.List;
import java.util.StringJoiner;

/// A decision as plain text, for the clipboard.
final class StoryText {
  private final ThoughtTexts texts;

  StoryText(ThoughtTexts texts) {
    this.texts = texts;
  }

  String of(ThoughtDetail detail) {
    StringJoiner text = new StringJoiner("\n");
    Thought thought = detail.thought();
    if (thought != null) {
      text.add(
          thought.decision().instrument().symbol()
              + " "
              + texts.action(thought.decision().action())
              + " "
              + detail.sure());
      text.add(detail.by());
      text.add("");
      text.add(Story.summary(thought.decision().header().rationale()));
    }
    figures(text, texts.get("proposed"), detail.proposed());
    String outcome = detail.outcome().text();
    part(
        text,
        texts.get("outcome"),
        List.of(outcome.isEmpty() ? texts.get("held") : outcome, detail.ending()));
    figures(text, texts.get("orders"), detail.orders());
    detail.parts().forEach(part -> part(text, part.heading(), part.sentences()));
    for (ThoughtDetail.Check check : detail.checks()) {
      text.add(
          texts.word("check", check.outcome()) + " " + check.layer() + ": " + check.sentence());
    }
    text.add(detail.note());
    return text.toString().strip();
  }

  private static void figures(
      StringJoiner text, String heading, List<ThoughtDetail.Figure> figures) {
    part(
        text,
        heading,
        figures.stream().map(figure -> figure.name() + ": " + figure.value()).toList());
  }

  private static void part(StringJoiner text, String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      text.add("");
      text.add(heading);
      lines.stream().filter(line -> !line.isEmpty()).forEach(line -> text.add("- " + line));
    }
  }
}
