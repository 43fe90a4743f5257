package app.wheelhouse.ui;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.ArenaRow;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Retold;
import app.wheelhouse.domain.decision.ThoughtBook;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.ReplayControls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A session with a record of decisions that a test writes; reading counts.
public final class TestThoughts implements ThoughtBook, DeskSession {
  /// Works at once, on the caller's thread.
  public static final Background AT_ONCE = TestThoughts::atOnce;

  public static final Proposer MODEL = new Proposer(Proposer.Kind.MODEL, "ollama:qwen3:8b");
  public static final Proposer RULES = new Proposer(Proposer.Kind.RULES, "analyst");

  private static final double EARNED = 0.6;

  private final List<DecisionOutcome> outcomes = new ArrayList<>();
  private final List<ArenaRow> arena = new ArrayList<>();
  private final AtomicInteger reads = new AtomicInteger();
  private boolean broken;

  private static <T> void atOnce(
      String name,
      java.util.concurrent.Callable<T> work,
      java.util.function.Consumer<T> done,
      java.util.function.Consumer<Exception> failed) {
    T answer;
    try {
      answer = work.call();
    } catch (Exception e) {
      failed.accept(e);
      return;
    }
    done.accept(answer);
  }

  /// Outcomes of a proposer that tells winners from losers, in part.
  public TestThoughts with(Proposer proposer, Instrument market, String regime, int count) {
    Random chance = new Random(count);
    for (int i = 0; i < count; i++) {
      double stated = 0.5 + 0.45 * chance.nextDouble();
      boolean won = chance.nextDouble() < EARNED * stated + (stated > 0.7 ? 0.25 : 0);
      ended(proposer, market, regime, stated, won ? 1.4 : -1.05, chance.nextInt(3) > 0);
    }
    return this;
  }

  public TestThoughts ended(
      Proposer proposer,
      Instrument market,
      String regime,
      double stated,
      double result,
      boolean taken) {
    long number = outcomes.size() + 1;
    long at = TestDesk.START - 86_400_000 + number * 300_000;
    outcomes.add(
        new DecisionOutcome(
            "test",
            number,
            proposer,
            market.id(),
            at,
            number % 3 == 0 ? "open_short" : "open_long",
            new Confidence(stated),
            null,
            regime,
            taken,
            result > 0 ? DecisionOutcome.Ending.TARGET : DecisionOutcome.Ending.STOP,
            1.5,
            result,
            at + 600_000));
    return this;
  }

  public TestThoughts contest(ArenaRow... rows) {
    arena.clear();
    arena.addAll(List.of(rows));
    return this;
  }

  /// From now on reading fails.
  public TestThoughts breakDown() {
    broken = true;
    return this;
  }

  /// How often it was read.
  public int reads() {
    return reads.get();
  }

  @Override
  public List<DecisionOutcome> outcomes() {
    reads.incrementAndGet();
    if (broken) {
      throw new IllegalStateException("The disk is gone");
    }
    return List.copyOf(outcomes);
  }

  @Override
  public List<ArenaRow> arena() {
    return List.copyOf(arena);
  }

  @Override
  public Optional<Evidence> evidence(String id) {
    return Optional.empty();
  }

  @Override
  public Retold retell(Evidence evidence) {
    throw new IllegalStateException("Nobody asks that here");
  }

  @Override
  public void cancel(InstrumentId instrument) {
    // There is no model.
  }

  @Override
  public Optional<ThoughtBook> thoughts() {
    return Optional.of(this);
  }

  @Override
  public ModeFrame mode() {
    return ModeFrame.PAPER;
  }

  @Override
  public String name() {
    return "test";
  }

  @Override
  public String source() {
    return "a test";
  }

  @Override
  public void send(DeskCommand command) {
    // Nothing is traded.
  }

  @Override
  public @Nullable ReplayControls replay() {
    return null;
  }
}
