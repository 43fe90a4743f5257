package app.wheelhouse.ui.prompt;

import app.wheelhouse.ai.prompt.PromptWriter;
import app.wheelhouse.ai.snapshot.SectionKind;
import app.wheelhouse.setting.AiSettings;
import app.wheelhouse.setting.Settings;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// What the model is shown; a switch acts on the setting at once.
final class SectionSwitches {
  private final Settings settings;
  private final PromptWords words;
  private final List<SectionSwitch> all =
      PromptWriter.optionalSections().stream().map(SectionSwitch::new).toList();
  private final Runnable unfollow;
  private boolean following;

  SectionSwitches(Settings settings, PromptWords words) {
    this.settings = settings;
    this.words = words;
    unfollow = settings.follow(AiSettings.PROMPT_OFF, this::follow);
    all.forEach(each -> each.onProperty().subscribe((_, _) -> switched()));
  }

  private void follow(String off) {
    following = true;
    SortedSet<String> ids = AiSettings.sections(off);
    all.forEach(each -> each.onProperty().set(!ids.contains(each.kind().id())));
    following = false;
  }

  private void switched() {
    if (!following) {
      settings.set(AiSettings.PROMPT_OFF, String.join(",", off()));
    }
  }

  /// The ids of what is not shown.
  SortedSet<String> off() {
    SortedSet<String> off = new TreeSet<>();
    for (SectionSwitch each : all) {
      if (!each.onProperty().get()) {
        off.add(each.kind().id());
      }
    }
    return off;
  }

  /// @param tokens of each section by its id; none while unknown
  void costs(SortedMap<String, Integer> tokens) {
    for (SectionSwitch each : all) {
      Integer cost = tokens.get(each.kind().id());
      each.cost(cost == null ? "" : words.filled("tokens", PromptWords.count(cost)));
    }
  }

  /// Those that may be switched off, in the order of the prompt.
  List<SectionSwitch> all() {
    return all;
  }

  /// The others, for the trader: `what the gate allows, the market in question`.
  static String always() {
    return String.join(
        ", ",
        List.of(SectionKind.values()).stream()
            .filter(kind -> !kind.isOptional())
            .map(SectionKind::words)
            .toList());
  }

  void close() {
    unfollow.run();
  }
}
