package app.wheelhouse.desk;

import app.wheelhouse.advisor.llm.ModelNet;
import app.wheelhouse.advisor.rules.AnalystSettings;
import app.wheelhouse.advisor.rules.RuleAnalyst;
import app.wheelhouse.ai.Advisor;
import app.wheelhouse.ai.TriggerSettings;
import app.wheelhouse.ai.budget.Budget;
import app.wheelhouse.ai.calibration.CalibrationKey;
import app.wheelhouse.ai.calibration.CalibrationReport;
import app.wheelhouse.ai.calibration.CalibrationSettings;
import app.wheelhouse.ai.calibration.CalibrationState;
import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.ai.model.CouncilAdvisor;
import app.wheelhouse.ai.model.LaneAdvisor;
import app.wheelhouse.ai.model.ModelAdvisor;
import app.wheelhouse.ai.model.ModelDesk;
import app.wheelhouse.ai.model.ModelReplay;
import app.wheelhouse.ai.model.ModelSettings;
import app.wheelhouse.ai.model.Models;
import app.wheelhouse.ai.model.Purse;
import app.wheelhouse.ai.model.RecordedModel;
import app.wheelhouse.ai.model.StatusBoard;
import app.wheelhouse.domain.decision.ArenaRow;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.decision.Retold;
import app.wheelhouse.domain.decision.ThoughtBook;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.engine.EngineTap;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The AI desk of one session: its models, its purse, and the record of every decision, models' or
/// not.
final class AiSession implements ThoughtBook, AutoCloseable {
  private final ThoughtKeeper keeper;
  private final AiTally tally = new AiTally();
  private final @Nullable AiPlan plan;
  private final List<ModelAdvisor> models = new ArrayList<>();
  private @Nullable ModelNet net;
  private @Nullable NewsDesk news;
  private volatile @Nullable ArenaDesk arena;

  /// Where a session is.
  ///
  /// @param data folder of the record; null keeps everything in memory
  /// @param post the way into the engine
  /// @param clock engine time, epoch milliseconds
  /// @param tape whether the engine waits for the answers
  record Place(@Nullable Path data, EnginePost post, LongSupplier clock, boolean tape) {}

  /// @param plan null where no model is asked
  /// @param data folder of the record; null keeps everything in memory
  /// @param tape whether it can be played again
  AiSession(@Nullable AiPlan plan, EngineConfig config, @Nullable Path data, boolean tape) {
    this.plan = plan;
    this.keeper =
        new ThoughtKeeper(
            data, tape, config, plan == null ? CalibrationSettings.DEFAULT : plan.calibration());
  }

  /// What listens to the engine.
  ///
  /// @param engine the way into it
  List<EngineTap> taps(EnginePost engine) {
    return plan == null
        ? List.of(keeper.tracker(), tally)
        : List.of(keeper.tracker(), tally, new LevelAtStart(plan.level(), engine));
  }

  /// The models as one advisor; empty where none is asked.
  ///
  /// @throws BadInput when a back end or a recording cannot be used
  Optional<Advisor> advisor(Place place) throws BadInput {
    AiPlan wanted = plan;
    if (wanted == null) {
      return Optional.empty();
    }
    Budget budget =
        new Budget(
            wanted.budgetMicros(),
            SpendFile.before(place),
            place.clock(),
            SpendFile.keeping(place));
    ModelDesk desk =
        new ModelDesk(
            keeper.calibration(),
            keeper::own,
            new Purse(budget, wanted.prices()),
            new StatusBoard(wanted.usual(), budget, place.clock(), place.post()),
            this::keep);
    ModelName deep = wanted.deep() == null ? wanted.usual() : wanted.deep();
    Models usual = new Models(model(wanted, wanted.usual()), model(wanted, deep));
    Advisor first = advisor(usual, wanted.model(), desk);
    ModelName second = wanted.second();
    Advisor model =
        second == null
            ? first
            : new CouncilAdvisor(
                first, advisor(Models.of(model(wanted, second)), wanted.model(), desk));
    return Optional.of(new LaneAdvisor(new RuleAnalyst(AnalystSettings.defaults()), model));
  }

  private Advisor advisor(Models asked, ModelSettings settings, ModelDesk desk) {
    ModelAdvisor advisor = new ModelAdvisor(asked, settings, desk, DeskClock::now);
    models.add(advisor);
    return advisor;
  }

  private ChatModel model(AiPlan wanted, ModelName name) throws BadInput {
    Path recording = wanted.recording();
    if (recording != null) {
      return new RecordedModel(name, RecordedAsks.read(recording));
    }
    if (net == null) {
      net = new ModelNet(DeskClock::now, new SecureRandom());
    }
    try {
      return net.backEnds().model(name, wanted.url(), wanted.key());
    } catch (IllegalArgumentException unusable) {
      throw new BadInput(String.valueOf(unusable.getMessage()));
    }
  }

  /// Begins to fetch news, where the trader wants some.
  ///
  /// @throws BadInput when an address is none
  void fetch(NewsPlan wanted, List<Instrument> instruments, Place place) throws BadInput {
    if (!wanted.isNothing()) {
      news = new NewsDesk(wanted, instruments, place.post(), place.clock());
    }
  }

  /// Lets others decide on the same market, each with an account of its own.
  ///
  /// @throws BadInput when one of them cannot be used
  void beside(List<AdvisorChoice> others, ArenaDesk.Session session) throws BadInput {
    arena = ArenaDesk.of(others, session);
  }

  /// What the engine is about to take, in order.
  void hear(EngineEvent event) {
    ArenaDesk contest = arena;
    if (contest != null) {
      contest.hear(event);
    }
  }

  private void keep(Evidence piece) {
    tally.asked(piece);
    keeper.keep(piece);
  }

  /// What models did so far; null where none is asked.
  @Nullable AiReport report(int level) {
    AiPlan asked = plan;
    if (asked == null) {
      return null;
    }
    String name = asked.usual().toString();
    CalibrationState state = keeper.calibration().snapshot();
    CalibrationState.Entry entry = state.entries().get(CalibrationKey.of("model:" + name));
    AiReport report = tally.report(name, level);
    if (entry == null) {
      return report;
    }
    CalibrationReport skill = entry.report();
    return report.with(
        new AiReport.Skill(
            skill.n(),
            skill.baseRate(),
            skill.brier().score(),
            skill.logLoss(),
            skill.verdict().sentence()));
  }

  @Override
  public Optional<Evidence> evidence(String id) {
    return keeper.find(id);
  }

  @Override
  public List<DecisionOutcome> outcomes() {
    return keeper.outcomes();
  }

  @Override
  public Retold retell(Evidence evidence) {
    return ModelReplay.retell(evidence);
  }

  @Override
  public List<ArenaRow> arena() {
    ArenaDesk contest = arena;
    return contest == null ? List.of() : contest.rows();
  }

  @Override
  public void cancel(InstrumentId instrument) {
    models.forEach(model -> model.cancel(instrument));
  }

  /// Ends what is being asked; nobody waits for it any more.
  void silence() {
    ArenaDesk contest = arena;
    if (contest != null) {
      contest.close();
    }
    models.forEach(ModelAdvisor::cancel);
  }

  @Override
  public void close() {
    silence();
    if (news != null) {
      news.close();
    }
    if (net != null) {
      net.close();
    }
    keeper.close();
  }

  /// When advisors are asked.
  static TriggerSettings triggers(@Nullable AiPlan plan) {
    return plan == null ? TriggerSettings.usual() : plan.triggers();
  }
}
