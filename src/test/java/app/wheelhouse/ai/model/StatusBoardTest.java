package app.wheelhouse.ai.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.budget.Budget;
import app.wheelhouse.ai.budget.Spending;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.domain.decision.AiStatus;
import app.wheelhouse.domain.decision.AiStatus.Light;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.EngineEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusBoardTest {
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");
  private static final InstrumentId ETH = InstrumentId.hyperliquid("ETH");

  private final List<EngineEvent> told = new ArrayList<>();
  private long now = 1_756_893_600_000L;
  private final Budget budget =
      new Budget(2_000_000, new Spending(LocalDate.of(2025, 9, 3), 30, 2, 400), () -> now, _ -> {});
  private final StatusBoard board = new StatusBoard(Scene.NAME, budget, () -> now, told::add);

  private AiStatus status() {
    return ((EngineEvent.AiReported) told.getLast()).status();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          UNREACHABLE,  FAILING
          TIMEOUT,      FAILING
          CUT,          FAILING
          KEY_REFUSED,  BLOCKED
          NO_CREDIT,    BLOCKED
          NO_MODEL,     BLOCKED
          RATE_LIMITED, FAILING
          REFUSED,      FAILING
          SERVER,       FAILING
          NOT_A_REPLY,  FAILING
          TOO_LARGE,    FAILING
          OTHER_MODEL,  BLOCKED
          CANCELLED,    READY
          BUDGET,       RESTING
          RESTING,      RESTING
          """)
  void theLampSaysWhoCanMendIt(ChatFailure.Kind kind, Light light) {
    board.asked(BTC, "a closed bar", now);
    board.failed(BTC, new ChatFailure(kind, "what and what to do", 12_000));

    assertThat(status().light()).isEqualTo(light);
    assertThat(status().sentence()).isEqualTo(light == Light.READY ? "" : "what and what to do");
    assertThat(status().thinking()).isEmpty();
    assertThat(status().nextTry()).isEqualTo(light == Light.RESTING ? now + 12_000 : 0);
    if (light == Light.BLOCKED) {
      assertThat(new ChatFailure(kind, "x").needsTrader()).isTrue();
    }
  }

  @Test
  void anEmptyBudgetIsTriedAgainAtMidnightUtc() {
    board.asked(BTC, "a closed bar", now);
    board.failed(BTC, new ChatFailure(ChatFailure.Kind.BUDGET, "spent"));

    assertThat(status().nextTry()).isEqualTo(1_756_944_000_000L);
  }

  @Test
  void anAnswerPutsItOut() {
    board.asked(BTC, "a closed bar", now);
    board.failed(BTC, new ChatFailure(ChatFailure.Kind.RESTING, "resting", 5_000));
    board.asked(BTC, "your question", now);
    board.answered(BTC);

    assertThat(status())
        .isEqualTo(
            new AiStatus("scripted:m", Light.READY, "", List.of(), 30, 2_000_000, 2, 400, 0, now));
  }

  @Test
  void eachQuestionIsShownWithTheEndOfItsText() {
    board.asked(BTC, "a closed bar", now);
    board.asked(ETH, "your question", now + 1);
    now += 1_000;
    board.text(BTC, "x".repeat(3_000) + "the end");

    assertThat(status().thinking())
        .extracting(AiStatus.Thinking::instrument)
        .containsExactly(BTC, ETH);
    assertThat(status().thinking().getFirst().text()).hasSize(2_000).endsWith("the end");
  }

  @Test
  void piecesAreToldFourTimesASecondAtMost() {
    board.asked(BTC, "a closed bar", now);
    int before = told.size();
    for (int i = 0; i < 1_000; i++) {
      now++;
      board.text(BTC, "a");
    }
    assertThat(told.size() - before).isEqualTo(4);
  }

  @Test
  void textOfAQuestionThatHasEndedIsNotShown() {
    board.asked(BTC, "a closed bar", now);
    board.answered(BTC);
    int before = told.size();
    now += 10_000;
    board.text(BTC, "late");

    assertThat(told).hasSize(before);
  }
}
