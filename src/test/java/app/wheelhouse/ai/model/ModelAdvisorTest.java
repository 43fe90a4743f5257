package app.wheelhouse.ai.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.ai.Advice;
import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.chat.ChatWatch;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.ai.snapshot.DemoPicture;
import app.wheelhouse.domain.decision.AiStatus;
import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.testing.HostileTexts;
import app.wheelhouse.testing.HostileTexts.Hostile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ModelAdvisorTest {
  private final Scene scene = new Scene();

  /// Whatever was asked here: each piece of evidence can be told again to the byte.
  @AfterEach
  void allOfItIsToldAgainToTheByte() {
    for (Evidence piece : scene.evidence) {
      assertThat(piece.isWhole()).isTrue();
      assertThat(ModelReplay.retell(piece).isSame(piece)).as(piece.judgement()).isTrue();
    }
  }

  private Decision decided() {
    return scene.advisor.advise(Scene.context()).decision();
  }

  private Evidence lastEvidence() {
    return scene.evidence.getLast();
  }

  @Nested
  class AnAnswer {
    @Test
    void becomesADecisionWithItsEvidence() {
      scene.says(Scene.open("open_long", 0.8, "10"));
      Advice advice = scene.advisor.advise(Scene.context());

      assertThat(advice.failure()).isNull();
      Decision.Open open = (Decision.Open) advice.decision();
      Backing backing = open.header().backing();
      assertThat(backing).isNotNull();
      assertThat(backing.evidence()).isEqualTo(lastEvidence().id());
      assertThat(backing.price()).isEqualTo(Scene.price());
      assertThat(backing.level()).isEqualTo(5);
      assertThat(backing.least()).isEqualTo(0.6);
      assertThat(open.header().confidence().value()).isEqualTo(0.8);
      assertThat(open.header().effective().value())
          .as("nothing is earned yet")
          .isLessThanOrEqualTo(0.8);
      assertThat(open.stop()).isNotNull();
      assertThat(scene.status().light()).isEqualTo(AiStatus.Light.READY);
      assertThat(scene.status().thinking()).isEmpty();
    }

    /// Asked 10 % or the cap of 20 %, scaled by the tolerance of the level (AI-6).
    @ParameterizedTest
    @CsvSource({
      "1, 10, 0.02",
      "2, 10, 0.0275",
      "5, 10, 0.05",
      "10, 10, 0.1",
      "1, , 0.04",
      "5, , 0.1",
      "10, , 0.2",
      "10, 25, 0.2",
      "5, 25, 0.1"
    })
    void isSizedByTheLevel(int level, String asked, double share) {
      scene.says(Scene.open("open_short", 0.9, asked));
      Decision.Open open =
          (Decision.Open)
              scene.advisor.advise(Scene.context(level, TriggerReason.CYCLE, false)).decision();

      assertThat(open.sizeShare()).isEqualTo(share);
      assertThat(open.header().backing().level()).isEqualTo(level);
    }

    @Test
    void costsWhatItsTokensCost() {
      scene.says(Scene.hold(0.5));
      decided();

      // 1,000 read at 1 USD and 100 written at 5 USD a million.
      assertThat(scene.budget.today().micros()).isEqualTo(1_500);
      assertThat(lastEvidence().use()).isEqualTo(new Evidence.Use(1_000, 100, 1_500, 0, false));
    }
  }

  @Nested
  class ARepair {
    @Test
    void isAskedOnceWithTheReplyAndTheReason() {
      scene.says("I would buy here.", Scene.open("open_long", 0.8, null));
      Decision decision = decided();

      assertThat(decision).isInstanceOf(Decision.Open.class);
      assertThat(scene.requests).hasSize(2);
      assertThat(scene.requests.get(1).user())
          .startsWith(scene.requests.get(0).user())
          .contains("I would buy here.");
      assertThat(lastEvidence().replies()).hasSize(2);
    }

    @Test
    void neverTwice() {
      scene.says("first", "second", Scene.open("open_long", 0.8, null));
      Decision decision = decided();

      assertThat(decision).isInstanceOf(Decision.Hold.class);
      assertThat(scene.requests).hasSize(2);
      assertThat(decision.header().rationale().summary()).startsWith("No usable answer from");
    }

    @Test
    void notOfAReplyThatWasCut() {
      scene.says(Scene.reply(Scene.open("open_long", 0.9, null), true));
      assertThat(decided()).isInstanceOf(Decision.Hold.class);
      assertThat(scene.requests).hasSize(1);
    }

    @Test
    void thatFailsIsAHoldButNoFailureOfTheBackEnd() {
      scene.says("first", new ChatFailure(ChatFailure.Kind.SERVER, "the server failed (500)"));
      Advice advice = scene.advisor.advise(Scene.context());

      assertThat(advice.decision()).isInstanceOf(Decision.Hold.class);
      assertThat(lastEvidence().replies()).containsExactly("first");
    }
  }

  @Nested
  class AFailure {
    @ParameterizedTest
    @EnumSource
    void isAHoldThatSaysWhyAndOnlyTheTradersAffairNeedsTheTrader(ChatFailure.Kind kind) {
      scene.says(new ChatFailure(kind, "what happened, and what to do"));
      Advice advice = scene.advisor.advise(Scene.context());

      assertThat(advice.decision()).isInstanceOf(Decision.Hold.class);
      assertThat(advice.decision().header().rationale().summary())
          .contains("what happened, and what to do");
      boolean ours =
          kind == ChatFailure.Kind.CANCELLED
              || kind == ChatFailure.Kind.BUDGET
              || kind == ChatFailure.Kind.RESTING;
      if (ours) {
        assertThat(advice.failure()).isNull();
      } else {
        assertThat(advice.failure()).isEqualTo("what happened, and what to do");
      }
      assertThat(advice.needsTrader()).isEqualTo(new ChatFailure(kind, "x").needsTrader());
      assertThat(lastEvidence().replies()).isEmpty();
      assertThat(scene.status().thinking()).isEmpty();
    }

    @Test
    void ofSeveralLinesIsToldAgainToTheByte() {
      scene.says(new ChatFailure(ChatFailure.Kind.SERVER, "it said:\r\nno reply = x\nreply 1 = y"));
      decided();

      assertThat(lastEvidence().judgement().lines().filter(line -> line.startsWith("reply")))
          .isEmpty();
    }

    @Test
    void ofTheProgramItselfLeavesNoQuestionOpen() {
      scene.says(new IllegalStateException("broken"));
      assertThatThrownBy(ModelAdvisorTest.this::decided).isInstanceOf(IllegalStateException.class);

      assertThat(scene.status().thinking()).isEmpty();
    }

    @Test
    void whenTheBudgetIsSpentNobodyIsAsked() {
      Scene poor = new Scene(Scene.NAME, 1_000);
      Advice advice = poor.advisor.advise(Scene.context());

      assertThat(poor.requests).isEmpty();
      assertThat(advice.failure()).isNull();
      assertThat(advice.decision().header().rationale().summary())
          .contains("budget", "Settings > AI", "00:00 UTC");
      assertThat(poor.status().light()).isEqualTo(AiStatus.Light.RESTING);
      assertThat(poor.budget.today().micros()).isZero();
    }

    @Test
    void a13AModelWhosePriceIsUnknownIsTakenAsDear() {
      Scene unknown = new Scene(new ModelName("openai", "nobody-priced-it"), 100_000);
      assertThat(unknown.advisor.advise(Scene.context()).decision())
          .isInstanceOf(Decision.Hold.class);

      assertThat(unknown.requests).as("8,000 tokens could cost more than 0.10 USD").isEmpty();
    }

    @Test
    void afterTheModelHasReadIsPaidFor() {
      scene.says(new ChatFailure(ChatFailure.Kind.CUT, "the stream ended"));
      decided();
      assertThat(scene.budget.today().micros()).isPositive();
      assertThat(scene.budget.today().calls()).isEqualTo(1);
    }
  }

  @Test
  void aQuestionCanBeEndedFromAnotherThread() {
    List<String> seen = new ArrayList<>();
    ModelAdvisor[] advisor = {null};
    ChatModel waiting =
        new ChatModel() {
          @Override
          public ModelName name() {
            return Scene.NAME;
          }

          @Override
          public ChatReply ask(ChatRequest request, ChatWatch watch) throws ChatFailure {
            watch.cancellation().onCancel(() -> seen.add("ended"));
            advisor[0].cancel(DemoPicture.BTC);
            throw new ChatFailure(ChatFailure.Kind.CANCELLED, "ended");
          }
        };
    advisor[0] =
        new ModelAdvisor(Models.of(waiting), ModelSettings.usual(), scene.desk, () -> Scene.CLOCK);

    Advice advice = advisor[0].advise(Scene.context());

    assertThat(seen).containsExactly("ended");
    assertThat(advice.decision()).isInstanceOf(Decision.Hold.class);
    assertThat(advice.failure()).isNull();
  }

  @Test
  void aDeepQuestionGoesToTheDeepModelWithItsOwnPatience() {
    Scene deep = new Scene(new ModelName("scripted", "deep"), 1_000_000);
    deep.says(Scene.hold(0.5));
    ModelAdvisor advisor =
        new ModelAdvisor(
            new Models(scene, deep), ModelSettings.usual(), scene.desk, () -> Scene.CLOCK);
    Decision decision = advisor.advise(Scene.context(5, TriggerReason.MANUAL, true)).decision();

    assertThat(scene.requests).isEmpty();
    assertThat(deep.requests)
        .singleElement()
        .extracting(ChatRequest::timeoutMillis)
        .isEqualTo(120_000L);
    assertThat(decision.header().proposer().name()).isEqualTo("scripted:deep");
  }

  @Test
  void theSameQuestionIsPaidForOnce() {
    scene.says(Scene.hold(0.5));
    Decision first = decided();
    Decision second = decided();

    assertThat(scene.requests).hasSize(1);
    assertThat(second).isEqualTo(first);
    assertThat(lastEvidence().use().cached()).isTrue();
    assertThat(scene.budget.today().calls()).isEqualTo(1);
  }

  /// Replies that want to be obeyed: a hold, or a proposal within the rules of the reply.
  @Test
  void a11HostileRepliesAreAtMostProposals() {
    List<Hostile> replies =
        HostileTexts.all().stream()
            .filter(text -> text.kind() == HostileTexts.Kind.REPLY || text.text().length() < 12_000)
            .toList();
    assertThat(replies).hasSizeGreaterThanOrEqualTo(50);
    for (Hostile hostile : replies) {
      scene.says(hostile.text(), hostile.text());
      Advice advice = scene.advisor.advise(Scene.context());

      assertThat(advice.decision()).as(hostile.name()).isInstanceOf(Decision.Hold.class);
      assertThat(advice.decision().header().rationale().summary().length())
          .as("a12: %s", hostile.name())
          .isLessThan(1_000);
      scene.says().forget();
    }
  }
}
