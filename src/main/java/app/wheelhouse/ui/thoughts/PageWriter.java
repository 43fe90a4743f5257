package app.wheelhouse.ui.thoughts;

import app.wheelhouse.ai.snapshot.Field;
import app.wheelhouse.ai.snapshot.Section;
import app.wheelhouse.ai.snapshot.Snapshot;
import app.wheelhouse.ai.snapshot.SnapshotJson;
import app.wheelhouse.ai.snapshot.Table;
import app.wheelhouse.domain.decision.Evidence;
import java.util.ArrayList;
import java.util.List;

/// Makes pages of what a decision rests on: prompt, each reply, snapshot, judgement.
final class PageWriter {
  private final ThoughtTexts texts;

  PageWriter(ThoughtTexts texts) {
    this.texts = texts;
  }

  List<Page> of(Evidence evidence) {
    List<Page> pages = new ArrayList<>();
    pages.add(
        Page.of(
            texts.get("page.prompt"),
            texts.get("page.system")
                + "\n"
                + evidence.system()
                + "\n\n"
                + texts.get("page.user")
                + "\n"
                + evidence.user(),
            texts));
    List<String> replies = evidence.replies();
    if (replies.isEmpty()) {
      pages.add(new Page(texts.get("page.reply"), "", "", texts.get("page.noreply")));
    }
    for (int i = 0; i < replies.size(); i++) {
      String title =
          replies.size() == 1 ? texts.get("page.reply") : texts.filled("page.reply.number", i + 1);
      pages.add(Page.of(title, replies.get(i), texts));
    }
    pages.add(
        Page.of(
            texts.get("page.snapshot"), readable(evidence.snapshot()), evidence.snapshot(), texts));
    pages.add(
        Page.of(
            texts.get("page.judgement"),
            evidence.judgement()
                + "\n"
                + texts.get("page.parameters")
                + "\n"
                + evidence.parameters(),
            texts));
    return pages;
  }

  /// The snapshot with a line a fact; as it is where it is of another version.
  private static String readable(String json) {
    try {
      Snapshot snapshot = SnapshotJson.read(json);
      StringBuilder text = new StringBuilder(json.length());
      for (Section section : snapshot.sections()) {
        text.append(text.isEmpty() ? "" : "\n").append("# ").append(section.title()).append('\n');
        for (Field field : section.fields()) {
          text.append(field.path())
              .append("  ")
              .append(field.label())
              .append(": ")
              .append(field.value())
              .append(field.unit().isEmpty() ? "" : " " + field.unit())
              .append('\n');
        }
        section.tables().forEach(table -> table(text, table));
      }
      return text.toString();
    } catch (IllegalArgumentException other) {
      return json;
    }
  }

  private static void table(StringBuilder text, Table table) {
    text.append(table.path()).append("  ").append(table.title()).append('\n');
    text.append("  ").append(String.join(" | ", table.columns())).append('\n');
    table.rows().forEach(row -> text.append("  ").append(String.join(" | ", row)).append('\n'));
  }
}
