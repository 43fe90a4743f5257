package app.wheelhouse.advisor.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.chat.Cancellation;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatFailure.Kind;
import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.chat.ChatWatch;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.ai.chat.TokenUse;
import app.wheelhouse.support.Backoff;
import app.wheelhouse.support.Breaker;
import app.wheelhouse.support.BreakerRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Asking again, resting and pace, with a clock that is moved by hand.
class PatientModelTest {
  private static final long START = 1_764_000_000_000L;
  private static final ChatReply REPLY = new ChatReply("{}", "", "m", TokenUse.NONE, false);

  private final Deque<ChatFailure> failures = new ArrayDeque<>();
  private final List<Long> pauses = new ArrayList<>();
  private final List<Long> timeouts = new ArrayList<>();
  private final Cancellation cancellation = new Cancellation();
  private long now = START;
  private boolean cancelsWhileWaiting;
  private Patience patience =
      new Patience(3, new Backoff(1_000, 8_000, 0.3), new BreakerRule(4, 50, 30_000), 0, 0);
  private ChatModel model = made();

  private ChatModel made() {
    ChatModel plain =
        new ChatModel() {
          @Override
          public ModelName name() {
            return new ModelName("ollama", "m");
          }

          @Override
          public ChatReply ask(ChatRequest request, ChatWatch watch) throws ChatFailure {
            timeouts.add(request.timeoutMillis());
            now += 100;
            if (failures.isEmpty()) {
              return REPLY;
            }
            throw failures.pop();
          }
        };
    Breaker breaker = new Breaker("test", patience.breaker(), () -> now);
    Pace pace = new Pace(patience.perMinute(), patience.distanceMillis(), () -> now);
    return new PatientModel(
        plain,
        "Ollama",
        patience,
        new PatientModel.Shared(breaker, pace),
        new PatientModel.Times(() -> now, new SplittableRandom(3), this::pause));
  }

  private boolean pause(CountDownLatch ended, long millis) {
    pauses.add(millis);
    if (cancelsWhileWaiting) {
      cancellation.cancel();
    }
    now += millis;
    return ended.getCount() == 0;
  }

  private PatientModelTest fails(Kind... kinds) {
    for (Kind kind : kinds) {
      failures.add(new ChatFailure(kind, kind.name()));
    }
    return this;
  }

  private ChatFailure failure() {
    return ModelBench.failure(model, request(), new ChatWatch(_ -> {}, cancellation));
  }

  private ChatReply ask() throws ChatFailure {
    return model.ask(request(), new ChatWatch(_ -> {}, cancellation));
  }

  private static ChatRequest request() {
    return new ChatRequest("", "hi", "", 10, 0, 0, 20_000);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"UNREACHABLE", "RATE_LIMITED", "SERVER"})
  void asksAgainWhereNothingOfAnAnswerWasSeen(Kind kind) throws ChatFailure {
    fails(kind, kind);
    assertThat(ask()).isEqualTo(REPLY);
    assertThat(timeouts).hasSize(3);
    assertThat(pauses).hasSize(2);
    assertThat(pauses.get(0)).isBetween(700L, 1_300L);
    assertThat(pauses.get(1)).isBetween(1_400L, 2_600L);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"UNREACHABLE", "RATE_LIMITED", "SERVER"})
  void asksOnceOtherwise(Kind kind) {
    fails(kind);
    assertThat(failure().kind()).isEqualTo(kind);
    assertThat(timeouts).hasSize(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void givesUpAfterItsAttempts() {
    fails(Kind.SERVER, Kind.UNREACHABLE, Kind.SERVER, Kind.SERVER);
    assertThat(failure().kind()).isEqualTo(Kind.SERVER);
    assertThat(timeouts).hasSize(3);
  }

  @Test
  void eachAttemptHasOnlyTheTimeThatIsLeft() throws ChatFailure {
    fails(Kind.SERVER);
    ask();
    assertThat(timeouts.get(0)).isEqualTo(20_000);
    assertThat(timeouts.get(1)).isEqualTo(20_000 - 100 - pauses.getFirst());
  }

  @ParameterizedTest
  @CsvSource({"5000, 1", "19000, 1", "19901, 0", "3600000, 0"})
  void waitsAsLongAsTheServerAskedWhereThatFits(long retryAfter, int again) {
    failures.add(new ChatFailure(Kind.RATE_LIMITED, "429", retryAfter));
    fails(Kind.CUT);
    failure();
    assertThat(timeouts).hasSize(1 + again);
    assertThat(pauses).isEqualTo(again == 0 ? List.of() : List.of(retryAfter));
  }

  @Test
  void whatTheServerAskedHoldsForTheNextQuestionToo() throws ChatFailure {
    failures.add(new ChatFailure(Kind.RATE_LIMITED, "429", 60_000));
    assertThat(failure().retryAfterMillis()).isEqualTo(60_000);
    ChatFailure next = failure();
    assertThat(next.kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(next.sentence()).contains("60 s");
    assertThat(timeouts).hasSize(1);
    now += 60_000;
    assertThat(ask()).isEqualTo(REPLY);
  }

  @Test
  void leavesAFailingBackEndAloneAndTriesAgainOnce() throws ChatFailure {
    fails(Kind.TIMEOUT, Kind.CUT, Kind.NOT_A_REPLY, Kind.TOO_LARGE);
    for (int i = 0; i < 4; i++) {
      failure();
    }
    ChatFailure resting = failure();
    assertThat(resting.kind()).isEqualTo(Kind.RESTING);
    assertThat(resting.retryAfterMillis()).isEqualTo(30_000);
    assertThat(resting.sentence()).contains("in 30 s, at 16:00:30 UTC");
    assertThat(timeouts).hasSize(4);

    now += 29_999;
    assertThat(failure().sentence()).contains("1 ms");
    now += 1;
    fails(Kind.TIMEOUT);
    assertThat(failure().kind()).as("half open: one is let through").isEqualTo(Kind.TIMEOUT);
    assertThat(failure().kind()).as("and it rests again").isEqualTo(Kind.RESTING);

    now += 30_000;
    assertThat(ask()).isEqualTo(REPLY);
    assertThat(ask()).as("closed again").isEqualTo(REPLY);
  }

  @Test
  void doesNotAskAgainOnceItRests() {
    fails(Kind.CUT, Kind.CUT, Kind.SERVER, Kind.SERVER, Kind.SERVER);
    failure();
    failure();
    assertThat(failure().kind()).as("the fourth failure opens it").isEqualTo(Kind.SERVER);
    assertThat(timeouts).hasSize(4);
    assertThat(pauses).hasSize(1);
  }

  @Test
  void whatTheTraderMustMendIsNoIllness() throws ChatFailure {
    fails(
        Kind.KEY_REFUSED,
        Kind.NO_CREDIT,
        Kind.NO_MODEL,
        Kind.REFUSED,
        Kind.OTHER_MODEL,
        Kind.CANCELLED,
        Kind.KEY_REFUSED,
        Kind.KEY_REFUSED);
    for (int i = 0; i < 8; i++) {
      failure();
    }
    assertThat(ask()).isEqualTo(REPLY);
  }

  @Test
  void canBeEndedWhileItWaits() {
    cancelsWhileWaiting = true;
    fails(Kind.SERVER);
    assertThat(failure().kind()).isEqualTo(Kind.CANCELLED);
    assertThat(timeouts).hasSize(1);
  }

  @Test
  void keepsToSoManyQuestionsAMinute() throws ChatFailure {
    patience = patience.withLimits(3, 0);
    model = made();
    ask();
    ask();
    ask();
    ChatFailure fourth = failure();
    assertThat(fourth.kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(fourth.sentence()).contains("60 s");
    now += 50_000;
    ask();
    assertThat(pauses).as("it waits where that fits").containsExactly(60_000L - 50_000 - 300);
  }

  @Test
  void keepsADistanceBetweenQuestions() throws ChatFailure {
    patience = patience.withLimits(0, 2_000);
    model = made();
    ask();
    ask();
    ask();
    assertThat(pauses).containsExactly(1_900L, 1_900L);
  }
}
