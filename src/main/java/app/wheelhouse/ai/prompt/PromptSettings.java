package app.wheelhouse.ai.prompt;

import app.wheelhouse.ai.snapshot.SectionKind;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// How the trader wants the prompt; only what differs from the defaults.
///
/// Texts are cleaned and cut to [PromptTexts#LONGEST]; names and sections that do not exist, texts
/// equal to their default and sections that must stay are dropped, so that equal prompts come of
/// equal settings.
///
/// @param budgetTokens most tokens of the whole prompt by our estimate, 1,000 to 200,000
/// @param sectionTexts rewritten texts by the names of [PromptTexts]
/// @param custom further instructions of the trader; empty for none
/// @param offSections ids of sections that are not shown, see [SectionKind]
public record PromptSettings(
    int budgetTokens,
    SortedMap<String, String> sectionTexts,
    String custom,
    SortedSet<String> offSections) {
  public static final int DEFAULT_BUDGET = 8_000;
  public static final int LEAST_BUDGET = 1_000;
  public static final int MOST_BUDGET = 200_000;

  private static final PromptSettings DEFAULTS =
      new PromptSettings(DEFAULT_BUDGET, new TreeMap<>(), "", new TreeSet<>());

  /// @throws IllegalArgumentException when the budget is out of its range
  public PromptSettings {
    if (budgetTokens < LEAST_BUDGET || budgetTokens > MOST_BUDGET) {
      throw new IllegalArgumentException(
          "Choose a budget of 1,000 to 200,000 tokens, not " + budgetTokens);
    }
    SortedMap<String, String> texts = new TreeMap<>();
    sectionTexts.forEach((name, text) -> {
      String standard = PromptTexts.defaults().get(name);
      String clean = OwnText.clean(text);
      if (standard != null && !clean.equals(standard)) {
        texts.put(name, clean);
      }
    });
    sectionTexts = Collections.unmodifiableSortedMap(texts);
    custom = OwnText.clean(custom);
    SortedSet<String> off = new TreeSet<>();
    for (String id : offSections) {
      if (SectionKind.of(id).filter(SectionKind::isOptional).isPresent()) {
        off.add(id);
      }
    }
    offSections = Collections.unmodifiableSortedSet(off);
  }

  public static PromptSettings defaults() {
    return DEFAULTS;
  }

  /// The text as it is used: the rewritten one or the default.
  ///
  /// @throws IllegalArgumentException when there is no text of that name
  public String text(String name) {
    String standard = PromptTexts.standard(name);
    return sectionTexts.getOrDefault(name, standard);
  }

  /// With one text rewritten.
  public PromptSettings withText(String name, String text) {
    SortedMap<String, String> texts = new TreeMap<>(sectionTexts);
    texts.put(name, text);
    return new PromptSettings(budgetTokens, texts, custom, offSections);
  }

  /// With one text as it was delivered.
  public PromptSettings reset(String name) {
    SortedMap<String, String> texts = new TreeMap<>(sectionTexts);
    texts.remove(name);
    return new PromptSettings(budgetTokens, texts, custom, offSections);
  }

  public PromptSettings withCustom(String text) {
    return new PromptSettings(budgetTokens, sectionTexts, text, offSections);
  }

  public PromptSettings withBudget(int tokens) {
    return new PromptSettings(tokens, sectionTexts, custom, offSections);
  }

  public PromptSettings without(SortedSet<String> sections) {
    return new PromptSettings(budgetTokens, sectionTexts, custom, sections);
  }
}
