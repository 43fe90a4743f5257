package app.wheelhouse.desk;

import app.wheelhouse.ai.Advisor;
import app.wheelhouse.ai.DecisionTrigger;
import app.wheelhouse.ai.TriggerSettings;
import app.wheelhouse.ai.model.TapeLatency;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EnginePost;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Where the advisors of a contest think.
interface ArenaThinking {
  /// How a model is asked there.
  @Nullable AiPlan plan(@Nullable AiPlan wanted);

  /// The way of one contestant.
  Way way(EngineDriver driver);

  /// @param executor where its advisor thinks
  /// @param post the way of its answers into its engine
  /// @param clock epoch milliseconds, for any thread
  /// @param tape whether its engine waits for the answers
  record Way(Executor executor, EnginePost post, LongSupplier clock, boolean tape) {
    DecisionTrigger trigger(Advisor advisor, Timeframe bars, TriggerSettings triggers) {
      return new DecisionTrigger(advisor, bars, triggers, executor, post);
    }
  }

  /// On a tape: each engine waits for its own advisor, so that the same tape gives the same contest
  /// every time; how long a model thinks is drawn, the same for all.
  static ArenaThinking onTape(long seed) {
    return new ArenaThinking() {
      @Override
      public @Nullable AiPlan plan(@Nullable AiPlan wanted) {
        return wanted == null ? null : wanted.with(wanted.model().at(TapeLatency.of(seed)));
      }

      @Override
      public Way way(EngineDriver driver) {
        return new Way(Runnable::run, driver, driver::time, true);
      }
    };
  }

  /// In real time: nobody waits for anybody.
  ///
  /// @param thinking where all advisors think
  /// @param posts makes the way of answers to an engine, for any thread
  /// @param clock epoch milliseconds
  static ArenaThinking live(
      Executor thinking, Function<EngineDriver, EnginePost> posts, LongSupplier clock) {
    return new ArenaThinking() {
      @Override
      public @Nullable AiPlan plan(@Nullable AiPlan wanted) {
        return wanted;
      }

      @Override
      public Way way(EngineDriver driver) {
        return new Way(thinking, posts.apply(driver), clock, false);
      }
    };
  }
}
