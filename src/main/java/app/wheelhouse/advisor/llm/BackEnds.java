package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ModelCatalogue;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.support.Breaker;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// Makes models and catalogues of the back ends. Nothing is sent until one of them is asked.
///
/// Models of one back end at one address share its breaker and its rate: when it fails for one of
/// them it rests for all.
public final class BackEnds {
  private final OkHttpClient client;
  private final LongSupplier clock;
  private final RandomGenerator chance;
  private final Pause pause;
  private final Map<String, Gate> gates = new ConcurrentHashMap<>();

  /// What the models of one back end share.
  private record Gate(Breaker breaker, Pace pace) {}

  /// @param client whose connections are used; its time-outs are not
  /// @param clock epoch milliseconds
  /// @param chance for the jitter between attempts; used under a lock
  public BackEnds(OkHttpClient client, LongSupplier clock, RandomGenerator chance, Pause pause) {
    this.client = client;
    this.clock = clock;
    this.chance = chance;
    this.pause = pause;
  }

  /// A patient model: tries again where that is safe, and leaves a failing back end alone.
  ///
  /// @param baseUrl where the back end is; its usual address when null
  /// @throws IllegalArgumentException with a sentence when the back end or the address is none
  public ChatModel model(ModelName name, @Nullable String baseUrl, KeySource keys) {
    BackEnd backEnd = backEnd(name.backEnd());
    return model(name, baseUrl, keys, Patience.of(backEnd));
  }

  /// As above with other limits; the first to ask for a back end sets what its models share.
  public ChatModel model(
      ModelName name, @Nullable String baseUrl, KeySource keys, Patience patience) {
    Endpoint endpoint = Endpoint.of(backEnd(name.backEnd()), baseUrl, keys);
    Gate gate = gates.computeIfAbsent(endpoint.toString(), at -> gate(at, patience));
    ChatModel plain = plain(name, endpoint);
    return new PatientModel(
        plain,
        endpoint.backEnd().title(),
        patience,
        new PatientModel.Shared(gate.breaker, gate.pace),
        new PatientModel.Times(clock, chance, pause));
  }

  /// The models of a back end, by its id: `ollama`, `openrouter`, `openai`, `anthropic`.
  ///
  /// @throws IllegalArgumentException with a sentence when the back end or the address is none
  public ModelCatalogue catalogue(String backEnd, @Nullable String baseUrl, KeySource keys) {
    Endpoint endpoint = Endpoint.of(backEnd(backEnd), baseUrl, keys);
    Wire wire = new Wire(client, endpoint, clock);
    return switch (endpoint.backEnd()) {
      case OLLAMA -> new OllamaCatalogue(wire);
      case OPENROUTER, OPENAI -> new OpenAiCatalogue(wire);
      case ANTHROPIC -> new AnthropicCatalogue(wire);
    };
  }

  private ChatModel plain(ModelName name, Endpoint endpoint) {
    Wire wire = new Wire(client, endpoint, clock);
    return switch (endpoint.backEnd()) {
      case OLLAMA -> new OllamaModel(name, wire);
      case OPENROUTER, OPENAI -> new OpenAiModel(name, wire);
      case ANTHROPIC -> new AnthropicModel(name, wire);
    };
  }

  private Gate gate(String at, Patience patience) {
    return new Gate(
        new Breaker(at, patience.breaker(), clock),
        new Pace(patience.perMinute(), patience.distanceMillis(), clock));
  }

  private static BackEnd backEnd(String id) {
    return BackEnd.of(id)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no back end \"" + id + "\"; there are " + BackEnd.ids()));
  }
}
