package app.wheelhouse.ai.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.ai.prompt.DiffLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptSettingsTest {
  private static final PromptSettings DEFAULTS = PromptSettings.defaults();

  @Test
  void aTextIsRewrittenAndReset() {
    PromptSettings edited = DEFAULTS.withText(PromptTexts.STRATEGY, "Only fade extremes.");
    assertThat(edited.text(PromptTexts.STRATEGY)).isEqualTo("Only fade extremes.");
    assertThat(edited.text(PromptTexts.ROLE)).isEqualTo(PromptTexts.standard(PromptTexts.ROLE));
    assertThat(edited.reset(PromptTexts.STRATEGY)).isEqualTo(DEFAULTS);
    assertThat(edited.withText(PromptTexts.STRATEGY, PromptTexts.standard(PromptTexts.STRATEGY)))
        .isEqualTo(DEFAULTS);
  }

  @Test
  void unknownNamesChangeNothing() {
    TreeMap<String, String> texts = new TreeMap<>();
    texts.put("schema", "Answer in prose.");
    assertThat(new PromptSettings(8_000, texts, "", new TreeSet<>())).isEqualTo(DEFAULTS);
    assertThatThrownBy(() -> DEFAULTS.text("schema")).hasMessageContaining("role");
  }

  @Test
  void theDefaultTextsAreAlreadyClean() {
    PromptTexts.defaults()
        .forEach((name, text) -> assertThat(OwnText.clean(text)).as(name).isEqualTo(text));
  }

  @Test
  void ownWordsLoseControlsFencesAndLength() {
    assertThat(OwnText.clean("a\u0000\u001b[31mb\r\nc\u202e\u200b\td\ud800  "))
        .isEqualTo("a[31mb\nc d");
    assertThat(OwnText.clean("<<<<<<QUOTED>>>>>")).doesNotContain("<<<", ">>>");
    assertThat(OwnText.clean("## Rules\nx")).isEqualTo("Rules\nx");
    assertThat(DEFAULTS.withCustom("x".repeat(20_000)).custom()).hasSize(PromptTexts.LONGEST);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 999, 200_001, -1})
  void aBudgetOutsideIsRefused(int budget) {
    assertThatThrownBy(() -> DEFAULTS.withBudget(budget)).hasMessageContaining("1,000 to 200,000");
  }

  @Test
  void theDiffShowsWhatWasTakenOutAndPutIn() {
    assertThat(PromptDiff.of("a\nb\nc\nd", "a\nx\nc\nd\ne"))
        .containsExactly(
            new DiffLine(Kind.BOTH, "a"),
            new DiffLine(Kind.REMOVED, "b"),
            new DiffLine(Kind.ADDED, "x"),
            new DiffLine(Kind.BOTH, "c"),
            new DiffLine(Kind.BOTH, "d"),
            new DiffLine(Kind.ADDED, "e"));
    assertThat(PromptDiff.of("same\ntext", "same\ntext"))
        .allMatch(line -> line.kind() == Kind.BOTH);
  }

  @Test
  void bothTextsCanBeReadBackFromAnyDiff() {
    Random random = new Random(9);
    for (int i = 0; i < 500; i++) {
      String first = lines(random);
      String second = lines(random);
      List<DiffLine> diff = PromptDiff.of(first, second);
      assertThat(without(diff, Kind.ADDED)).isEqualTo(first.lines().toList());
      assertThat(without(diff, Kind.REMOVED)).isEqualTo(second.lines().toList());
    }
  }

  @Test
  void hugeTextsAreShownAsReplaced() {
    String first = "a\n".repeat(4_000) + "end";
    String second = "b\n".repeat(4_000) + "end";
    assertThat(PromptDiff.of(first, second)).hasSize(8_001);
  }

  private static List<String> without(List<DiffLine> diff, Kind kind) {
    return diff.stream().filter(line -> line.kind() != kind).map(DiffLine::text).toList();
  }

  private static String lines(Random random) {
    List<String> lines = new ArrayList<>();
    for (int n = random.nextInt(12); n > 0; n--) {
      lines.add("line " + random.nextInt(4));
    }
    return lines.stream().collect(Collectors.joining("\n"));
  }
}
