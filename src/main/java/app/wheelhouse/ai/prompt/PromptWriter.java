package app.wheelhouse.ai.prompt;

import app.wheelhouse.ai.snapshot.SectionKind;
import app.wheelhouse.ai.snapshot.Snapshot;
import app.wheelhouse.ai.snapshot.SnapshotHash;
import java.util.ArrayList;
import java.util.List;

/// Makes a prompt of a snapshot: the same snapshot and settings give the same bytes.
///
/// When it is too long, whole sections go, the highest priority number first; a long table is first
/// shortened to its newest 20 rows. What must stay stays, even over the budget.
public final class PromptWriter {
  private PromptWriter() {}

  public static Prompt write(Snapshot snapshot, PromptSettings settings) {
    Fence fence = Fence.of(SnapshotHash.of(snapshot));
    String system = system(settings);
    int systemTokens = Tokens.estimate(system);
    Shown shown = Shown.of(snapshot.sections(), settings.offSections());
    while (true) {
      String user = UserText.of(snapshot, fence, shown.sections(), shown.leftOut());
      int tokens = systemTokens + Tokens.estimate(user);
      Shown shorter = tokens <= settings.budgetTokens() ? null : shown.shorter();
      if (shorter == null) {
        return new Prompt(system, user, shown.leftOut(), tokens);
      }
      shown = shorter;
    }
  }

  /// The trader's texts first, the fixed rules last: the last word is the desk's.
  private static String system(PromptSettings settings) {
    List<String> parts = new ArrayList<>();
    parts.add(settings.text(PromptTexts.ROLE));
    add(parts, "# How this trader trades", settings.text(PromptTexts.STRATEGY));
    add(parts, "# How to write", settings.text(PromptTexts.STYLE));
    add(parts, "# Further wishes of this trader", settings.custom());
    parts.add(Contract.TEXT);
    parts.removeIf(String::isEmpty);
    return String.join("\n\n", parts);
  }

  private static void add(List<String> parts, String heading, String text) {
    if (!text.isEmpty()) {
      parts.add(heading + "\n" + text);
    }
  }

  /// For the settings page: what may be switched off, in the order of the prompt.
  public static List<SectionKind> optionalSections() {
    return List.of(SectionKind.values()).stream().filter(SectionKind::isOptional).toList();
  }
}
