package app.wheelhouse.ai.model;

import app.wheelhouse.ai.Advice;
import app.wheelhouse.ai.Advisor;
import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.ai.chat.Cancellation;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ChatWatch;
import app.wheelhouse.ai.prompt.Prompt;
import app.wheelhouse.ai.prompt.PromptWriter;
import app.wheelhouse.ai.snapshot.Snapshot;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/// A language model as an advisor: shows it the desk, asks it once (and once more to repair an
/// answer that cannot be read), judges what it says and keeps the evidence.
///
/// It has no tools: whatever it or a text in its prompt says, the only thing that can come of it is
/// a proposal.
public final class ModelAdvisor implements Advisor {
  private final Models models;
  private final ModelSettings settings;
  private final ModelDesk desk;
  private final LongSupplier clock;
  private final ReplyCache cache = new ReplyCache();
  private final ConcurrentMap<InstrumentId, Cancellation> asking = new ConcurrentHashMap<>();

  /// @param clock milliseconds, for how long an answer took
  public ModelAdvisor(Models models, ModelSettings settings, ModelDesk desk, LongSupplier clock) {
    this.models = models;
    this.settings = settings;
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public Proposer proposer() {
    return proposer(models.usual());
  }

  @Override
  public boolean wantsDesk() {
    return true;
  }

  @Override
  public Decision decide(DecisionContext context) {
    return advise(context).decision();
  }

  /// Ends the question about an instrument; its answer becomes a hold.
  public void cancel(InstrumentId instrument) {
    Cancellation open = asking.get(instrument);
    if (open != null) {
      open.cancel();
    }
  }

  /// Ends all questions.
  public void cancel() {
    asking.values().forEach(Cancellation::cancel);
  }

  @Override
  public Advice advise(DecisionContext context) {
    InstrumentId id = context.instrument().id();
    ChatModel model = context.deep() ? models.deep() : models.usual();
    Proposer proposer = proposer(model);
    Snapshot snapshot = desk.snapshot(context);
    Parameters parameters = desk.parameters(context, proposer, settings);
    Prompt prompt = PromptWriter.write(snapshot, settings.prompt());
    Asked question = new Asked(model.name(), proposer, snapshot, prompt, parameters);
    Cancellation cancellation = new Cancellation();
    asking.put(id, cancellation);
    desk.board().asked(id, context.trigger().text(), context.time());
    long began = clock.getAsLong();
    Transcript transcript = new Transcript();
    ChatFailure failure = null;
    try {
      Asking.ask(
          model,
          question,
          context.deep() ? settings.deepTimeoutMillis() : settings.timeoutMillis(),
          new Means(
              desk.purse(),
              cache,
              new ChatWatch(piece -> desk.board().text(id, piece), cancellation),
              transcript));
      desk.board().answered(id);
    } catch (ChatFailure failed) {
      failure = failed;
      desk.board().failed(id, failed);
    } finally {
      asking.remove(id, cancellation);
      desk.board().dropped(id);
    }
    transcript.took(clock.getAsLong() - began);
    return desk.conclude(question, transcript, failure, settings.latency().applyAsLong(context));
  }

  /// What one call works with.
  record Means(Purse purse, ReplyCache cache, ChatWatch watch, Transcript transcript) {}

  private static Proposer proposer(ChatModel model) {
    return new Proposer(Proposer.Kind.MODEL, model.name().toString());
  }
}
