package app.wheelhouse.ui.thoughts;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.decision.Retold;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PapersTest {
  private final ViewLoader loader = new ViewLoader(Locale.ENGLISH);
  private final ThoughtTexts texts = new ThoughtTexts(loader.texts());
  private final AiTrial trial = new AiTrial();
  private final ThoughtsViewModel viewModel = AiTrial.viewModel(loader, trial);
  private final Papers papers = viewModel.papers();

  @Test
  void hasAPageForEachPart() {
    show();

    assertThat(papers.pages())
        .extracting(Page::title)
        .containsExactly("Prompt", "Reply", "Snapshot", "Judgement");
    assertThat(page("Prompt").shown()).contains("You never trade.").contains("ETH is at 4310.0.");
    assertThat(page("Reply").raw()).isEqualTo("{\"action\":\"open_long\",\"confidence\":0.8}");
    assertThat(page("Snapshot").shown()).contains("ETH.1h.rsi14  RSI: 58.3");
    assertThat(page("Snapshot").raw()).startsWith("{\"version\":");
    assertThat(page("Judgement").shown()).contains("action = open_long").contains("\"level\":5");
  }

  @Test
  void everyReplyHasAPageAndNoneSaysSo() {
    assertThat(new PageWriter(texts).of(AiTrial.rests("no json", "{}")))
        .extracting(Page::title)
        .containsSubsequence("Reply 1", "Reply 2");
    assertThat(new PageWriter(texts).of(AiTrial.rests()))
        .filteredOn(page -> page.title().equals("Reply"))
        .singleElement()
        .satisfies(page -> assertThat(page.note()).startsWith("No reply came"));
  }

  @Test
  void a12AHugeReplyIsCutAndCopiedWhole() {
    String huge = "a".repeat(5_000_000);
    Page page = new PageWriter(texts).of(AiTrial.rests(huge)).get(1);

    assertThat(page.shown().replace("\n", "")).hasSize(VisibleText.MOST);
    assertThat(page.shown().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(2_001));
    assertThat(page.raw()).hasSize(5_000_000);
    assertThat(page.note())
        .isEqualTo(
            "Only the first 200,000 of 5,000,000 characters are shown; Copy takes them all.");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          'a\u202Eb', 'a⟨U+202E⟩b', 1
          'a\u200Bb', 'a⟨U+200B⟩b', 1
          'a\u001B[31m', 'a⟨U+001B⟩[31m', 1
          'a\uD83Db', 'a⟨U+D83D⟩b', 1
          'ärger €', 'ärger €', 0
          """)
  void u6WhatIsHiddenIsWrittenOut(String raw, String shown, int hidden) {
    VisibleText visible = VisibleText.of(raw);

    assertThat(visible.text()).isEqualTo(shown);
    assertThat(visible.hidden()).isEqualTo(hidden);
  }

  @Test
  void sayingItAgainComesToTheByte() {
    show();
    papers.retell();

    assertThat(papers.getTold()).startsWith("Said again to the byte");
    assertThat(papers.busyProperty().get()).isFalse();
  }

  @Test
  void sayingItAgainNamesTheFirstDifference() {
    show();
    trial.retold =
        new Retold(
            "You propose trades.\nYou never trade.",
            "ETH is at 4310.0.\nAnswer with one JSON object.",
            "parser = 2\naction = hold\nstated = 0.8\n");
    papers.retell();

    assertThat(papers.getTold())
        .isEqualTo(
            "Judgement differs in line 2: it was \"action = open_long\", now \"action = hold\".");
  }

  @Test
  void aChangedRecordIsNoProof() {
    Evidence whole = AiTrial.rests("{\"action\":\"open_long\",\"confidence\":0.8}");
    trial.evidence.put(
        AiTrial.ID,
        new Evidence(
            AiTrial.ID,
            whole.instrument(),
            whole.time(),
            "another:model",
            whole.parameters(),
            whole.snapshot(),
            whole.promptVersion(),
            whole.system(),
            whole.user(),
            whole.replies(),
            whole.parserVersion(),
            whole.judgement(),
            whole.use()));
    show();
    papers.retell();

    assertThat(papers.getTold()).startsWith("The record was changed");
  }

  @Test
  void aSessionThatIsGoneKeepsNothing() {
    show();
    trial.become(null);
    papers.retell();

    assertThat(papers.getTold()).startsWith("This session keeps no record");
    assertThat(papers.busyProperty().get()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          abc,  abd,   1, abc, abd
          abc,  abcd,  1, abc, abcd
          'a|b', 'a|c', 2, b, c
          """)
  void theFirstDifferenceHasItsLine(String was, String now, int line, String left, String right) {
    FirstDifference first = FirstDifference.of(was.replace('|', '\n'), now.replace('|', '\n'));

    assertThat(first).isEqualTo(new FirstDifference(line, left, right));
  }

  private void show() {
    viewModel.show(TestDesk.live().decide(AiTrial.open(0.8, 0.7, AiTrial.REASON)).snapshot());
    viewModel.show(1);
    papers.show();
    assertThat(papers.openProperty().get()).isTrue();
  }

  private Page page(String title) {
    List<Page> found = papers.pages().stream().filter(page -> page.title().equals(title)).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
