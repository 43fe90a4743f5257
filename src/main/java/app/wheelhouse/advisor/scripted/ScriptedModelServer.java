package app.wheelhouse.advisor.scripted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A model server on this computer without a model: speaks the wire formats of Ollama, of
/// OpenAI-compatible servers and of Anthropic on one port.
///
/// The same prompt to the same model gets the same reply on every run with the same seed. No
/// request is remembered but in counts.
public final class ScriptedModelServer implements AutoCloseable {
  private final ScriptSettings settings;
  private final Tally tally = new Tally();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final FaultChoice faults;
  private final Catalogues catalogues;
  private final HttpDoor door;

  private ScriptedModelServer(int port, ScriptSettings settings) {
    this.settings = settings;
    this.faults = new FaultChoice(settings);
    this.catalogues = new Catalogues(settings.models());
    this.door = HttpDoor.open(port, this::answer);
  }

  /// @param port 0 for any that is free
  /// @throws UncheckedIOException when another program has the port
  public static ScriptedModelServer start(int port, ScriptSettings settings) {
    return new ScriptedModelServer(port, settings);
  }

  /// The address for Ollama and Anthropic.
  public String url() {
    return "http://127.0.0.1:" + door.port();
  }

  /// The address for OpenAI-compatible back ends and OpenRouter.
  public String openAiUrl() {
    return url() + "/v1";
  }

  /// From now on this goes wrong always; NONE ends all faults.
  public void faults(ModelFault fault) {
    faults.set(FaultShares.always(fault));
  }

  public void faults(FaultShares shares) {
    faults.set(shares);
  }

  /// Questions to a model so far, those with faults included.
  public long asked() {
    return tally.of("asked");
  }

  /// Questions that met this fault.
  public long met(ModelFault fault) {
    return tally.of("faults", fault.word());
  }

  /// Counts as JSON: `asked` by wire format, `replies` by action, `malformed` by way, `faults`.
  public String state() {
    return tally.json().put("fault", faults.now()).toString();
  }

  @Override
  public void close() {
    closed.countDown();
    door.close();
  }

  private boolean answer(HttpQuestion question, HttpReply reply) throws IOException {
    switch (question.path()) {
      case "/state" -> reply.json(state());
      case "/api/chat" -> {
        return chat(Dialect.OLLAMA, question, reply);
      }
      case "/v1/chat/completions", "/chat/completions", "/api/v1/chat/completions" -> {
        return chat(Dialect.OPENAI, question, reply);
      }
      case "/v1/messages" -> {
        return chat(Dialect.ANTHROPIC, question, reply);
      }
      default -> {
        if (question.path().startsWith("/fault/")) {
          switchFault(question.path().substring(7), reply);
        } else {
          return catalogues.answer(question, reply);
        }
      }
    }
    return true;
  }

  private void switchFault(String word, HttpReply reply) throws IOException {
    Optional<ModelFault> fault = ModelFault.of(word);
    if (fault.isPresent()) {
      faults(fault.get());
      reply.json(state());
    } else {
      reply.whole(404, "text/plain", "", "There are: " + ModelFault.words() + "\n");
    }
  }

  private boolean chat(Dialect dialect, HttpQuestion http, HttpReply reply) throws IOException {
    JsonNode body;
    try {
      body = Wording.JSON.readTree(http.body());
    } catch (JacksonException _) {
      reply.whole(400, "application/json", "", dialect.error("invalid_request_error", "not JSON"));
      return true;
    }
    Question question = Question.of(body, dialect == Dialect.OLLAMA);
    if (question.model().isEmpty() || question.user().isEmpty()) {
      reply.whole(
          400,
          "application/json",
          "",
          dialect.error("invalid_request_error", "no model or message"));
      return true;
    }
    tally.add("asked", dialect.name().toLowerCase(Locale.ROOT));
    ModelFault fault = faults.draw(question);
    if (fault != ModelFault.NONE) {
      tally.add("faults", fault.word());
    }
    pause(
        settings.latencyMillis()
            + (fault == ModelFault.SLOW_FIRST_BYTE ? settings.slowMillis() : 0));
    return new Telling(dialect, question, reply).tell(fault, () -> script(question));
  }

  private Script script(Question question) {
    Script script = Script.of(settings, question.model(), question.system(), question.user());
    Malformation way = script.malformation();
    tally.add("replies", way == null ? script.action() : "malformed");
    if (way != null) {
      tally.add("malformed", way.name());
    }
    return script;
  }

  private void pause(long millis) throws IOException {
    try {
      if (millis > 0 && closed.await(millis, TimeUnit.MILLISECONDS)) {
        throw new IOException("The server was closed");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IOException("The server was closed");
    }
  }
}
